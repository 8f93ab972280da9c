import { readEnv, requireConnection } from '../env.ts'
import { readRunning } from './running.ts'
import { readOrMakeSecret } from './secret.ts'

/** For commands: without DATABASE_URL the Lanmu that runs on this machine's data folder is meant. */
export async function connectEnvironment(): Promise<void> {
  const env = readEnv()
  if (!env.DATABASE_URL) {
    const running = await readRunning({ folder: env.DATA_DIR })
    if (!running) {
      throw new Error(
        'Lanmu is not running here. Start it with `npm start` and try again, or set DATABASE_URL.',
      )
    }
    process.env.DATABASE_URL = running.databaseUrl
    process.env.PAYLOAD_SECRET ??= await readOrMakeSecret({ folder: env.DATA_DIR })
  }
  // Payload would look for a development server to reload with, and lose the database on the way.
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  requireConnection(readEnv())
}
