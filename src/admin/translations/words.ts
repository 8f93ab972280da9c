import type { NestedKeysStripped } from '@payloadcms/translations'
import { balanceWords } from './balance.ts'
import { channelWords } from './channels.ts'
import { homeWords } from './home.ts'
import { inboxWords } from './inbox.ts'
import { ledgerWords } from './ledger.ts'
import { lookWords } from './look.ts'
import { postWords } from './post.ts'
import { reviewWords } from './review.ts'
import { startWords } from './start.ts'
import { webhookWords } from './webhooks.ts'
import { calendarWords } from './calendar.ts'

/**
 * Payload's own words where Lanmu says something else (posts are the only collection with drafts,
 * and there "publish" means "put on the calendar": nothing leaves before its time), and Lanmu's.
 */
export const words = {
  en: {
    general: { noLabel: '—', dashboard: 'Home', payloadSettings: 'Settings' },
    lanmuBalance: balanceWords.en,
    lanmuChannels: channelWords.en,
    lanmuHome: homeWords.en,
    lanmuInbox: inboxWords.en,
    lanmuLedger: ledgerWords.en,
    lanmuLook: lookWords.en,
    lanmuPost: postWords.en,
    lanmuReview: reviewWords.en,
    lanmuStart: startWords.en,
    lanmuWebhooks: webhookWords.en,
    lanmuCalendar: calendarWords.en,
    version: {
      publish: 'Schedule',
      publishChanges: 'Schedule',
      publishing: 'Scheduling',
      published: 'Scheduled',
      confirmPublish: 'Confirm scheduling',
      draftHasPublishedVersion: 'Draft (an earlier version is scheduled)',
      unpublish: 'Take off the calendar',
      confirmUnpublish: 'Take it off the calendar?',
      aboutToUnpublish:
        'This post will not be sent until it is scheduled again. What was already sent stays sent.',
      unpublishedSuccessfully: 'Taken off the calendar.',
      revertToPublished: 'Back to the scheduled version',
    },
    lanmu: {
      balanceNeeds:
        'Choose a content type, a time and channels to see what this post does to the mix.',
      balanceFine: 'The mix stays within the policy with this post.',
      ask_unconfirmed: 'The platform did not answer: the post may be live. Look there, then say:',
      ask_missed: 'It was not sent at its time.',
      ask_rejected: 'The platform refused it. Mend the cause first.',
      ask_cancelled: 'It will not be sent.',
      ask_blocked: 'The balance of the community keeps it back.',
      ask_planned: 'It has not left yet.',
      ask_waiting: 'It will be tried again by itself.',
      confirm: 'It is live',
      resend: 'Send it again',
      dismiss: 'Leave it',
      cancel: 'Do not send it',
      decided: 'Recorded.',
      filters: 'Filters',
      keySaveFirst: 'Save first; then the key can be made.',
      keyWhy: 'Programs use the key itself. Only a hash of it is stored.',
      keyMake: 'Make the key',
      keyMakeNew: 'Make a new key',
      keyEndsOld: 'The key in use ends at once. Make a new one?',
      keyShownOnce: 'Copy it now: it is not shown again.',
    },
  },
  zh: {
    general: { noLabel: '—', dashboard: '首页', payloadSettings: '个人设置' },
    lanmuBalance: balanceWords.zh,
    lanmuChannels: channelWords.zh,
    lanmuHome: homeWords.zh,
    lanmuInbox: inboxWords.zh,
    lanmuLedger: ledgerWords.zh,
    lanmuLook: lookWords.zh,
    lanmuPost: postWords.zh,
    lanmuReview: reviewWords.zh,
    lanmuStart: startWords.zh,
    lanmuWebhooks: webhookWords.zh,
    lanmuCalendar: calendarWords.zh,
    version: {
      publish: '排期',
      publishChanges: '排期',
      publishing: '正在排期',
      published: '已排期',
      confirmPublish: '确认排期',
      draftHasPublishedVersion: '草稿（已有排期版本）',
      unpublish: '撤下日历',
      confirmUnpublish: '要撤下日历吗？',
      aboutToUnpublish: '重新排期之前，这条内容不会发出。已经发出的不会撤回。',
      unpublishedSuccessfully: '已撤下日历。',
      revertToPublished: '回到已排期的版本',
    },
    lanmu: {
      balanceNeeds: '选好内容类型、时间和渠道后，这里会显示对内容配比的影响。',
      balanceFine: '加上这条内容，配比仍在规则之内。',
      ask_unconfirmed: '平台没有回应，内容可能已经发出。请到平台上看一眼，然后选择：',
      ask_missed: '它没有在原定时间发出。',
      ask_rejected: '平台拒绝了它。请先解决原因。',
      ask_cancelled: '它不会发出。',
      ask_blocked: '社群的内容配比把它拦下了。',
      ask_planned: '它还没有发出。',
      ask_waiting: '系统会自动重试。',
      confirm: '已经发出了',
      resend: '再发一次',
      dismiss: '就这样吧',
      cancel: '不发了',
      decided: '已记录。',
      filters: '筛选',
      keySaveFirst: '请先保存，然后才能生成密钥。',
      keyWhy: '程序使用密钥本身，系统只保存它的散列。',
      keyMake: '生成密钥',
      keyMakeNew: '重新生成密钥',
      keyEndsOld: '正在使用的密钥会立即失效。要重新生成吗？',
      keyShownOnce: '请立即复制，之后不再显示。',
    },
  },
}

export type LanmuTranslations = typeof words.en
export type LanmuKeys = NestedKeysStripped<LanmuTranslations>
