'use client'

import { useConfig, useFormFields } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useState } from 'react'
import type { Words } from '../../domain/words.ts'
import { idOf, idsOf } from '../../domain/ids.ts'
import { askApi } from '../askApi.ts'

/** What one channel would be sent, as `POST /v1/post-previews` tells it. */
export type Preview = {
  channel: { id: string; name: string; kind: string }
  title: string
  link: string | null
  parts: {
    text: string
    format: string
    html: string
    counts: { used: number; max: number; unit: string }[]
  }[]
  problems: { type: string; isFatal: boolean; en: string; zh: string }[]
  media: { id: string; url: string; alt: string; rendition: Rendition | null }[]
}

export type Rendition =
  | { type: 'ready'; mimeType: string; bytes: number; width: number; height: number }
  | { type: 'refused'; reason: Words }

/** Asks a little after the last key stroke, not at every one. Milliseconds. */
const pauseMs = 600

/** What the chosen channels would be sent of what stands in the form, in the order they were chosen. */
export function usePreviews(): Preview[] {
  const { config } = useConfig()
  const asked = useFormFields(([fields]) => {
    const about = question(fields)
    return about && JSON.stringify(about)
  })
  const url = `${config.serverURL}/v1/post-previews`
  return useAnswer({ asked, url })
}

/** What becomes of the pictures on one channel; asked once they are chosen, not while somebody types. */
export function usePictures(channel: string | null): Preview['media'] {
  const { config } = useConfig()
  const asked = useFormFields(([fields]) => {
    const about = question(fields)
    if (!about || !channel) return null
    const { variants, media, column } = about
    const own = variants.filter((one) => one.channel === channel)
    const pictures = own.map((one) => ({ channel, media: one.media }))
    if (media.length === 0 && pictures.every((one) => !one.media?.length)) return null
    const only = { channels: [channel], media, variants: pictures, column }
    return JSON.stringify({ ...only, title: '…', hasRenditions: true })
  })
  const url = `${config.serverURL}/v1/post-previews`
  return useAnswer({ asked, url })[0]?.media ?? []
}

/** The body of the request for what is in the form; null: no channel is chosen. */
function question(fields: FormState) {
  const value = (name: string): unknown => fields[name]?.value
  const channels = idsOf(value('channels'))
  if (channels.length === 0) return null
  const publishAt = value('publishAt')
  return {
    channels: channels.slice(0, 20),
    title: value('title') ?? '',
    body: sent(value('body')),
    contentType: value('contentType') ?? undefined,
    packaging: value('packaging') ?? undefined,
    link: value('link') || null,
    media: idsOf(value('media')),
    variants: (fields.variants?.rows ?? []).flatMap((_, index) => {
      const own = (name: string): unknown => value(`variants.${index}.${name}`)
      const channel = idOf(own('channel'))
      if (!channel) return []
      const title = own('title')
      const isTitled = typeof title === 'string' && title.trim() !== ''
      const media = own('hasOwnMedia') === true ? idsOf(own('media')) : null
      return [{ channel, title: isTitled ? title : null, body: sent(own('body')), media }]
    }),
    column: idOf(value('column')),
    publishAt: publishAt ? new Date(publishAt as string).toISOString() : null,
  }
}

function sent(body: unknown): object | null {
  return body ? { lexical: body } : null
}

function useAnswer({ asked, url }: { asked: string | null; url: string }): Preview[] {
  const [previews, setPreviews] = useState<Preview[]>([])
  useEffect(() => {
    if (!asked) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      const body = JSON.parse(asked) as object
      askApi<{ previews: Preview[] }>({ method: 'POST', url, body, signal: abort.signal })
        .then((answer) => {
          if (answer.type === 'ok') setPreviews(answer.body.previews)
        })
        // Aborted by the next key stroke: that one is asked about instead.
        .catch(() => {})
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked, url])
  return asked ? previews : []
}
