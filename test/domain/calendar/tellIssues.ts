import { chinaHolidays } from '../../../src/domain/calendar/chinaHolidays.ts'
import { issuesBetween } from '../../../src/domain/calendar/issuesBetween.ts'

/** Prints a year of issues in several zones: run under another TZ, it must print the same. */
const from = new Date('2026-01-01T00:00:00Z')
const to = new Date('2027-01-01T00:00:00Z')
const zones = ['Asia/Shanghai', 'Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Cairo', 'UTC']
const issues = zones.map((timezone) =>
  issuesBetween({
    column: {
      slots: ['00:30', '02:15', '23:30'].map((time, index) => ({ id: `slot-${index}`, time })),
      timezone,
      recurrence: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SU;UNTIL=20261130T120000Z',
      startsOn: '2026-01-01',
      endsOn: null,
      exceptions: [{ type: 'move', issue: '2026-03-29#slot-1', to: '2026-03-29T02:30' }],
      holidays: { policy: 'follow-workdays', days: chinaHolidays },
    },
    from,
    to,
  }),
)
process.stdout.write(JSON.stringify(issues))
