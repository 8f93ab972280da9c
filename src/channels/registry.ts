import { blueskyKind } from './bluesky/index.ts'
import type { ChannelKind } from './channel.ts'
import { consoleKind } from './console/index.ts'
import { dingtalkKind } from './dingtalk/index.ts'
import { discordBotKind } from './discordbot/index.ts'
import { discordKind } from './discord/index.ts'
import { emailKind } from './email/index.ts'
import { feedKind } from './feed/index.ts'
import { feishuKind } from './feishu/index.ts'
import { describeProblems, type SettingProblem } from './settingProblem.ts'
import { mastodonKind } from './mastodon/index.ts'
import { manualKind } from './manual/index.ts'
import { pullKind } from './pull/index.ts'
import { slackKind } from './slack/index.ts'
import { telegramKind } from './telegram/index.ts'
import { webhookKind } from './webhook/index.ts'
import { wecomKind } from './wecom/index.ts'
import { asSaid } from '../domain/words.ts'

/** Every kind of channel, in the order forms list them. A new kind is one line here. */
export const channelKinds: readonly ChannelKind[] = [
  wecomKind,
  dingtalkKind,
  feishuKind,
  slackKind,
  telegramKind,
  discordKind,
  discordBotKind,
  mastodonKind,
  blueskyKind,
  emailKind,
  webhookKind,
  manualKind,
  pullKind,
  feedKind,
  consoleKind,
]

export function kindOf(name: unknown): ChannelKind | null {
  return channelKinds.find(({ kind }) => kind === name) ?? null
}

export type ParsedSettings =
  { type: 'valid'; settings: unknown } | { type: 'invalid'; problems: SettingProblem[] }

/** Settings as stored or imported → as `connect` takes them, or every field that is wrong. */
export function parseSettings({
  kind,
  settings,
}: {
  kind: string
  settings: unknown
}): ParsedSettings {
  const known = kindOf(kind)
  if (!known) {
    const allowed = channelKinds.map((candidate) => candidate.kind).join(', ')
    const message = {
      en: `There is no channel kind "${kind}"; there are: ${allowed}.`,
      zh: `没有“${kind}”这种渠道，可用的有：${allowed}。`,
    }
    const [found, known] = [asSaid(kind), asSaid(allowed)]
    return { type: 'invalid', problems: [{ path: 'kind', found, allowed: known, message }] }
  }
  const parsed = known.settings.safeParse(settings)
  if (parsed.success) return { type: 'valid', settings: parsed.data }
  const { issues } = parsed.error
  return {
    type: 'invalid',
    problems: describeProblems({ issues, settings, secrets: known.secrets }),
  }
}
