import type { MediaFormat } from './mediaLimits.ts'
import type { MessageMedia } from './message.ts'
import type { RenderProblem } from './rendering.ts'

/**
 * The pictures that a platform can fetch by itself, for platforms that take addresses and no files. What
 * it could not fetch or would not show is left out and said.
 */
export function picturesByAddress({
  media,
  formats,
}: {
  media: readonly MessageMedia[]
  /** What the platform shows. */
  formats: readonly MediaFormat[]
}): { pictures: MessageMedia[]; problems: RenderProblem[] } {
  const isShown = ({ mimeType }: MessageMedia) => (formats as readonly string[]).includes(mimeType)
  const isReachable = ({ url }: MessageMedia) => isOnPublicInternet(url)
  const pictures = media.filter((item) => isShown(item) && isReachable(item))
  const unshown = media.filter((item) => !isShown(item))
  const unreachable = media.filter((item) => isShown(item) && !isReachable(item))
  const problems = [
    ...unshown.map(({ mimeType }) => leftOut(formatProblem({ mimeType, formats }))),
    ...(unreachable.length > 0 ? [leftOut(placeProblem)] : []),
  ]
  return { pictures, problems }
}

/** Whether strangers can open an address, as far as the address itself tells. */
export function isOnPublicInternet(address: string): boolean {
  const { hostname } = new URL(address)
  if (hostname.startsWith('[')) return !/^\[(::|f[cd]|fe[89ab])/i.test(hostname)
  if (/^\d+(\.\d+){3}$/.test(hostname)) return !privateRange.test(hostname)
  return hostname.includes('.') && !/\.(local|localhost|internal|lan|test)$/i.test(hostname)
}

const privateRange =
  /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./

function leftOut(words: { en: string; zh: string }): RenderProblem {
  return { type: 'media-left-out', isFatal: false, ...words }
}

function formatProblem({
  mimeType,
  formats,
}: {
  mimeType: string
  formats: readonly MediaFormat[]
}): { en: string; zh: string } {
  const allowed = formats.map((format) => format.replace('image/', '').toUpperCase()).join(', ')
  const found = mimeType.replace('image/', '').toUpperCase()
  return {
    en: `A ${found} picture is left out: this channel shows ${allowed}.`,
    zh: `一张 ${found} 图片不会发送：该渠道只显示 ${allowed}。`,
  }
}

const placeProblem = {
  en: 'Pictures are left out: the platform fetches them by their address, and Lanmu’s is not on the public internet (SERVER_URL).',
  zh: '图片不会发送：平台要按地址来取图，而 Lanmu 的地址不在公网上（SERVER_URL）。',
}
