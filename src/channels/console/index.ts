import { z } from 'zod'
import { anyMedia } from '../../domain/message/mediaLimits.ts'
import type { PushKind } from '../channel.ts'
import { consoleLines, renderConsole } from './payload.ts'

const stopped = { en: 'stopped before printing', zh: '在打印之前已停止' }

const consoleSettings = z.object({})
type ConsoleSettings = z.infer<typeof consoleSettings>

/** Prints posts where the worker runs: for trying Lanmu out before anything leaves the house. */
export const consoleKind = createConsoleKind({
  write: (text) => void process.stdout.write(`${text}\n`),
})

export function createConsoleKind({
  write,
}: {
  write: (text: string) => void
}): PushKind<ConsoleSettings> {
  return {
    kind: 'console',
    label: { en: 'Console', zh: '控制台' },
    mode: 'push',
    settings: consoleSettings,
    secrets: [],
    limits: () => ({ text: [], media: anyMedia }),
    render: ({ message }) => renderConsole({ message }),
    check: () =>
      Promise.resolve({
        type: 'fine',
        en: 'Posts are printed where the worker runs.',
        zh: '内容会打印在工作进程的输出里。',
      }),
    connect: () => ({
      // A repeat prints a second time, which a reader of the log would take for a second post.
      isSafeToRepeat: false,
      send: ({ message, deliveryKey, signal }) => {
        if (signal.aborted) {
          return Promise.resolve({ type: 'try-later', reason: stopped })
        }
        write(consoleLines({ message, deliveryKey }))
        return Promise.resolve({ type: 'sent', externalId: deliveryKey })
      },
    }),
  }
}
