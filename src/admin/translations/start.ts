/** Words of the first steps. `{{…}}` is filled in. */
export const startWords = {
  en: { title: 'First steps' },
  zh: { title: '开始使用' },
} as const
