import { getPayload } from 'payload'
import { rotateSecrets } from './publishing/rotateSecrets.ts'
import { connectEnvironment } from './starting/connectEnvironment.ts'

/**
 * `npm run secrets:rotate`: seals all stored secrets with the current key. Exit code: 0 all of them
 * are, 2 some are not yet and are named, 1 nothing could be done.
 */
try {
  process.exitCode = await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function run(): Promise<number> {
  await connectEnvironment()
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config })
  try {
    const { resealed, unreadable, busy } = await rotateSecrets({ payload })
    console.log(`Sealed with the current key: ${resealed} documents.`)
    if (busy > 0) console.log(`Saved by somebody meanwhile: ${busy}. Run this once more.`)
    for (const place of unreadable) {
      console.log(`No key opens ${place}: put its key into SECRETS_KEY_PREVIOUS, or type it anew.`)
    }
    return busy > 0 || unreadable.length > 0 ? 2 : 0
  } finally {
    await payload.destroy()
  }
}
