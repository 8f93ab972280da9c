import { expect, it } from 'vitest'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { feedKind } from '../../src/channels/feed/index.ts'
import { describeChannel } from '../channelContract.ts'
import { startHub } from '../given/hub.ts'

describeChannel({
  kind: feedKind,
  openPlatform: async () => {
    const hub = await startHub()
    return {
      settings: { hub: hub.url },
      http: connectHttp({ allowPrivateAddresses: true }),
      secrets: [],
      situations: { lists: { leadsTo: 'sent', arrange: () => undefined } },
      broken: { 'a hub that is not there': { hub: 'http://127.0.0.1:1/' } },
      fallSilent: null,
      keys: null,
      effects: () => 0,
      close: hub.close,
    }
  },
})

it('a feed without a hub has nothing to connect to', async () => {
  const http = connectHttp({ allowPrivateAddresses: false })
  const signal = new AbortController().signal
  const clock = () => new Date()
  expect(await feedKind.check({ settings: {}, http, signal, clock })).toMatchObject({
    type: 'fine',
  })
})
