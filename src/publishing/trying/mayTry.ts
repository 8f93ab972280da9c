import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Tests of one person: enough to get a key right, too few to knock on doors with. */
const perMinute = 10

const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })

/** Takes one test of this person's allowance; false: there is none left for now. */
export async function mayTry({ userId }: { userId: string }): Promise<boolean> {
  try {
    await limiter.consume(userId)
    return true
  } catch (refused) {
    // The library rejects with its result when the allowance is used up, with an Error otherwise.
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}
