import { getPayload } from 'payload'
import { startWorker } from '../jobs/startWorker.ts'
import { readEnv, requireConnection } from './env.ts'
import { onShutdown, reportReady } from './process.ts'
import { channelHttp } from './publishing/channelHttp.ts'
import { connectChannels } from './publishing/connectChannel.ts'
import { tellHubs } from './publishing/hubs/tellHubs.ts'
import { callPrograms } from './publishing/webhooks/callPrograms.ts'
import { noticeWays } from './publishing/notices/ways.ts'

/** The worker process: Payload's Local API and Agenda, no Next. Run as many as you like. */
async function work(): Promise<void> {
  const env = readEnv()
  const { databaseUrl } = requireConnection(env)
  // Without this Payload would listen to Next's reload and drop its database in the middle of a job.
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config })
  const http = channelHttp({ payload })
  const connect = connectChannels({ payload, http })
  const worker = await startWorker({
    payload,
    databaseUrl,
    connect,
    ways: noticeWays({ payload, http }),
    callPrograms: (now) => callPrograms({ payload, http, now }),
    tellHubs: (now) => tellHubs({ payload, http, now }),
  })
  reportReady()
  onShutdown(async () => {
    await worker.stop()
    await payload.destroy()
  })
}

await work()
