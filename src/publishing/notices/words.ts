import type { Notice, NoticeKind } from './notice.ts'

const titles: Record<'zh' | 'en', Record<NoticeKind, string>> = {
  en: {
    rejected: 'A post was refused',
    missed: 'A post was missed',
    unconfirmed: 'A post may or may not be live',
    'channel-failing': 'A channel is failing',
    'worker-gone': 'A worker is gone',
    'task-ready': 'It is time to publish a post by hand',
    'empty-issue': 'An issue is still empty',
    blocked: 'A post is kept back by the balance',
    'balance-warning': 'A community goes out of balance',
    'balance-digest': 'The balance today',
    'balance-mended': 'A plan was mended',
    'review-asked': 'A post waits for your approval',
    'review-approved': 'A post was approved',
    'review-sent-back': 'A post was sent back',
    'review-comment': 'A comment on a post',
  },
  zh: {
    rejected: '一条内容被平台拒绝',
    missed: '一条内容错过了发布时间',
    unconfirmed: '一条内容可能已发出，请确认',
    'channel-failing': '一个渠道连续失败',
    'worker-gone': '一个工作进程失联',
    'task-ready': '到时间了：请手动发布一条内容',
    'empty-issue': '一期栏目还没有内容',
    blocked: '一条内容被配比规则拦下',
    'balance-warning': '一个社群的内容配比将失衡',
    'balance-digest': '今日内容配比',
    'balance-mended': '计划已自动调整',
    'review-asked': '一条内容等待审核',
    'review-approved': '一条内容已通过审核',
    'review-sent-back': '一条内容被退回',
    'review-comment': '一条内容有新留言',
  },
}

/** The notice as a person reads it: a subject, and a text that ends with where to look. */
export function noticeWords({ notice, language }: { notice: Notice; language: 'zh' | 'en' }): {
  subject: string
  text: string
} {
  const title = titles[language][notice.kind]
  return {
    subject: `[Lanmu 栏目] ${title}`,
    text: [title, notice.words?.[language] ?? notice.text, notice.link]
      .filter(Boolean)
      .join('\n\n'),
  }
}
