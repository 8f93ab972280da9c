import type { Field, NumberField, SelectField } from 'payload'
import { defaultPolicy } from '../src/domain/balance/defaults.ts'
import { levels, type Level } from '../src/domain/balance/policy.ts'
import { contentTypes } from '../src/domain/post.ts'
import { contentTypeLabels } from '../src/domain/postWords.ts'

type Words = { en: string; zh: string }

const levelLabels: Record<Level, Words> = {
  notice: { en: 'Notice: only shown', zh: '提示：只显示' },
  warn: { en: 'Warn: shown and told', zh: '警告：显示并通知' },
  block: { en: 'Block: the post waits', zh: '拦截：内容等待放行' },
}

const { productStreak, topicsBeforeActivity, activityCooldown, perDay, perWeek, silence } =
  defaultPolicy

/** The numbers of a policy as editors type them: shares in per cent, an empty number is no rule. */
export const balanceRuleFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'windowType',
        type: 'select',
        required: true,
        defaultValue: 'days',
        label: { en: 'Shares are counted over', zh: '占比的统计范围' },
        options: [
          { value: 'days', label: { en: 'The last days', zh: '最近几天' } },
          { value: 'posts', label: { en: 'The last posts', zh: '最近几条' } },
        ],
      },
      number({
        name: 'windowLength',
        label: { en: 'How many', zh: '数量' },
        value: 7,
        max: 200,
        isRequired: true,
      }),
      number({
        name: 'minimumSample',
        label: { en: 'From how many posts on', zh: '满几条才判断' },
        value: defaultPolicy.minimumSample,
        max: 200,
        isRequired: true,
      }),
    ],
  },
  ...contentTypes.map((type): Field => {
    const { min, target, max, level } = defaultPolicy.shares[type]
    return {
      name: type,
      type: 'group',
      label: contentTypeLabels[type],
      fields: [
        {
          type: 'row',
          fields: [
            percent({ name: 'min', label: { en: 'At least, %', zh: '至少 %' }, value: min }),
            percent({ name: 'target', label: { en: 'Aim, %', zh: '目标 %' }, value: target }),
            percent({ name: 'max', label: { en: 'At most, %', zh: '至多 %' }, value: max }),
            levelField({ name: 'level', value: level }),
          ],
        },
      ],
    }
  }),
  rule({
    name: 'productStreak',
    label: { en: 'Product posts in a row, at most', zh: '产品类内容最多连续几条' },
    value: productStreak!.most,
    level: productStreak!.level,
  }),
  rule({
    name: 'topicsBeforeActivity',
    label: { en: 'Topic posts before an activity, at least', zh: '每场活动前至少几条话题' },
    value: topicsBeforeActivity!.least,
    level: topicsBeforeActivity!.level,
  }),
  rule({
    name: 'activityCooldown',
    label: { en: 'Days between two activities, at least', zh: '两场活动至少间隔几天' },
    value: activityCooldown!.days,
    level: activityCooldown!.level,
  }),
  rule({
    name: 'perDay',
    label: { en: 'Posts in 24 hours, at most', zh: '24 小时内最多几条' },
    value: perDay!.most,
    level: perDay!.level,
  }),
  rule({
    name: 'perWeek',
    label: { en: 'Posts in seven days, at most', zh: '7 天内最多几条' },
    value: perWeek!.most,
    level: perWeek!.level,
  }),
  rule({
    name: 'silence',
    label: { en: 'Days without a post, at most', zh: '最多几天没有内容' },
    value: silence!.days,
    level: silence!.level,
    // A post ends a silence: there is nothing to block.
    allowed: ['notice', 'warn'],
  }),
]

function rule({
  name,
  label,
  value,
  level,
  allowed,
}: {
  name: string
  label: Words
  value: number
  level: Level
  allowed?: readonly Level[]
}): Field {
  const fields = [
    number({ name, label, value, max: 1000 }),
    levelField({ name: `${name}Level`, value: level, allowed }),
  ]
  return { type: 'row', fields }
}

function number({
  name,
  label,
  value,
  max,
  isRequired = false,
}: {
  name: string
  label: Words
  value: number
  max: number
  isRequired?: boolean
}): NumberField {
  const width = { admin: { width: '33%' } }
  return {
    name,
    type: 'number',
    label,
    min: 1,
    max,
    defaultValue: value,
    required: isRequired,
    ...width,
  }
}

function percent({
  name,
  label,
  value,
}: {
  name: string
  label: Words
  value: number
}): NumberField {
  const inPercent = Math.round(value * 100)
  return { name, type: 'number', label, min: 0, max: 100, defaultValue: inPercent, required: true }
}

function levelField({
  name,
  value,
  allowed = levels,
}: {
  name: string
  value: Level
  allowed?: readonly Level[]
}): SelectField {
  return {
    name,
    type: 'select',
    required: true,
    defaultValue: value,
    label: { en: 'When broken', zh: '超出时' },
    options: allowed.map((level) => ({ value: level, label: levelLabels[level] })),
  }
}
