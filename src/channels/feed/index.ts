import { z } from 'zod'
import { anyMedia } from '../../domain/message/mediaLimits.ts'
import type { PushKind } from '../channel.ts'
import { renderFeed } from './payload.ts'

/** RSS, Atom and JSON Feed: being listed is the publication, so its time is all there is to keep. */
export const feedKind: PushKind<FeedSettings> = {
  kind: 'feed',
  label: { en: 'Feed (RSS, Atom, JSON)', zh: '订阅源（RSS、Atom、JSON）' },
  mode: 'push',
  settings: z.object({}),
  secrets: [],
  limits: () => ({ text: [], media: { ...anyMedia, count: 1 } }),
  render: renderFeed,
  check: () =>
    Promise.resolve({
      type: 'fine',
      en: 'There is nothing to connect to: readers fetch the feed from here.',
      zh: '无需连接：读者会来这里读取订阅源。',
    }),
  connect: () => ({
    isSafeToRepeat: true,
    send: ({ deliveryKey, signal }) =>
      Promise.resolve(
        signal.aborted
          ? { type: 'try-later', reason: 'stopped before it was listed' }
          : { type: 'sent', externalId: deliveryKey },
      ),
  }),
}

type FeedSettings = Record<string, never>
