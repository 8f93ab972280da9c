import type { Language } from '../../words.ts'
import { sentences } from '../sentences.ts'
import type { PlanChange } from './change.ts'

type Said = {
  change: PlanChange
  /** Of posts, by id. */
  titles: Record<string, string>
  language: Language
  timeZone: string
}

const words = {
  en: {
    move: (post: string, from: string, to: string) => `Move “${post}” from ${from} to ${to}`,
    postpone: (post: string, from: string, to: string) =>
      `Postpone the activity “${post}” from ${from} to ${to}`,
    fill: (post: string, at: string) => `Fill the empty issue of ${at} with “${post}”`,
    empty: (post: string, at: string) => `Take “${post}” out of the issue of ${at}`,
    swap: (a: string, b: string, at: string, bt: string) =>
      `Swap the times of “${a}” (${at}) and “${b}” (${bt})`,
  },
  zh: {
    move: (post: string, from: string, to: string) => `把《${post}》从 ${from} 移到 ${to}`,
    postpone: (post: string, from: string, to: string) =>
      `把活动《${post}》从 ${from} 推迟到 ${to}`,
    fill: (post: string, at: string) => `用《${post}》补上 ${at} 的空缺`,
    empty: (post: string, at: string) => `把《${post}》从 ${at} 这一期撤出`,
    swap: (a: string, b: string, at: string, bt: string) =>
      `对调《${a}》（${at}）和《${b}》（${bt}）的时间`,
  },
}

/** "Move “One pot left” from Fri 27 Nov, 12:00 to Sun 29 Nov, 12:00" */
export function changeText({ change, titles, language, timeZone }: Said): string {
  const say = words[language]
  const title = (post: string) => titles[post] ?? post
  const format = new Intl.DateTimeFormat(sentences[language].locale, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    timeZone,
  })
  const time = (at: Date) => format.format(at)
  switch (change.type) {
    case 'move':
    case 'postpone':
      return say[change.type](title(change.post), time(change.from), time(change.to))
    case 'fill':
    case 'empty':
      return say[change.type](title(change.post), time(change.at))
    case 'swap': {
      const [a, b] = change.posts
      return say.swap(title(a.post), title(b.post), time(a.from), time(b.from))
    }
    default:
      return change satisfies never
  }
}
