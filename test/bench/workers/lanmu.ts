import { startWorker } from '../../../jobs/startWorker.ts'
import { connectHttp } from '../../../src/channels/connectHttp.ts'
import { readEnv, requireConnection } from '../../../src/env.ts'
import { onShutdown, reportReady } from '../../../src/process.ts'
import { connectChannels } from '../../../src/publishing/connectChannel.ts'
import { openPayload } from './openPayload.ts'
import { tellCalls } from './tellCalls.ts'

/** The product's worker as `src/worker.ts` starts it; only the platform is one that answers at once. */
async function work(): Promise<void> {
  const { databaseUrl } = requireConnection(readEnv())
  const { default: config } = await import('../../../payload.config.ts')
  const payload = await openPayload(config)
  const connect = connectChannels({ payload, http: connectHttp({ allowPrivateAddresses: false }) })
  const noteCall = tellCalls()
  const worker = await startWorker({
    payload,
    databaseUrl,
    ways: [],
    connect: async (channelId) => {
      const channel = await connect(channelId)
      return (
        channel && {
          ...channel,
          adapter: {
            isSafeToRepeat: true,
            send: ({ deliveryKey }) => {
              noteCall(deliveryKey)
              return Promise.resolve({ type: 'sent', externalId: deliveryKey })
            },
          },
        }
      )
    },
  })
  reportReady()
  onShutdown(async () => {
    await worker.stop()
    await payload.destroy()
  })
}

await work()
