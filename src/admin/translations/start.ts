/** Words of the first steps. `{{…}}` is filled in. */
export const startWords = {
  en: {
    title: 'First steps',
    cardTitle: 'Your first post, in five minutes',
    cardText:
      'A community, a channel, a column, a post: four short steps, or a sample week to look around in.',
    cardOther:
      'This installation is being set up. Your admin makes the first community, channel and column.',
    begin: 'Begin',
    goOn: 'Go on ({{done}} of {{all}} done)',
  },
  zh: {
    title: '开始使用',
    cardTitle: '五分钟发出第一条内容',
    cardText: '社群、渠道、栏目、内容，四个小步骤；也可以先用示例周四处看看。',
    cardOther: '系统正在设置中，管理员会建好第一个社群、渠道和栏目。',
    begin: '开始',
    goOn: '继续（已完成 {{done}}/{{all}}）',
  },
} as const
