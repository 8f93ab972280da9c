import { getPayload } from 'payload'
import { startWorker } from '../jobs/startWorker.ts'
import { awaitDatabase } from './database/awaitDatabase.ts'
import { readEnv, requireConnection } from './env.ts'
import type { Close } from './process.ts'
import { runUntilStopped } from './process.ts'
import { channelHttp } from './publishing/channelHttp.ts'
import { connectChannels } from './publishing/connectChannel.ts'
import { unreadableSecrets } from './publishing/unreadableSecrets.ts'
import { tellHubs } from './publishing/hubs/tellHubs.ts'
import { callPrograms } from './publishing/webhooks/callPrograms.ts'
import { noticeWays } from './publishing/notices/ways.ts'

/** The worker process: Payload's Local API and Agenda, no Next. Run as many as you like. */
async function work(signal: AbortSignal): Promise<Close> {
  const { databaseUrl } = requireConnection(readEnv())
  // Without this Payload would listen to Next's reload and drop its database in the middle of a job.
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const { default: config } = await import('../payload.config.ts')
  await awaitDatabase({ url: databaseUrl, signal, log: (line) => console.log(line) })
  const payload = await getPayload({ config })
  signal.throwIfAborted()
  for (const place of await unreadableSecrets({ payload })) {
    payload.logger.error(
      `No key opens ${place}: put the key it was sealed with into SECRETS_KEY_PREVIOUS, or type it anew. Until then nothing is sent there.`,
    )
  }
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
  return async () => {
    await worker.stop()
    await payload.destroy()
  }
}

await runUntilStopped(work)
