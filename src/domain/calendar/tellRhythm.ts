import type { Language } from '../words.ts'
import type { Nth, RepeatChoice, Weekday } from './repeatChoice.ts'

/** How often something comes back: "every week on Monday"; `null`: never, or there are no words for it. */
export function tellRhythm({
  choice,
  language,
}: {
  choice: RepeatChoice
  language: Language
}): string | null {
  return language === 'zh' ? inChinese(choice) : inEnglish(choice)
}

function inEnglish(choice: RepeatChoice): string | null {
  switch (choice.type) {
    case 'never':
    case 'rule':
      return null
    case 'days':
      return choice.every === 1 ? 'every day' : `every ${choice.every} days`
    case 'weeks': {
      const often = choice.every === 1 ? 'every week' : `every ${choice.every} weeks`
      const days = choice.days.map((day) => english[day])
      return `${often}${days.length > 0 ? ` on ${listed(days)}` : ''}`
    }
    case 'month-day':
      return `${months(choice.every)} on day ${choice.day}`
    case 'month-weekday':
      return `${months(choice.every)} on the ${ordinals[choice.nth]} ${english[choice.day]}`
    default:
      return choice satisfies never
  }
}

function inChinese(choice: RepeatChoice): string | null {
  switch (choice.type) {
    case 'never':
    case 'rule':
      return null
    case 'days':
      return choice.every === 1 ? '每天' : `每 ${choice.every} 天`
    case 'weeks': {
      const days = choice.days.map((day) => chinese[day]).join('、')
      const often = choice.every === 1 ? '每周' : `每 ${choice.every} 周${days && '的周'}`
      return `${often}${days}`
    }
    case 'month-day':
      return `${monthsInChinese(choice.every)} ${choice.day} 日`
    case 'month-weekday': {
      const nth = choice.nth === -1 ? '最后一个' : `第 ${choice.nth} 个`
      return `${monthsInChinese(choice.every)}${nth}周${chinese[choice.day]}`
    }
    default:
      return choice satisfies never
  }
}

const english: Record<Weekday, string> = {
  ...{ MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday' },
  ...{ FR: 'Friday', SA: 'Saturday', SU: 'Sunday' },
}
const chinese: Record<Weekday, string> = {
  ...{ MO: '一', TU: '二', WE: '三', TH: '四', FR: '五', SA: '六', SU: '日' },
}
const ordinals: Record<Nth, string> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  [-1]: 'last',
}

function months(every: number): string {
  return every === 1 ? 'every month' : `every ${every} months`
}

function monthsInChinese(every: number): string {
  return every === 1 ? '每月' : `每 ${every} 个月`
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
