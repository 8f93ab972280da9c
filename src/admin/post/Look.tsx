'use client'

import { useFormFields } from '@payloadcms/ui'
import { useWords } from '../useWords.ts'
import { ShownHtml } from './ShownHtml.tsx'
import type { Preview } from './usePreviews.ts'

/** How the programs that show a channel's posts set them. */
type Frame = 'bubble' | 'rows' | 'card' | 'mail' | 'page' | 'plain'

const frames: Record<string, Frame> = {
  wecom: 'bubble',
  dingtalk: 'bubble',
  feishu: 'bubble',
  telegram: 'bubble',
  slack: 'rows',
  discord: 'rows',
  discordbot: 'rows',
  mastodon: 'card',
  bluesky: 'card',
  email: 'mail',
  feed: 'page',
}

/** These make a card of the post's link where there is no picture. */
const cardKinds = ['mastodon', 'bluesky', 'telegram', 'discord', 'discordbot', 'slack']

/** The post as this channel's readers will see it. */
export function Look({ preview }: { preview: Preview }) {
  const { t } = useWords()
  const { channel, parts, media, title, link } = preview
  const frame = frames[channel.kind] ?? 'plain'
  const hasTitle = frame === 'mail' || frame === 'page'
  const isCarded = link !== null && media.length === 0 && cardKinds.includes(channel.kind)
  return (
    <figure className={`lanmu-look lanmu-look--${frame} lanmu-look--${channel.kind}`}>
      <figcaption>{t(`lanmuLook:look_${frame}`)}</figcaption>
      <ol>
        {parts.map(({ html, counts }, index) => (
          <li key={index}>
            <div className="lanmu-look__message">
              {frame !== 'plain' && frame !== 'page' && <Head name={channel.name} frame={frame} />}
              <div className="lanmu-look__body">
                {hasTitle && <p className="lanmu-look__title">{title}</p>}
                {index === 0 && isAbove(channel.kind) && <Pictures media={media} />}
                <div className="lanmu-look__text">
                  <ShownHtml html={html} />
                </div>
                {index === 0 && !isAbove(channel.kind) && <Pictures media={media} />}
                {index === 0 && isCarded && <LinkCard link={link} title={title} />}
                {frame === 'page' && link !== null && <p className="lanmu-look__link">{link}</p>}
              </div>
            </div>
            <Counts counts={counts} part={parts.length > 1 ? index + 1 : null} of={parts.length} />
          </li>
        ))}
      </ol>
    </figure>
  )
}

/** Where the pictures stand above their text. */
function isAbove(kind: string): boolean {
  return kind === 'telegram'
}

function Head({ name, frame }: { name: string; frame: Frame }) {
  const { t } = useWords()
  const time = useSendTime()
  return (
    <p className="lanmu-look__head">
      <span className="lanmu-look__avatar" aria-hidden="true">
        {[...name.trim()][0] ?? '·'}
      </span>
      <strong>{name}</strong>
      {frame === 'rows' && <span className="lanmu-look__app">{t('lanmuLook:app')}</span>}
      {frame === 'bubble' && <span className="lanmu-look__app">{t('lanmuLook:robot')}</span>}
      {time && <span className="lanmu-look__time">{time}</span>}
    </p>
  )
}

/** The time of day it goes out, in the post's zone. */
function useSendTime(): string | null {
  const { language } = useWords()
  const at = useFormFields(([fields]) => fields.publishAt?.value)
  const zone = useFormFields(([fields]) => fields.publishAt_tz?.value)
  const instant = typeof at === 'string' || at instanceof Date ? new Date(at) : null
  if (!instant || Number.isNaN(instant.getTime())) return null
  const timeZone = typeof zone === 'string' && zone !== '' ? zone : undefined
  const form = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone } as const
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', form).format(instant)
}

function Pictures({ media }: { media: Preview['media'] }) {
  const { t } = useWords()
  if (media.length === 0) return null
  return (
    <div className={`lanmu-look__pictures lanmu-look__pictures--${Math.min(media.length, 4)}`}>
      {media.map(({ id, url, alt }, index) => (
        <img
          key={id}
          src={url}
          alt={alt || t('lanmuLook:picture', { number: index + 1 })}
          loading="lazy"
        />
      ))}
    </div>
  )
}

function LinkCard({ link, title }: { link: string; title: string }) {
  const host = URL.canParse(link) ? new URL(link).host : link
  return (
    <p className="lanmu-look__card">
      <span>{host}</span>
      <strong>{title}</strong>
    </p>
  )
}

/** How much of the channel's room a message takes, in a number and a bar. */
function Counts({
  counts,
  part,
  of,
}: {
  counts: Preview['parts'][number]['counts']
  part: number | null
  of: number
}) {
  const { t } = useWords()
  if (counts.length === 0 && part === null) return null
  return (
    <p className="lanmu-look__counts">
      {part !== null && <span>{t('lanmuLook:part', { part, of })}</span>}
      {counts.map(({ used, max, unit }) => (
        <span key={unit} className={used > max ? 'lanmu-look__over' : undefined}>
          <progress max={max} value={Math.min(used, max)} aria-hidden="true" />{' '}
          {t('lanmuLook:count', { used, max, unit: t(`lanmuLook:unit_${unit}` as never) })}
        </span>
      ))}
    </p>
  )
}
