import { createHash } from 'node:crypto'
import type { MediaFile, Steps } from '../channel.ts'
import { asObject, parseObject } from '../parseObject.ts'
import type { NotSent } from '../sendParts.ts'
import { unseen } from '../unseen.ts'
import { outcomeOf } from '../verdict.ts'
import type { PostedPicture } from './payload.ts'
import { callAs, type BlueskyLine, type Session } from './session.ts'
import { pictureAt, saidOf } from '../outcomes.ts'

/** Hands the pictures in, each once for all attempts. Servers drop what no post took within hours. */
export async function uploadPictures({
  line,
  session,
  files,
  steps,
}: {
  line: BlueskyLine
  session: Session
  files: readonly MediaFile[]
  steps: Steps
}): Promise<{ type: 'ready'; pictures: PostedPicture[] } | { type: 'failed'; outcome: NotSent }> {
  const pictures: PostedPicture[] = []
  for (const [index, file] of files.entries()) {
    const { alt, width, height } = file
    const name = `picture-${createHash('sha256').update(file.bytes).digest('hex')}`
    const known = steps.find(name)
    const isFresh = known !== null && line.clock().getTime() - known.at.getTime() < keptMs
    const kept = isFresh ? parseObject(known.value) : null
    if (kept) {
      pictures.push({ blob: kept, alt, width, height })
      continue
    }
    const heard = await callAs(line, session, { path: 'com.atproto.repo.uploadBlob', file })
    const blob = heard.type === 'accepted' ? asObject(heard.body.blob) : null
    if (!blob) {
      const outcome: NotSent =
        heard.type === 'accepted'
          ? { type: 'try-later', reason: notNamed }
          : unseen(outcomeOf({ heard, now: line.clock() }))
      return { type: 'failed', outcome: saidOf({ what: pictureAt(index), outcome }) }
    }
    await steps.record({ name, value: JSON.stringify(blob) })
    pictures.push({ blob, alt, width, height })
  }
  return { type: 'ready', pictures }
}

const keptMs = 45 * 60 * 1000

const notNamed = {
  en: 'the server took it and did not name it',
  zh: '服务器收下了，但没有给出编号',
}
