import { counted } from '../../domain/counted.ts'
import type { CheckResult } from '../channel.ts'
import { brokenBy } from '../verdict.ts'
import { callMastodon, type MastodonLine } from './call.ts'
import { readInstance, type Instance } from './instance.ts'

/** Asks the server for its limits and what the token may do. Posts nothing. */
export async function checkMastodon(line: MastodonLine): Promise<CheckResult> {
  const path = '/api/v1/apps/verify_credentials'
  const heard = await callMastodon(line, { method: 'GET', path })
  if (heard.type !== 'accepted') {
    return brokenBy({ heard, field: 'server' })
  }
  const missing = missingScopes(heard.body.scopes)
  if (missing.length > 0) {
    const list = missing.join(', ')
    return {
      type: 'broken',
      field: 'accessToken',
      en: `The access token lacks ${list}: add that to the application and copy the new token.`,
      zh: `访问令牌缺少权限 ${list}：请在应用里勾选后复制新的令牌。`,
    }
  }
  return lengthResult({ instance: await readInstance(line), set: line.settings.maxCharacters })
}

/** Servers before 4.3 do not say what a token may do. */
function missingScopes(scopes: unknown): string[] {
  if (!Array.isArray(scopes) || scopes.includes('write')) return []
  return ['write:statuses', 'write:media'].filter((scope) => !scopes.includes(scope))
}

function lengthResult({ instance, set }: { instance: Instance | null; set: number }): CheckResult {
  const max = instance?.maxCharacters ?? null
  if (max !== null && max < set) {
    return {
      type: 'broken',
      field: 'maxCharacters',
      en: `This server takes ${counted({ count: max, of: 'character' })} per post: enter ${max} or less.`,
      zh: `该服务器每条最多 ${max} 字：请填 ${max} 或更小的数。`,
    }
  }
  const more = max !== null && max > set
  const name = instance?.title ?? ''
  return {
    type: 'fine',
    en: `${name || 'The server'} knows the token. Nothing was posted.${more ? ` It would take up to ${counted({ count: max, of: 'character' })} per post.` : ''}`,
    zh: `${name || '服务器'}认得这个令牌。没有发出任何内容。${more ? `它每条最多可到 ${max} 字。` : ''}`,
  }
}
