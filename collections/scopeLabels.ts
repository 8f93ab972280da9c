import type { Scope } from '../src/domain/scopes.ts'

/** What a key may do, in words; its name in the API behind it. */
const said: Record<Scope, { en: string; zh: string }> = {
  'read:posts': { en: 'Read posts', zh: '读内容' },
  'write:posts': { en: 'Write posts', zh: '写内容' },
  'read:media': { en: 'Read images', zh: '读图片' },
  'write:media': { en: 'Upload images', zh: '上传图片' },
  'read:columns': { en: 'Read columns', zh: '读栏目' },
  'write:columns': { en: 'Change and fill columns', zh: '改栏目、往栏目里排内容' },
  'read:calendar': { en: 'Read the calendar', zh: '读日历' },
  'read:channels': { en: 'Read channels', zh: '读渠道' },
  'write:channels': { en: 'Change channels', zh: '改渠道' },
  'read:communities': { en: 'Read communities', zh: '读社群' },
  'read:balance': { en: 'Read the balance', zh: '读内容配比' },
  'write:balance': { en: 'Mend the balance', zh: '调整内容配比' },
  'read:holds': { en: 'Read holds', zh: '看哪些在暂停' },
  'write:holds': { en: 'Hold and release', zh: '暂停和解除' },
  'read:deliveries': { en: 'Read the ledger', zh: '读发布台账' },
  'write:deliveries': { en: 'Decide on deliveries, test channels', zh: '处理发布、测试渠道' },
  'pull:channel': { en: 'Fetch what a channel has ready', zh: '取走渠道里待发的内容' },
  'read:imports': { en: 'Read imports', zh: '读导入结果' },
  'write:imports': { en: 'Import plans', zh: '导入计划' },
  'read:metrics': { en: 'Read metrics', zh: '读效果数据' },
  'write:metrics': { en: 'Bring metrics', zh: '回传效果数据' },
  'read:webhooks': { en: 'Read webhooks', zh: '读 Webhook' },
  'write:webhooks': { en: 'Change webhooks', zh: '改 Webhook' },
  'write:keys': { en: 'Make keys', zh: '生成密钥' },
  'read:tasks': { en: 'Read what is to be published by hand', zh: '看手动发布的待办' },
  'write:tasks': { en: 'Say what was published by hand', zh: '处理手动发布的待办' },
}

export const scopeLabels = Object.fromEntries(
  Object.entries(said).map(([scope, { en, zh }]) => [
    scope,
    { en: `${en} (${scope})`, zh: `${zh}（${scope}）` },
  ]),
) as Record<Scope, { en: string; zh: string }>
