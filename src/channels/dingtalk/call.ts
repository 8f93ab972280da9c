import { hearJson } from '../hearJson.ts'
import type { Http, HttpResult } from '../http.ts'
import { postJson } from '../postJson.ts'
import type { Heard } from '../verdict.ts'
import { dingtalkProtocol } from './answer.ts'
import type { DingtalkSettings } from './settings.ts'
import { signedAddress } from './sign.ts'

/** One call to the robot, signed anew. */
export async function callDingtalk({
  settings,
  http,
  body,
  signal,
  clock,
}: {
  settings: DingtalkSettings
  http: Http
  body: unknown
  signal: AbortSignal
  clock: () => Date
}): Promise<Heard> {
  const url = signedAddress({ settings, now: clock() })
  const result = await postJson({ http, url, body, signal })
  return (
    turnedAway(result) ??
    hearJson({ result, protocol: dingtalkProtocol, secrets: secretsOf(settings), now: clock() })
  )
}

function secretsOf({ url, secret }: DingtalkSettings): string[] {
  const token = new URL(url).searchParams.get('access_token') ?? ''
  return [url, token, ...(secret === undefined ? [] : [secret])]
}

/** The gate in front of the platform has an answer of its own, without a number: {"status":1111,"punish":"deny","wait":5}. */
function turnedAway(result: HttpResult): Heard | null {
  if (result.type !== 'answer') return null
  const wait = /"punish"\s*:\s*"deny"/.test(result.body)
    ? /"wait"\s*:\s*(\d{1,5})/.exec(result.body)
    : null
  if (!wait) return null
  return {
    type: 'refused',
    code: 'status 1111',
    verdict: {
      then: 'later',
      waitSeconds: Number(wait[1]),
      en: 'DingTalk turned the call away: too many from this machine',
      zh: '钉钉拒绝了请求：本机调用过于频繁',
    },
  }
}
