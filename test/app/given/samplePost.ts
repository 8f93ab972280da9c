import sharp from 'sharp'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import type { Channel } from '../../../src/payload-types.ts'
import type { RestClient } from './restClient.ts'
import { at } from './sampleCalendar.ts'

/** A key of the right shape that opens nothing. */
const robotKey = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa'

const text = [
  '## 今天雾大',
  '**多放一克**，少泡五秒。昨晚到现在走了四十一份，还剩*十九份*。',
  '> 一人一份，转给朋友的请让朋友自己下单。',
  '[看看这一批](https://example.com/shelf/48)',
].join('\n\n')

/** A post with a picture for a group and a feed, shorter in the group; gives its id. */
export async function fillPost({
  admin,
  feed,
}: {
  admin: RestClient
  feed: string
}): Promise<string> {
  const url = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${robotKey}`
  const settings = { wecom: { url } } as Channel['settings']
  const group = await admin.channel({
    name: '山房老茶客群',
    slug: 'group',
    kind: 'wecom',
    settings,
  })
  const form = new FormData()
  form.set('file', new File([new Uint8Array(await cup())], 'cup.png', { type: 'image/png' }))
  form.set('_payload', JSON.stringify({ alt: '雾里的一杯茶' }))
  const { json: media } = await admin.ask('POST', '/api/media', form)
  const { json } = await admin.ask('POST', '/api/posts', {
    ...{ title: '三件套还剩十九份', contentType: 'product', packaging: 'activity' },
    ...{ body: fromMarkdown(text), link: 'https://example.com/shelf/48' },
    ...{ media: [(media as { doc: { id: string } }).doc.id], channels: [group.id, feed] },
    ...{ publishAt: at({ days: 1, time: '20:30' }), publishAt_tz: 'Asia/Shanghai' },
    _status: 'published',
  })
  return (json as { doc: { id: string } }).doc.id
}

/** A cup of tea in the mist. */
function cup(): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="480">
    <defs><linearGradient id="mist" x2="0" y2="1"><stop stop-color="#cfdcd6"/><stop offset="1" stop-color="#8fae9f"/></linearGradient></defs>
    <rect width="800" height="480" fill="url(#mist)"/>
    <path d="M0 330 Q200 230 400 320 T800 300 V480 H0Z" fill="#6d9482"/>
    <path d="M300 250 h200 q0 130 -100 130 t-100 -130Z" fill="#f6f1e7"/>
    <ellipse cx="400" cy="250" rx="100" ry="20" fill="#b5773c"/>
    <path d="M500 270 q60 0 40 50 q-12 30 -56 28" fill="none" stroke="#f6f1e7" stroke-width="14"/>
    <path d="M370 220 q-20 -40 0 -70 M410 215 q-20 -50 4 -84" fill="none" stroke="#fff" stroke-width="8" stroke-linecap="round" opacity=".8"/>
  </svg>`
  return sharp(Buffer.from(drawing)).png().toBuffer()
}
