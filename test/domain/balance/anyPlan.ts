import fc from 'fast-check'
import { levels, type BalancePolicy, type Level } from '../../../src/domain/balance/policy.ts'
import { day, type BalanceItem } from '../../../src/domain/balance/timeline.ts'
import { addDays, toInstant } from '../../../src/domain/calendar/wallTime.ts'
import { deliveryStates, type DeliveryState } from '../../../src/domain/delivery/delivery.ts'
import { contentTypes, packagings } from '../../../src/domain/post.ts'

/** A post with its deliveries; what was rejected, missed, called off or kept back is among them. */
export type AnyPost = BalanceItem & {
  communities: string[]
  deliveries: { channel: string; state: DeliveryState }[]
}

export type AnyPlan = {
  posts: AnyPost[]
  /** The communities of each channel: one, two, or none. */
  reach: ReadonlyMap<string, string[]>
  policy: BalancePolicy
  /** What the community is judged by from some day on. */
  nextPolicy: BalancePolicy
  from: Date
  to: Date
  now: Date
}

export const communities = ['A', 'B']
const reach = new Map([
  ['to A', ['A']],
  ['to both', ['A', 'B']],
  ['to nobody', []],
])

/** Weeks in which clocks change: by an hour in Berlin, by half an hour on Lord Howe; and one without. */
const places = fc.constantFrom(
  { timezone: 'Europe/Berlin', date: '2026-03-25' },
  { timezone: 'Europe/Berlin', date: '2026-10-21' },
  { timezone: 'Australia/Lord_Howe', date: '2026-04-01' },
  { timezone: 'Asia/Shanghai', date: '2026-11-23' },
)
type Place = { timezone: string; date: string }

/** Times that meet the edges of windows: the same wall time on many days, whole days apart, or a millisecond off. */
function moments({ timezone, date }: Place): fc.Arbitrary<Date> {
  const start = +toInstant({ wall: `${date}T12:00`, timezone })
  return fc
    .record({
      days: fc.integer({ min: 0, max: 16 }),
      wall: fc.constantFrom('02:15', '12:00', '12:00', '23:59'),
      ms: fc.constantFrom(0, 0, 0, -1, 1),
      isElapsed: fc.boolean(),
    })
    .map(({ days, wall, ms, isElapsed }) => {
      const local = `${addDays({ date, days })}T${wall}`
      return new Date((isElapsed ? start + days * day : +toInstant({ wall: local, timezone })) + ms)
    })
}

function posts(place: Place): fc.Arbitrary<AnyPost[]> {
  const delivery = fc.record({
    channel: fc.constantFrom(...reach.keys(), 'gone'),
    // Mostly what counts.
    state: fc.oneof(
      { weight: 3, arbitrary: fc.constant('planned' as const) },
      fc.constantFrom(...deliveryStates),
    ),
  })
  const post = fc.record({
    at: moments(place),
    contentType: fc.constantFrom(...contentTypes, 'product' as const),
    packaging: fc.constantFrom(...packagings),
    communities: fc.subarray(communities, { minLength: 1 }),
    deliveries: fc.array(delivery, { minLength: 1, maxLength: 3 }),
  })
  return fc.array(post, { maxLength: 16 }).map((all) =>
    // Ids in no order of time.
    all.map((one, index) => ({ ...one, id: `${(index * 7) % 17}` })),
  )
}

const level = fc.constantFrom<Level>(...levels)
const fraction = fc.integer({ min: 0, max: 20 }).map((n) => n / 20)

const bounds = fc
  .record({ some: fc.tuple(fraction, fraction, fraction), level })
  .map(({ some, level: one }) => {
    const [min, target, max] = [...some].sort((a, b) => a - b) as [number, number, number]
    return { min: Math.min(min, 0.95), target, max, level: one }
  })

function perhaps<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null, freq: 3 })
}

const few = (max: number) => fc.integer({ min: 1, max })

export const policies: fc.Arbitrary<BalancePolicy> = fc.record({
  window: fc.oneof(
    fc.record({ type: fc.constant('days' as const), days: few(9) }),
    fc.record({ type: fc.constant('posts' as const), posts: few(9) }),
  ),
  shares: fc.record({ product: bounds, values: bounds, interaction: bounds }),
  minimumSample: few(6),
  productStreak: perhaps(fc.record({ most: few(4), level })),
  topicsBeforeActivity: perhaps(fc.record({ least: few(4), level })),
  activityCooldown: perhaps(fc.record({ days: few(5), level })),
  perDay: perhaps(fc.record({ most: few(3), level })),
  perWeek: perhaps(fc.record({ most: few(8), level })),
  silence: perhaps(
    fc.record({ days: few(4), level: fc.constantFrom('notice' as const, 'warn' as const) }),
  ),
})

export const plans: fc.Arbitrary<AnyPlan> = places.chain((place) =>
  fc
    .record({
      posts: posts(place),
      policy: policies,
      nextPolicy: policies,
      ends: fc.tuple(moments(place), moments(place)),
      now: moments(place),
    })
    .map(({ ends, ...rest }) => {
      const [from, to] = ends.sort((a, b) => +a - +b)
      return { ...rest, reach, from: from!, to: to! }
    }),
)
