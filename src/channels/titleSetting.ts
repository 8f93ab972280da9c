import { yesNo } from './yesNo.ts'

/** For channels whose posts are read without a headline: titles are often names for the calendar only. */
export function titleSetting() {
  return yesNo()
    .default(false)
    .meta({
      label: { en: 'Leave the title out', zh: '不发送标题' },
      help: {
        en: 'Otherwise it is the first line, unless the text begins with it.',
        zh: '否则标题会作为第一行，除非正文已以它开头。',
      },
    })
}
