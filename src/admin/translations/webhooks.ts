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
  },
  zh: {
    try: '试一试',
    send: '发送测试',
    sending: '正在发送……',
    saveFirst: '请先保存：测试会发往已保存的地址。',
    sent: '接收方已接受测试，返回了 {{status}}。',
    failed: '测试失败：{{reason}}',
    refused: '无法测试：{{detail}}',
  },
}
