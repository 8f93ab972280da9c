import { isIP } from 'node:net'

/**
 * Whether a text is a robot's address: https, no name and password in it, and of the platform's form. Any
 * host may serve it, since some platforms are installed in a company's own house; plain http is for
 * addresses by number, which have no certificates.
 */
export function isRobotAddress({
  value,
  hasForm,
}: {
  value: string
  hasForm: (url: URL) => boolean
}): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isIP(url.hostname) !== 0)
  return isSafe && url.username === '' && url.password === '' && url.hash === '' && hasForm(url)
}
