/** Examples of RFC 5545, section 3.8.5.3: start, rule, and the first times it says, all of New York. */
export type RfcExample = {
  what: string
  start?: string
  rule: string
  /** Dates at 09:00, or full times. */
  falls: string
  /** The list above is all of it. */
  isAll?: boolean
}

export const rfcStart = '1997-09-02T09:00'

export const rfcExamples: readonly RfcExample[] = [
  {
    what: 'daily for 10 occurrences',
    rule: 'FREQ=DAILY;COUNT=10',
    falls:
      '1997-09-02 1997-09-03 1997-09-04 1997-09-05 1997-09-06 1997-09-07 1997-09-08 1997-09-09 1997-09-10 1997-09-11',
    isAll: true,
  },
  {
    what: 'every other day',
    rule: 'FREQ=DAILY;INTERVAL=2',
    falls: '1997-09-02 1997-09-04 1997-09-06 1997-09-08',
  },
  {
    what: 'every 10 days, 5 occurrences',
    rule: 'FREQ=DAILY;INTERVAL=10;COUNT=5',
    falls: '1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12',
    isAll: true,
  },
  {
    what: 'every day in January',
    start: '1998-01-01T09:00',
    rule: 'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    falls: '1998-01-01 1998-01-02 1998-01-03 1998-01-04',
  },
  {
    what: 'weekly for 10 occurrences',
    rule: 'FREQ=WEEKLY;COUNT=10',
    falls:
      '1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-10-07 1997-10-14 1997-10-21 1997-10-28 1997-11-04',
    isAll: true,
  },
  {
    what: 'every other week',
    rule: 'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    falls: '1997-09-02 1997-09-16 1997-09-30 1997-10-14 1997-10-28 1997-11-11',
  },
  {
    what: 'weekly on Tuesday and Thursday for five weeks',
    rule: 'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    falls:
      '1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23 1997-09-25 1997-09-30 1997-10-02',
    isAll: true,
  },
  {
    what: 'every other week on Tuesday and Thursday, 8 occurrences',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    falls:
      '1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14 1997-10-16',
    isAll: true,
  },
  {
    what: 'monthly on the first Friday for 10 occurrences',
    start: '1997-09-05T09:00',
    rule: 'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    falls:
      '1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02 1998-02-06 1998-03-06 1998-04-03 1998-05-01 1998-06-05',
    isAll: true,
  },
  {
    what: 'monthly on the second-to-last Monday for 6 months',
    start: '1997-09-22T09:00',
    rule: 'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    falls: '1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16',
    isAll: true,
  },
  {
    what: 'monthly on the third-to-last day',
    start: '1997-09-28T09:00',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=-3',
    falls: '1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26',
  },
  {
    what: 'monthly on the first and last day for 10 occurrences',
    start: '1997-09-30T09:00',
    rule: 'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    falls:
      '1997-09-30 1997-10-01 1997-10-31 1997-11-01 1997-11-30 1997-12-01 1997-12-31 1998-01-01 1998-01-31 1998-02-01',
    isAll: true,
  },
  {
    what: 'every Tuesday, every other month',
    rule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    falls: '1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-11-04 1997-11-11',
  },
  {
    what: 'yearly in June and July for 10 occurrences',
    start: '1997-06-10T09:00',
    rule: 'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    falls:
      '1997-06-10 1997-07-10 1998-06-10 1998-07-10 1999-06-10 1999-07-10 2000-06-10 2000-07-10 2001-06-10 2001-07-10',
    isAll: true,
  },
  {
    what: 'every third year on the 1st, 100th and 200th day',
    start: '1997-01-01T09:00',
    rule: 'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    falls:
      '1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01 2003-04-10 2003-07-19 2006-01-01',
    isAll: true,
  },
  {
    what: 'every 20th Monday of the year',
    start: '1997-05-19T09:00',
    rule: 'FREQ=YEARLY;BYDAY=20MO',
    falls: '1997-05-19 1998-05-18 1999-05-17',
  },
  {
    what: 'Monday of week number 20',
    start: '1997-05-12T09:00',
    rule: 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    falls: '1997-05-12 1998-05-11 1999-05-17',
  },
  {
    what: 'every Thursday in June, July and August',
    start: '1997-06-05T09:00',
    rule: 'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    falls:
      '1997-06-05 1997-06-12 1997-06-19 1997-06-26 1997-07-03 1997-07-10 1997-07-17 1997-07-24 1997-07-31 1997-08-07 1997-08-14 1997-08-21 1997-08-28 1998-06-04',
  },
  {
    what: 'every Friday the 13th',
    rule: 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    falls: '1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13',
  },
  {
    what: 'the first Saturday after the first Sunday of the month',
    start: '1997-09-13T09:00',
    rule: 'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    falls:
      '1997-09-13 1997-10-11 1997-11-08 1997-12-13 1998-01-10 1998-02-07 1998-03-07 1998-04-11 1998-05-09 1998-06-13',
  },
  {
    what: 'election day: every four years, the first Tuesday after a Monday in November',
    start: '1996-11-05T09:00',
    rule: 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    falls: '1996-11-05 2000-11-07 2004-11-02',
  },
  {
    what: 'the third of Tuesday, Wednesday or Thursday, for 3 months',
    start: '1997-09-04T09:00',
    rule: 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    falls: '1997-09-04 1997-10-07 1997-11-06',
    isAll: true,
  },
  {
    what: 'the second-to-last weekday of the month',
    start: '1997-09-29T09:00',
    rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    falls: '1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30',
  },
  {
    what: 'every 3 hours until 17:00 (erratum 3883: that is 21:00 UTC)',
    rule: 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z',
    falls: '1997-09-02T09:00 1997-09-02T12:00 1997-09-02T15:00',
    isAll: true,
  },
  {
    what: 'every hour and a half for 4 occurrences',
    rule: 'FREQ=MINUTELY;INTERVAL=90;COUNT=4',
    falls: '1997-09-02T09:00 1997-09-02T10:30 1997-09-02T12:00 1997-09-02T13:30',
    isAll: true,
  },
  {
    what: 'every 20 minutes from 9:00 to 16:40',
    rule: 'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
    falls: '1997-09-02T09:00 1997-09-02T09:20 1997-09-02T09:40 1997-09-02T10:00',
  },
  {
    what: 'the week starting on Monday',
    start: '1997-08-05T09:00',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    falls: '1997-08-05 1997-08-10 1997-08-19 1997-08-24',
    isAll: true,
  },
  {
    what: 'the week starting on Sunday',
    start: '1997-08-05T09:00',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    falls: '1997-08-05 1997-08-17 1997-08-19 1997-08-31',
    isAll: true,
  },
  {
    what: 'an invalid date is left out',
    start: '2007-01-15T09:00',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    falls: '2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30',
    isAll: true,
  },
]
