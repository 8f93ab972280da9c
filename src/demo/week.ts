import type { ContentType, Packaging } from '../domain/post.ts'
import type { PictureName } from './pictures.ts'
import { letters } from './letters.ts'
import { regulars } from './regulars.ts'

/** A post of the sample week. Its place in the list is part of its identity: add at the end only. */
export type DemoPost = {
  /** 0 Monday … 6 Sunday. */
  day: number
  /** HH:MM, Shanghai. */
  time: string
  title: string
  /** Markdown. */
  body: string
  contentType: ContentType
  packaging: Packaging
  column: DemoColumn | null
  community: DemoCommunity
  channels: readonly DemoChannel[]
  picture?: PictureName
  link?: string
}

export type DemoColumn = 'demo-morning-cup' | 'demo-weekly-question' | 'demo-friday-shelf'
export type DemoCommunity = 'demo-regulars' | 'demo-letters'
export type DemoChannel = 'demo-console' | 'demo-feed' | 'demo-webhook'

/** Everything the demo makes is called demo-…, so that it is found again and told apart. */
export const communities = [
  {
    slug: 'demo-regulars',
    name: '山房老茶客',
    kind: 'fan',
    stage: 'satisfaction',
    about: '买过两次以上的老茶客。来这里交流冲泡、晒茶席、听制茶的事，顺便知道什么时候有新茶。',
  },
  {
    slug: 'demo-letters',
    name: 'Leaf & Letter readers',
    kind: 'lead-in',
    stage: 'interest',
    about:
      'People who signed up for our English letters. They are new to Chinese tea, ask good questions and mostly own one pot.',
  },
] as const satisfies readonly ({ slug: DemoCommunity } & Record<string, string>)[]

export const columns = [
  {
    slug: 'demo-morning-cup',
    name: '早安茶语 · Morning cup',
    contentType: 'interaction',
    time: '08:30',
    recurrence: 'FREQ=DAILY',
  },
  {
    slug: 'demo-weekly-question',
    name: '每周一问 · Weekly question',
    contentType: 'interaction',
    time: '20:00',
    recurrence: 'FREQ=WEEKLY;BYDAY=WE',
  },
  {
    slug: 'demo-friday-shelf',
    name: '周五茶架 · Friday shelf',
    contentType: 'product',
    time: '18:30',
    recurrence: 'FREQ=WEEKLY;BYDAY=FR',
  },
] as const satisfies readonly ({ slug: DemoColumn } & Record<string, string>)[]

export const channels = [
  { slug: 'demo-console', name: '控制台 · Console', kind: 'console', reaches: ['demo-regulars'] },
  {
    slug: 'demo-feed',
    name: '山房来信 · Leaf & Letter',
    kind: 'feed',
    reaches: ['demo-regulars', 'demo-letters'],
  },
  {
    slug: 'demo-webhook',
    name: '社群助手 · Webhook',
    kind: 'webhook',
    reaches: ['demo-regulars', 'demo-letters'],
  },
] as const satisfies readonly {
  slug: DemoChannel
  name: string
  kind: string
  reaches: readonly DemoCommunity[]
}[]

export const timezone = 'Asia/Shanghai'

export const week: readonly DemoPost[] = [...regulars, ...letters]
