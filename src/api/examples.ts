const post = '6740f1c2a4b3d2e1f0a9b8c7'
const channel = '6740f1c2a4b3d2e1f0a9b8c1'
const publishAt = '2026-11-23T08:30:00+08:00'
const product = { contentType: 'product', packaging: 'topic', publishAt }
const move = {
  ...{ type: 'move', post, slot: 'day' },
  ...{ from: publishAt, to: '2026-11-24T08:30:00+08:00' },
}

/** A body that each of these operations takes, by its id. */
export const examples: Record<string, unknown> = {
  createPost: {
    title: 'Three old sayings of the tea table',
    body: { markdown: 'Water before tea. **People** before water.' },
    contentType: 'values',
    state: 'scheduled',
    publishAt,
    timezone: 'Asia/Shanghai',
    channels: [channel],
  },
  changePost: { publishAt: '2026-11-23T09:15:00+08:00' },
  publishPostNow: { isDryRun: true },
  notePresence: { isTyping: false },
  previewUnsavedPost: { channels: [channel], title: 'Tea at noon', body: { markdown: 'Water.' } },
  addMediaByUrl: { url: 'https://example.com/cup.jpg', alt: 'A cup of tea' },
  createHold: { scope: 'channel', target: channel, reason: 'A day of mourning' },
  runImport: { isDryRun: false },
  confirmDelivery: { url: 'https://example.com/m42' },
  submitPost: { comment: 'Ready, I think.' },
  withdrawPost: {},
  approvePost: { comment: 'Good.' },
  sendBackPost: { comment: 'The picture is missing.' },
  commentPost: { comment: 'Shall we wait until Monday?' },
  leaseDeliveries: { max: 10, seconds: 60, wait: 20 },
  acknowledgeDelivery: { lease: 1, externalId: 'm42', url: 'https://example.com/m42' },
  refuseDelivery: { lease: 1, reason: 'The site is read-only.', retryAfter: 600 },
  extendLease: { lease: 1, seconds: 120 },
  createWebhook: { name: 'The site', url: 'https://example.com/hook', events: ['delivery.sent'] },
  changeWebhook: { isDisabled: false },
  reportMetrics: { metrics: [{ name: 'views', value: 120 }] },
  tryChannelSettings: { kind: 'slack', settings: { url: 'https://hooks.slack.com/services/…' } },
  finishTask: { lease: 1, url: 'https://mp.weixin.qq.com/s/abc' },
  refuseTask: { lease: 1, reason: 'The group was closed.' },
  simulateBalance: { community: 'tea-group', posts: [{ ...product, communities: ['tea-group'] }] },
  previewBalanceSuggestion: { changes: [move] },
  applyBalanceSuggestion: { changes: [move] },
  overrideBalance: { post, reason: 'The founder’s birthday' },
  queuePost: { post },
  fillIssue: { post },
  skipIssue: { reason: 'A staff day' },
  moveIssue: { to: '2026-11-24T09:15' },
  movePost: { at: publishAt },
  changeColumn: { recurrence: 'FREQ=WEEKLY;BYDAY=MO,WE', isDryRun: true },
}
