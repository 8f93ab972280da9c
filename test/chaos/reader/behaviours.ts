import type { Random } from '../random.ts'

/** What a reader can do with a delivery it leased. */
export const behaviours = [
  'acks',
  'acks twice',
  'acks late',
  'extends, then acks',
  'nacks',
  'nacks for good',
  'forgets',
  'dies before showing',
  'dies after showing',
  'dies while acknowledging',
] as const
export type Behaviour = (typeof behaviours)[number]

/** How often each comes while readers misbehave, in percent. */
const shares: Record<Behaviour, number> = {
  acks: 58,
  'acks twice': 8,
  'acks late': 2,
  'extends, then acks': 4,
  nacks: 8,
  'nacks for good': 3,
  forgets: 3,
  'dies before showing': 4,
  'dies after showing': 5,
  'dies while acknowledging': 5,
}

/** The same lease of the same delivery meets the same behaviour, in every run of a seed. */
export function chooseBehaviour({ random }: { random: Random }): Behaviour {
  let left = random.next() * 100
  for (const behaviour of behaviours) {
    left -= shares[behaviour]
    if (left < 0) return behaviour
  }
  return 'acks'
}
