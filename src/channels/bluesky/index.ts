import type { CheckResult, PushKind } from '../channel.ts'
import { brokenBy } from '../verdict.ts'
import { blueskyLimits } from './limits.ts'
import { renderBluesky } from './payload.ts'
import { sendBluesky } from './send.ts'
import { logIn, type BlueskyLine } from './session.ts'
import { blueskySettings, type BlueskySettings } from './settings.ts'

/** An account on Bluesky. */
export const blueskyKind: PushKind<BlueskySettings> = {
  kind: 'bluesky',
  label: { en: 'Bluesky account', zh: 'Bluesky 账号' },
  mode: 'push',
  linkMedium: 'social',
  settings: blueskySettings,
  secrets: ['appPassword'] satisfies (keyof BlueskySettings)[],
  limits: () => blueskyLimits,
  render: renderBluesky,
  check: checkBluesky,
  connect: (settings, http) => ({
    // The record's key is chosen once and kept: a repeat finds what is there.
    isSafeToRepeat: true,
    send: (request) => sendBluesky({ settings, http, request }),
  }),
}

/** Logs in. Posts nothing. */
async function checkBluesky(line: BlueskyLine): Promise<CheckResult> {
  const opened = await logIn(line)
  if (opened.type === 'failed') return brokenBy({ heard: opened.heard, field: 'service' })
  const { identifier } = line.settings
  return {
    type: 'fine',
    en: `${identifier} can log in. Nothing was posted.`,
    zh: `${identifier} 可以登录。没有发出任何内容。`,
  }
}
