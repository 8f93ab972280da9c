import type { Heard } from './verdict.ts'

/**
 * A call whose outcome is unknown, made once more with the same key while the platform still drops the
 * repeat: within moments, in the same attempt. What is unknown after that is for a person to see, since
 * platforms that keep keys for minutes cannot promise it for later attempts.
 */
export async function repeatOnDoubt({
  call,
  signal,
}: {
  call: () => Promise<Heard>
  signal: AbortSignal
}): Promise<Heard> {
  const first = await call()
  if (!isInDoubt(first) || signal.aborted) return first
  const second = await call()
  // Whatever else the second one met, the first may be live.
  return second.type === 'accepted' ? second : first
}

function isInDoubt(heard: Heard): boolean {
  return heard.type === 'unclear' && heard.outcome.type === 'unconfirmed'
}
