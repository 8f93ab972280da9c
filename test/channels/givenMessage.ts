import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import type { Message } from '../../src/domain/message/message.ts'

/** A post with something of everything, the parts named by the test replaced. */
export function givenMessage(parts: Partial<Message> = {}): Message {
  return {
    title: '早安茶语:雾天宜浓 👨‍👩‍👧‍👦',
    contentType: 'interaction',
    packaging: 'topic',
    body: fromMarkdown('今天雾大。**多放一克**,少泡五秒。\n\n<b>不是标签</b> & مساء الخير'),
    link: 'https://example.com/tea?utm_source=wecom',
    media: [
      {
        id: 'cup',
        url: 'https://example.com/media/cup.jpg',
        mimeType: 'image/jpeg',
        size: 48_211,
        width: 1200,
        height: 800,
        alt: 'A cup in the mist',
      },
    ],
    column: '早安茶语',
    dueAt: new Date('2026-11-24T00:30:00Z'),
    ...parts,
  }
}
