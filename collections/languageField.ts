import type { Field } from 'payload'

/** The language somebody is written to in. */
export const languageField: Field = {
  name: 'language',
  type: 'select',
  required: true,
  defaultValue: 'zh',
  label: { en: 'Language', zh: '语言' },
  options: [
    { value: 'zh', label: '中文' },
    { value: 'en', label: 'English' },
  ],
}
