import { z } from 'zod'
import type { PullKind } from '../channel.ts'

/** A reader of ours fetches: it leases what is due and acknowledges each delivery by its id. */
export const pullKind: PullKind<PullSettings> = {
  kind: 'pull',
  label: { en: 'Pull (a program fetches)', zh: '拉取（由程序来取）' },
  mode: 'pull',
  settings: z.object({}),
  secrets: [],
  limits: { text: null, media: null },
}

type PullSettings = Record<string, never>
