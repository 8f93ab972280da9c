import type { HolidayDay } from './column.ts'
import { addDays } from './wallTime.ts'

/**
 * China's public holidays with their make-up workdays, as the State Council announced them on
 * 12 November 2024 and on 4 November 2025. A year is added when it is announced, never guessed.
 */
const announced: { name: string; from: string; days: number; workdays: string[] }[] = [
  { name: '元旦', from: '2025-01-01', days: 1, workdays: [] },
  { name: '春节', from: '2025-01-28', days: 8, workdays: ['2025-01-26', '2025-02-08'] },
  { name: '清明节', from: '2025-04-04', days: 3, workdays: [] },
  { name: '劳动节', from: '2025-05-01', days: 5, workdays: ['2025-04-27'] },
  { name: '端午节', from: '2025-05-31', days: 3, workdays: [] },
  { name: '国庆节、中秋节', from: '2025-10-01', days: 8, workdays: ['2025-09-28', '2025-10-11'] },
  { name: '元旦', from: '2026-01-01', days: 3, workdays: ['2026-01-04'] },
  { name: '春节', from: '2026-02-15', days: 9, workdays: ['2026-02-14', '2026-02-28'] },
  { name: '清明节', from: '2026-04-04', days: 3, workdays: [] },
  { name: '劳动节', from: '2026-05-01', days: 5, workdays: ['2026-05-09'] },
  { name: '端午节', from: '2026-06-19', days: 3, workdays: [] },
  { name: '中秋节', from: '2026-09-25', days: 3, workdays: [] },
  { name: '国庆节', from: '2026-10-01', days: 7, workdays: ['2026-09-20', '2026-10-10'] },
]

export const chinaHolidays: readonly HolidayDay[] = announced.flatMap(
  ({ name, from, days, workdays }) => [
    ...Array.from({ length: days }, (_, index) => ({
      date: addDays({ date: from, days: index }),
      name,
      isWorkday: false,
    })),
    ...workdays.map((date) => ({ date, name, isWorkday: true })),
  ],
)
