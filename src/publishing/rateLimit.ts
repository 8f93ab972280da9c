import type { Db } from 'mongodb'
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible'
import type { ChannelFacts } from './readChannel.ts'

/** Takes one send of a channel's allowance; a Date: there is none left before then. */
export type TakeTurn = (channel: ChannelFacts, now: Date) => Promise<Date | null>

/** Counts in the database, so that any number of workers share one allowance. */
export function createRateLimit({ db }: { db: Db }): TakeTurn {
  const limiters = new Map<number, RateLimiterMongo>()
  const limiterOf = (points: number): RateLimiterMongo => {
    const known = limiters.get(points)
    if (known) return known
    const limiter = new RateLimiterMongo({
      storeClient: db,
      tableName: 'rate-limits',
      keyPrefix: 'channel',
      points,
      duration: 60,
    })
    limiters.set(points, limiter)
    return limiter
  }
  return async (channel, now) => {
    if (channel.maxPerMinute === null) return null
    try {
      await limiterOf(channel.maxPerMinute).consume(channel.id)
      return null
    } catch (refused) {
      // The library rejects with its result when the allowance is used up, with an Error otherwise.
      if (refused instanceof RateLimiterRes) return new Date(now.getTime() + refused.msBeforeNext)
      throw refused
    }
  }
}
