import { z } from 'zod'
import type { PushKind } from '../channel.ts'

/** RSS, Atom and JSON Feed: being listed is the publication, so its time is all there is to keep. */
export const feedKind: PushKind<FeedSettings> = {
  kind: 'feed',
  label: { en: 'Feed (RSS, Atom, JSON)', zh: '订阅源（RSS、Atom、JSON）' },
  mode: 'push',
  settings: z.object({}),
  secrets: [],
  connect: () => ({
    limits: { text: null, media: null },
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
