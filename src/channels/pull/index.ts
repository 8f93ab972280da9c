import { z } from 'zod'
import { anyMedia } from '../../domain/message/mediaLimits.ts'
import type { PullKind } from '../channel.ts'
import { renderPull } from './payload.ts'

/** A reader of ours fetches: it leases what is due and acknowledges each delivery by its id. */
export const pullKind: PullKind<PullSettings> = {
  kind: 'pull',
  label: { en: 'Pull (a program fetches)', zh: '拉取（由程序来取）' },
  mode: 'pull',
  settings: z.object({}),
  secrets: [],
  limits: () => ({ text: [], media: anyMedia }),
  render: renderPull,
}

type PullSettings = Record<string, never>
