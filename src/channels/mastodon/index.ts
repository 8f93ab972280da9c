import type { PushKind } from '../channel.ts'
import { checkMastodon } from './check.ts'
import { mastodonLimits } from './limits.ts'
import { renderMastodon } from './payload.ts'
import { sendMastodon } from './send.ts'
import { mastodonSettings, type MastodonSettings } from './settings.ts'

/** An account on a Mastodon server. */
export const mastodonKind: PushKind<MastodonSettings> = {
  kind: 'mastodon',
  label: { en: 'Mastodon account', zh: 'Mastodon 账号' },
  mode: 'push',
  linkMedium: 'social',
  settings: mastodonSettings,
  secrets: ['accessToken'] satisfies (keyof MastodonSettings)[],
  limits: mastodonLimits,
  render: renderMastodon,
  check: checkMastodon,
  connect: (settings, http) => ({
    // Keys are kept for an hour at most and a delivery may wait longer: repeats are made at once, within
    // the attempt.
    isSafeToRepeat: false,
    send: (request) => sendMastodon({ settings, http, request }),
  }),
}
