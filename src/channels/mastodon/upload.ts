import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MediaFile, Steps } from '../channel.ts'
import { fileBlob } from '../openPictures.ts'
import type { NotSent } from '../sendParts.ts'
import { unseen } from '../unseen.ts'
import { outcomeOf } from '../verdict.ts'
import { callMastodon, type MastodonLine } from './call.ts'
import { saidOf } from '../outcomes.ts'

export type Uploaded = { type: 'ready'; id: string } | { type: 'failed'; outcome: NotSent }

/**
 * Hands a picture in, once for all attempts, and waits until the server has made its sizes: a status
 * with an unfinished picture is refused. Servers drop pictures that no status took within a day.
 */
export async function uploadPicture({
  line,
  file,
  steps,
}: {
  line: MastodonLine
  file: MediaFile
  steps: Steps
}): Promise<Uploaded> {
  const name = `picture-${createHash('sha256').update(file.bytes).update(file.alt).digest('hex')}`
  const known = steps.find(name)
  const isFresh = known !== null && line.clock().getTime() - known.at.getTime() < keptMs
  if (isFresh) return waitUntilReady({ line, id: known.value })
  const form = new FormData()
  form.set('file', fileBlob(file), file.fileName)
  if (file.alt !== '') form.set('description', file.alt)
  const heard = await callMastodon(line, { method: 'POST', path: '/api/v2/media', body: form })
  if (heard.type !== 'accepted') return failed({ heard, line })
  const { id, url } = heard.body
  if (typeof id !== 'string') return notNamed
  await steps.record({ name, value: id })
  return typeof url === 'string' ? { type: 'ready', id } : waitUntilReady({ line, id })
}

const keptMs = 12 * 60 * 60 * 1000

async function waitUntilReady({ line, id }: { line: MastodonLine; id: string }): Promise<Uploaded> {
  for (const wait of waitsMs) {
    const path = `/api/v1/media/${encodeURIComponent(id)}`
    const heard = await callMastodon(line, { method: 'GET', path })
    if (heard.type !== 'accepted') return failed({ heard, line })
    if (typeof heard.body.url === 'string') return { type: 'ready', id }
    const isStopped = await pause({ ms: wait, signal: line.signal })
    if (isStopped) break
  }
  const reason = {
    en: 'the server has not finished a picture yet',
    zh: '服务器还没有处理好一张图片',
  }
  return { type: 'failed', outcome: { type: 'try-later', reason } }
}

/** Eight seconds in all; the picture's number is kept, so the next attempt only asks again. */
const waitsMs = [250, 500, 1000, 2000, 4000]

/** Whether it was cut short. */
async function pause({ ms, signal }: { ms: number; signal: AbortSignal }): Promise<boolean> {
  try {
    await sleep(ms, null, { signal })
    return false
  } catch {
    return true
  }
}

function failed({
  heard,
  line,
}: {
  heard: Parameters<typeof outcomeOf>[0]['heard']
  line: MastodonLine
}): Uploaded {
  const outcome = unseen(outcomeOf({ heard, now: line.clock() }))
  const what = { en: 'a picture', zh: '一张图片' }
  return { type: 'failed', outcome: saidOf({ what, outcome }) }
}

const notNamed: Uploaded = {
  type: 'failed',
  outcome: {
    type: 'try-later',
    reason: {
      en: 'a picture: the server took it and gave it no number',
      zh: '一张图片：服务器收下了，但没有给出编号',
    },
  },
}
