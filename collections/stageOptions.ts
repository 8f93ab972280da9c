import type { Stage } from '../src/domain/balance/defaults.ts'
import { stages } from '../src/domain/balance/defaults.ts'

const labels: Record<Stage, { en: string; zh: string }> = {
  attention: { en: 'Attention', zh: '注意' },
  interest: { en: 'Interest', zh: '兴趣' },
  desire: { en: 'Desire', zh: '欲望' },
  action: { en: 'Action', zh: '行动' },
  satisfaction: { en: 'Satisfaction', zh: '满意' },
  share: { en: 'Share', zh: '分享' },
}

export const stageOptions = stages.map((value) => ({ value, label: labels[value] }))
