import type { BalancePolicy, ShareBounds } from './policy.ts'

/** Where a community stands with its members, by AIDASS: what it is fed with follows from it. */
export const stages = [
  'attention',
  'interest',
  'desire',
  'action',
  'satisfaction',
  'share',
] as const
export type Stage = (typeof stages)[number]

/** Raised whenever a number below changes, so that a delivery can say by which it was judged. */
export const builtInVersion = 1

/** For a community that has no policy of its own, nor one for its stage. */
export const defaultPolicy: BalancePolicy = {
  // Members live by the week: columns repeat weekly, and a week is what one remembers of a group.
  window: { type: 'days', days: 7 },
  shares: {
    // Above two in five a group reads as advertising and people mute it; none at all is fine.
    product: { min: 0, target: 0.3, max: 0.4, level: 'warn' },
    // One in ten keeps it known what we stand for; more than 60 % is a lecture.
    values: { min: 0.1, target: 0.25, max: 0.6, level: 'warn' },
    // Below 30 % members become an audience. Talk among members has no upper bound.
    interaction: { min: 0.3, target: 0.45, max: 1, level: 'warn' },
  },
  // From five posts on, one post moves a share by at most 20 points, half of product's allowance.
  minimumSample: 5,
  // One is news, two a pair, three a pitch; at the fourth in a row people scroll on.
  productStreak: { most: 3, level: 'warn' },
  // An activity is the last push: somebody has to have talked about it before.
  topicsBeforeActivity: { least: 3, level: 'warn' },
  // Two days are one evening to answer and one to forget that something was sold.
  activityCooldown: { days: 2, level: 'warn' },
  // A post each two waking hours. Told only: a busy day is an editor's choice.
  perDay: { most: 8, level: 'notice' },
  // Five a day on average; above it phones are set to silent for good.
  perWeek: { most: 35, level: 'notice' },
  // After three empty days a group has sunk below what one sees without scrolling.
  silence: { days: 3, level: 'warn' },
}

const { shares } = defaultPolicy

/** The default of each stage: what differs from `defaultPolicy`, with the reason next to it. */
export const stagePolicies: Record<Stage, BalancePolicy> = {
  // Nobody knows us yet: what we stand for and talk come first, and who sells first is left first.
  attention: {
    ...defaultPolicy,
    shares: {
      product: product({ target: 0.15, max: 0.25 }),
      values: { ...shares.values, target: 0.4 },
      interaction: { ...shares.interaction, target: 0.45 },
    },
    topicsBeforeActivity: { least: 6, level: 'warn' },
  },
  // They look around: some product, always in a topic.
  interest: {
    ...defaultPolicy,
    shares: {
      product: product({ target: 0.25, max: 0.4 }),
      values: { ...shares.values, target: 0.3 },
      interaction: { ...shares.interaction, target: 0.45 },
    },
  },
  // They want to know how it is used: the default is made for this stage.
  desire: defaultPolicy,
  // They are here to buy: half may be product, and activities may come daily.
  action: {
    ...defaultPolicy,
    shares: {
      product: product({ target: 0.4, max: 0.5 }),
      values: { ...shares.values, target: 0.2 },
      interaction: { ...shares.interaction, min: 0.2, target: 0.4 },
    },
    productStreak: { most: 4, level: 'warn' },
    topicsBeforeActivity: { least: 2, level: 'warn' },
    activityCooldown: { days: 1, level: 'warn' },
  },
  // They have bought: help and talk; selling again at once spoils it.
  satisfaction: {
    ...defaultPolicy,
    shares: {
      product: product({ target: 0.25, max: 0.35 }),
      values: { ...shares.values, target: 0.25 },
      interaction: { ...shares.interaction, target: 0.5 },
    },
    activityCooldown: { days: 3, level: 'warn' },
  },
  // They bring others: members speak, we answer.
  share: {
    ...defaultPolicy,
    shares: {
      product: product({ target: 0.15, max: 0.3 }),
      values: { ...shares.values, target: 0.25 },
      interaction: { ...shares.interaction, min: 0.4, target: 0.6 },
    },
    productStreak: { most: 2, level: 'warn' },
  },
}

function product(bounds: { target: number; max: number }): ShareBounds {
  return { ...shares.product, ...bounds }
}
