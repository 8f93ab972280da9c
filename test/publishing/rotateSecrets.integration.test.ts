import { execFile } from 'node:child_process'
import { MongoClient, ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { kindOf } from '../../src/channels/registry.ts'
import { revealSecrets, revealText } from '../../src/publishing/channelSecrets.ts'
import { connectChannels } from '../../src/publishing/connectChannel.ts'
import { rotateSecrets } from '../../src/publishing/rotateSecrets.ts'
import { unreadableSecrets } from '../../src/publishing/unreadableSecrets.ts'
import { createKeyRing } from '../../src/secrets/keyRing.ts'
import { givenRequest } from '../channels/givenRequest.ts'
import { givenChannel, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { receiverSecret } from '../given/webhookReceiver.ts'

let given: TestPayload
let client: MongoClient
/** What the installation seals with at first: PAYLOAD_SECRET. */
let before: string
const after = 'the next key, which has thirty-two or more characters'
const url = 'https://example.com/hook'
const headers = 'Authorization: Bearer of-a-token'

beforeAll(async () => {
  given = await startTestPayload()
  client = await MongoClient.connect(given.databaseUrl)
  before = process.env.PAYLOAD_SECRET!
})
afterAll(async () => {
  await client.close()
  await given.close()
})
beforeEach(async () => {
  useKeys(before)
  for (const name of ['channels', 'notice-targets']) await collection(name).deleteMany({})
})

/** What the processes would take from the environment. */
function useKeys(...texts: string[]): void {
  given.payload.config.custom.secretTexts = texts
}

function collection(name: string) {
  return client.db().collection(name)
}

async function givenHook(): Promise<string> {
  const settings = { webhook: { url, secret: receiverSecret, headers } }
  const { payload } = given
  return (await givenChannel({ payload, kind: 'webhook', settings })).id
}

async function givenTarget(): Promise<string> {
  const data = { name: unique('desk'), via: 'webhook', url, language: 'zh' } as const
  const made = await given.payload.create({
    collection: 'notice-targets',
    data: { ...data, secret: receiverSecret },
  })
  return made.id
}

async function readHook(id: string) {
  const document = await collection('channels').findOne({ _id: new ObjectId(id) })
  const settings = document!.settings.webhook as Record<string, string>
  const { payload } = given
  return { settings, plain: revealSecrets({ payload, kind: kindOf('webhook')!, settings }) }
}

describe('starting with another key', () => {
  it('tells which secrets cannot be opened, by the names people know, and nothing of them', async () => {
    const { payload } = given
    const hook = await givenHook()
    const target = await givenTarget()
    expect(await unreadableSecrets({ payload })).toEqual([])
    useKeys(after)
    const { name: channel } = await payload.findByID({ collection: 'channels', id: hook })
    const { name } = await payload.findByID({ collection: 'notice-targets', id: target })
    expect((await unreadableSecrets({ payload })).sort()).toEqual([
      `channels "${channel}" settings.webhook.headers`,
      `channels "${channel}" settings.webhook.secret`,
      `notice-targets "${name}" secret`,
    ])
    useKeys(after, before)
    expect(await unreadableSecrets({ payload })).toEqual([])
  })
})

describe('rotating the key', () => {
  it('seals everything with the new one: the old one is needed no longer', async () => {
    const { payload } = given
    const hook = await givenHook()
    const target = await givenTarget()
    useKeys(after, before)
    expect(await rotateSecrets({ payload })).toEqual({ resealed: 2, unreadable: [], busy: 0 })
    useKeys(after)
    expect((await readHook(hook)).plain).toEqual({ url, secret: receiverSecret, headers })
    const stored = await collection('notice-targets').findOne({ _id: new ObjectId(target) })
    expect(revealText({ payload, value: String(stored!.secret) })).toBe(receiverSecret)
    expect(await rotateSecrets({ payload })).toEqual({ resealed: 0, unreadable: [], busy: 0 })
  })

  it('brings along what Payload itself encrypted before', async () => {
    const { payload } = given
    const hook = await givenHook()
    await collection('channels').updateOne(
      { _id: new ObjectId(hook) },
      { $set: { 'settings.webhook.secret': `sealed:${payload.encrypt(receiverSecret)}` } },
    )
    expect((await readHook(hook)).plain.secret).toBe(receiverSecret)
    expect((await rotateSecrets({ payload })).resealed).toBe(1)
    const { settings, plain } = await readHook(hook)
    expect(settings.secret).toMatch(/^sealed:1:/)
    expect(plain.secret).toBe(receiverSecret)
  })

  it('changes nothing else of a document, not even the time it was last saved', async () => {
    const { payload } = given
    const hook = await givenHook()
    const read = () => collection('channels').findOne({ _id: new ObjectId(hook) })
    const was = (await read())!
    useKeys(after, before)
    await rotateSecrets({ payload })
    const is = (await read())!
    expect({ ...is, settings: null }).toEqual({ ...was, settings: null })
    expect(is.settings.webhook.url).toBe(url)
    expect(is.settings).not.toEqual(was.settings)
  })

  it('goes on where it was stopped, and leaves what somebody saved at the same moment', async () => {
    const { payload } = given
    const hooks = [await givenHook(), await givenHook(), await givenHook()]
    useKeys(after, before)
    const { db } = payload
    const updateOne = db.updateOne.bind(db)
    let writes = 0
    db.updateOne = async (args) => {
      writes += 1
      if (writes === 2) throw new Error('killed')
      return updateOne(args)
    }
    await expect(rotateSecrets({ payload })).rejects.toThrow('killed')
    db.updateOne = async (args) => {
      const [second] = hooks.slice(1)
      const now = new Date()
      await collection('channels').updateOne(
        { _id: new ObjectId(second) },
        { $set: { name: 'saved meanwhile', updatedAt: now } },
      )
      return updateOne(args)
    }
    expect(await rotateSecrets({ payload })).toEqual({ resealed: 1, unreadable: [], busy: 1 })
    db.updateOne = updateOne
    expect((await rotateSecrets({ payload })).resealed).toBe(1)
    useKeys(after)
    for (const hook of hooks) {
      expect((await readHook(hook)).plain.secret).toBe(receiverSecret)
    }
  })

  it('names what no key opens; until it is typed anew the channel waits and says why', async () => {
    const { payload } = given
    const hook = await givenHook()
    useKeys(after)
    const { unreadable } = await rotateSecrets({ payload })
    expect(unreadable).toEqual([
      `channels ${hook} settings.webhook.secret`,
      `channels ${hook} settings.webhook.headers`,
    ])
    const http = connectHttp({ allowPrivateAddresses: false })
    const connected = await connectChannels({ payload, http })(hook)
    expect(await connected!.adapter.send(givenRequest())).toMatchObject({
      type: 'try-later',
      reason: { en: 'secrets sealed with a key that is not known here: secret, headers' },
    })
  })

  it('is one command, which ends with 2 while something is left', async () => {
    const hook = await givenHook()
    const strange = createKeyRing({ texts: ['a key that nobody has kept, of 32 characters'] })
    await collection('channels').updateOne(
      { _id: new ObjectId(hook) },
      { $set: { 'settings.webhook.headers': strange.seal(headers) } },
    )
    const { code, output } = await run({ SECRETS_KEY: after })
    expect(output).toContain('Sealed with the current key: 1 documents.')
    expect(output).toContain(`No key opens channels ${hook} settings.webhook.headers`)
    expect(output).not.toContain(receiverSecret)
    expect(code).toBe(2)
  })
})

function run(env: Record<string, string>): Promise<{ code: number; output: string }> {
  const args = ['-C', 'production', '--import', 'tsx', 'src/rotateSecrets.ts']
  const options = {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, ...env, DATABASE_URL: given.databaseUrl, DATA_DIR: given.folder },
  }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, options, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 1, output: stdout + stderr }),
    )
  })
}
