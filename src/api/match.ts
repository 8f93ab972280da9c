import type { Problem } from './problem.ts'

/** The version that `If-Match` names: `null` for “*”; a problem where there is none. */
export function readMatch(
  header: (name: string) => string | undefined,
): { version: string | null } | Problem {
  const match = header('if-match')?.trim()
  if (!match) {
    const detail = {
      en: 'Send the ETag that you read in If-Match, or “*” to overwrite what is there.',
      zh: '请在 If-Match 中发送读到的 ETag；要覆盖现有内容则发送“*”。',
    }
    return { problem: 'precondition-required', detail }
  }
  // A read in another form of text, or sent compressed, is of the same version.
  return { version: match === '*' ? null : match.replace(/^W\//, '').replace(/;\w+"$/, '"') }
}
