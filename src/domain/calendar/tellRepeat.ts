import type { Language } from '../words.ts'
import type { Nth, RepeatChoice, Weekday } from './repeatChoice.ts'

/** A repeat as a sentence; `null`: it has no words, or there is nothing to say. */
export function tellRepeat({
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
      return 'It goes out once.'
    case 'days':
      return choice.every === 1 ? 'Again every day.' : `Again every ${choice.every} days.`
    case 'weeks': {
      const often = choice.every === 1 ? 'every week' : `every ${choice.every} weeks`
      const days = choice.days.map((day) => english[day])
      return `Again ${often}${days.length > 0 ? ` on ${listed(days)}` : ''}.`
    }
    case 'month-day': {
      const skipped = choice.day > 28 ? ' Months without that day are passed over.' : ''
      return `Again ${months(choice.every)} on day ${choice.day}.${skipped}`
    }
    case 'month-weekday':
      return `Again ${months(choice.every)} on the ${ordinals[choice.nth]} ${english[choice.day]}.`
    case 'rule':
      return null
    default:
      return choice satisfies never
  }
}

function inChinese(choice: RepeatChoice): string | null {
  switch (choice.type) {
    case 'never':
      return '只发一次。'
    case 'days':
      return choice.every === 1 ? '每天再发一次。' : `每 ${choice.every} 天再发一次。`
    case 'weeks': {
      const often = choice.every === 1 ? '每周' : `每 ${choice.every} 周`
      return `${often}${choice.days.map((day) => `周${chinese[day]}`).join('、')}再发一次。`
    }
    case 'month-day': {
      const skipped = choice.day > 28 ? '没有这一天的月份跳过。' : ''
      return `${monthsInChinese(choice.every)} ${choice.day} 日再发一次。${skipped}`
    }
    case 'month-weekday': {
      const nth = choice.nth === -1 ? '最后一个' : `第 ${choice.nth} 个`
      return `${monthsInChinese(choice.every)}${nth}周${chinese[choice.day]}再发一次。`
    }
    case 'rule':
      return null
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
