import { connectHttp } from '../../src/channels/connectHttp.ts'
import { feedKind } from '../../src/channels/feed/index.ts'
import { describeChannel } from '../channelContract.ts'

describeChannel({
  kind: feedKind,
  openPlatform: async () => ({
    settings: {},
    http: connectHttp({ allowPrivateAddresses: false }),
    secrets: [],
    situations: { lists: { leadsTo: 'sent', arrange: () => undefined } },
    fallSilent: null,
    keys: null,
    effects: () => 0,
    close: async () => undefined,
  }),
})
