/** Words of the home page. `{{…}}` is filled in. */
export const homeWords = {
  en: { title: 'Home' },
  zh: { title: '首页' },
} as const
