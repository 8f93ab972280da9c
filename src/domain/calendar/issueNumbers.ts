import type { Delivery } from '../delivery/delivery.ts'

/** The lowest number from `from` on that is not among those given. */
export function lowestFree({ given, from }: { given: readonly number[]; from: number }): number {
  const taken = new Set(given)
  let number = from
  while (taken.has(number)) number += 1
  return number
}

/**
 * What is known of a number by the deliveries of the post that took it. `fixed`: it went out with it.
 * `open`: it may be out, or is about to be. `free`: nothing left with it, and nothing is on its way.
 */
export function numberState(
  deliveries: readonly Pick<Delivery, 'state' | 'isInDoubt'>[],
): 'fixed' | 'open' | 'free' {
  if (deliveries.some(({ state }) => state === 'sent')) return 'fixed'
  const isOpen = deliveries.some(
    ({ state, isInDoubt }) =>
      isInDoubt || ['claimed', 'sending', 'waiting', 'unconfirmed'].includes(state),
  )
  return isOpen ? 'open' : 'free'
}
