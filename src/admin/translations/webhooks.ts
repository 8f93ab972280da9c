/** Words on the webhook's form. `{{…}}` is filled in. */
export const webhookWords = {
  en: {
    try: 'Try it out',
    send: 'Send a test',
    sending: 'Sending …',
    saveFirst: 'Save first: the test goes to the saved address.',
    sent: 'The receiver took the test: it answered {{status}}.',
    failed: 'The test failed: {{reason}}',
    refused: 'It could not be tried: {{detail}}',
    calls: 'All calls of it',
    replay: 'Send it again',
    replayed: 'It goes out again within seconds. Reload the page to see what was answered.',
    replayFailed: 'It is not sent again: {{detail}}',
  },
  zh: {
    try: '试一试',
    send: '发送测试',
    sending: '正在发送……',
    saveFirst: '请先保存：测试会发往已保存的地址。',
    sent: '对方收到了，返回 {{status}}。',
    failed: '测试失败：{{reason}}',
    refused: '没能测试：{{detail}}',
    calls: '全部调用记录',
    replay: '再发一次',
    replayed: '几秒内会再发一次，刷新页面就能看到对方的答复。',
    replayFailed: '没能再发：{{detail}}',
  },
}
