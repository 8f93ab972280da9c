import type { Random } from '../random.ts'

/** What the fake channel can do with a request. "effect": readers see the post. */
export const behaviours = [
  'ok',
  'effect, then two answers',
  'effect, then silence',
  'effect, then half an answer',
  'effect, then reset',
  'effect, then 500',
  'busy',
  'silence',
  'reset',
  'refusal',
] as const
export type Behaviour = (typeof behaviours)[number]

/** How often each comes while the channel misbehaves, in percent. */
const shares: Record<Behaviour, number> = {
  ok: 52,
  'effect, then two answers': 6,
  'effect, then silence': 6,
  'effect, then half an answer': 6,
  'effect, then reset': 6,
  'effect, then 500': 6,
  busy: 8,
  silence: 3,
  reset: 4,
  refusal: 3,
}

/** The same request of the same occurrence meets the same behaviour, in every run of a seed. */
export function chooseBehaviour({ random }: { random: Random }): Behaviour {
  let left = random.next() * 100
  for (const behaviour of behaviours) {
    left -= shares[behaviour]
    if (left < 0) return behaviour
  }
  return 'ok'
}

/** Whether the platform acts on the request at all. */
export function isActing(behaviour: Behaviour): boolean {
  return behaviour === 'ok' || behaviour.startsWith('effect')
}
