import type { Invariant } from './invariant.ts'

export const noOrphans: Invariant = {
  id: 'I7',
  says: 'a worker that is asked to stop leaves no lock and holds no delivery',
  check({ stops }) {
    const violations = stops.flatMap(({ worker, exitCode, lockCount, heldCount }) => [
      ...(exitCode === 0 ? [] : [`${worker}: ended with code ${exitCode}`]),
      ...(lockCount === 0 ? [] : [`${worker}: left ${lockCount} alarms locked`]),
      ...(heldCount === 0 ? [] : [`${worker}: left ${heldCount} deliveries held`]),
    ])
    return { checked: stops.length, violations }
  },
}
