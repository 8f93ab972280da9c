import type { NestedKeysStripped } from '@payloadcms/translations'
import { balanceWords } from './balance.ts'
import { channelWords } from './channels.ts'
import { homeWords } from './home.ts'
import { inboxWords } from './inbox.ts'
import { ledgerWords } from './ledger.ts'
import { lookWords } from './look.ts'
import { payloadWords } from './payload.ts'
import { postWords } from './post.ts'
import { reviewWords } from './review.ts'
import { startWords } from './start.ts'
import { webhookWords } from './webhooks.ts'
import { calendarWords } from './calendar.ts'

/** Lanmu's words, and Payload's own where Lanmu says something else. */
export const words = {
  en: {
    ...payloadWords.en,
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
      pages: 'Pages',
      template: 'Take a table to fill in (CSV)',
      templateFile: 'plan.csv',
      templateWhy: 'No plan yet? It opens in Excel and has two rows to write over.',
      keySaveFirst: 'Save first; then the key can be made.',
      keyWhy: 'Programs use the key itself. Only a hash of it is stored.',
      keyMake: 'Make the key',
      keyMakeNew: 'Make a new key',
      keyEndsOld: 'The key in use ends at once. Make a new one?',
      keyCopy: 'Copy the key',
      keyCopied: 'Copied.',
      keyNotCopied: 'Your browser did not copy it: mark it and copy it with the menu.',
      keyShownOnce: 'Copy it now: it is not shown again.',
    },
  },
  zh: {
    ...payloadWords.zh,
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
    lanmu: {
      balanceNeeds: '选好内容类型、时间和渠道后，这里会显示对内容配比的影响。',
      balanceFine: '加上这条内容，配比仍在规则之内。',
      ask_unconfirmed: '平台没有回应，内容可能已经发出去了。先到平台上看一眼，再选：',
      ask_missed: '到点没有发出。',
      ask_rejected: '平台拒绝了。先解决原因，再重发。',
      ask_cancelled: '已取消，不会发出。',
      ask_blocked: '内容配比超标，被拦下了。',
      ask_planned: '还没到时间。',
      ask_waiting: '系统会自动重试。',
      confirm: '已经发出了',
      resend: '再发一次',
      dismiss: '不再处理',
      cancel: '不发了',
      decided: '已记录。',
      filters: '筛选',
      pages: '常用页面',
      template: '下载表格模板（CSV）',
      templateFile: '内容计划.csv',
      templateWhy: '还没有表格？用 Excel 打开模板，照着两行示例改写就行。',
      keySaveFirst: '先保存，再生成密钥。',
      keyWhy: '密钥交给程序用；系统不留原文，丢了只能重新生成。',
      keyMake: '生成密钥',
      keyMakeNew: '重新生成密钥',
      keyEndsOld: '现在用着的密钥会立即失效，确定重新生成吗？',
      keyCopy: '复制密钥',
      keyCopied: '已复制。',
      keyNotCopied: '浏览器没能复制：选中它，用菜单复制。',
      keyShownOnce: '请立即复制，之后不再显示。',
    },
  },
}

export type LanmuTranslations = typeof words.en
export type LanmuKeys = NestedKeysStripped<LanmuTranslations>
