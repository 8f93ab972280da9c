import { anyMedia } from '../../domain/message/mediaLimits.ts'
import type { PushKind } from '../channel.ts'
import { checkFeed } from './check.ts'
import { renderFeed } from './payload.ts'
import { type FeedSettings, feedSettings } from './settings.ts'

/** RSS, Atom and JSON Feed: being listed is the publication, so its time is all there is to keep. */
export const feedKind: PushKind<FeedSettings> = {
  kind: 'feed',
  label: { en: 'Feed (RSS, Atom, JSON)', zh: '订阅源（RSS、Atom、JSON）' },
  mode: 'push',
  settings: feedSettings,
  secrets: [],
  limits: () => ({ text: [], media: { ...anyMedia, count: 1 } }),
  render: renderFeed,
  check: checkFeed,
  connect: () => ({
    isSafeToRepeat: true,
    send: ({ deliveryKey, signal }) =>
      Promise.resolve(
        signal.aborted
          ? { type: 'try-later', reason: stopped }
          : { type: 'sent', externalId: deliveryKey },
      ),
  }),
}

const stopped = { en: 'stopped before it was listed', zh: '在列入订阅源之前已停止' }
