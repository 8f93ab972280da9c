import { earlyName } from './early.ts'

/**
 * Asks for the days while the page is still on its way: by the time its scripts run, the answer is
 * here. Only what is asked for the same address takes it.
 */
export function EarlyAsk({
  url,
  language,
  policy,
}: {
  url: string
  language: string
  /** What the page may run, as its own Content-Security-Policy says; `null`: anything. */
  policy: string | null
}) {
  const options = { credentials: 'include', headers: { 'accept-language': language } }
  const [address, asked] = [url, options].map((value) =>
    JSON.stringify(value).replaceAll('<', '\\u003c'),
  )
  const answer = `fetch(${address},${asked}).catch(()=>null)`
  const script = `window.${earlyName}={url:${address},answer:${answer}}`
  return <script nonce={nonceOf(policy)} dangerouslySetInnerHTML={{ __html: script }} />
}

/** The page's own scripts are known by it. */
function nonceOf(policy: string | null): string | undefined {
  return /'nonce-([^']+)'/.exec(policy ?? '')?.[1]
}
