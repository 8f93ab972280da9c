/**
 * Whether something in this state is part of the mix a community receives: planned or delivered.
 * Takes the states of a delivery and of a post. What never reached anybody does not count
 * (rejected, missed, cancelled, kept back by the balance itself), nor does a post that no editor has
 * scheduled yet. An unconfirmed delivery counts, because its readers may have seen it.
 *
 * A post with several deliveries counts once per community: when any delivery for it does.
 */
export function counts(state: CountableState): boolean {
  return isCounted[state]
}

const isCounted = {
  planned: true,
  claimed: true,
  sending: true,
  waiting: true,
  blocked: false,
  sent: true,
  unconfirmed: true,
  rejected: false,
  missed: false,
  cancelled: false,
  scheduled: true,
  approved: false,
  'in-review': false,
  draft: false,
}

export type CountableState = keyof typeof isCounted
