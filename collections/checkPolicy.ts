import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { contentTypes, type ContentType } from '../src/domain/post.ts'
import { said } from './said.ts'

type Bounds = { min?: number; target?: number; max?: number }
type Policy = Partial<Record<ContentType, Bounds>> &
  Partial<Record<(typeof wholeNumbers)[number], number | null>> & {
    appliesTo?: string
    stage?: string | null
  }
type Problem = { path: string; en: string; zh: string }

/** Posts are counted, and the window of days as well: half a post is none. */
const wholeNumbers = [
  ...(['windowLength', 'minimumSample', 'productStreak', 'topicsBeforeActivity'] as const),
  ...(['activityCooldown', 'perDay', 'perWeek', 'silence'] as const),
]

/** A policy that no mix could keep, or that says for a stage what another says, is refused. */
export const checkPolicy: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const policy: Policy = { ...originalDoc, ...data }
  const problems = [
    ...fractions(policy),
    ...problemsOf(policy),
    ...(await placeProblems({ policy, originalDoc, req })),
  ]
  if (problems.length === 0) return data
  const errors = problems.map(({ path, en, zh }) => ({
    path,
    message: said({ en, zh, req }),
  }))
  throw new ValidationError({ collection: 'balance-policies', errors, req }, req.t)
}

function fractions(policy: Policy): Problem[] {
  return wholeNumbers.flatMap((path) =>
    Number.isInteger(policy[path] ?? 0)
      ? []
      : { path, en: 'A whole number, please.', zh: '请填整数。' },
  )
}

function problemsOf(policy: Policy): Problem[] {
  const bounds = contentTypes.map((type) => ({ min: 0, target: 0, max: 100, ...policy[type] }))
  const disordered = contentTypes.flatMap((type, index) => {
    const { min, target, max } = bounds[index]!
    if (min <= target && target <= max && min < 100) return []
    return {
      path: `${type}.target`,
      en: 'It must be: at least ≤ aim ≤ at most, and at least below 100.',
      zh: '应满足：至少 ≤ 目标 ≤ 至多，且“至少”小于 100。',
    }
  })
  const sum = (bound: keyof Bounds) => bounds.reduce((total, one) => total + one[bound], 0)
  if (sum('min') > 100) {
    const [en, zh] = ['The three minimums make more than 100 %.', '三个“至少”合计超过 100%。']
    return [...disordered, { path: 'interaction.min', en, zh }]
  }
  if (sum('max') < 100) {
    const [en, zh] = ['The three maximums make less than 100 %.', '三个“至多”合计不足 100%。']
    return [...disordered, { path: 'interaction.max', en, zh }]
  }
  return disordered
}

/** One policy for each stage, and one for everyone else. */
async function placeProblems({
  policy: { appliesTo, stage },
  originalDoc,
  req,
}: {
  policy: Policy
  originalDoc: { id: string } | undefined
  req: PayloadRequest
}): Promise<Problem[]> {
  if (appliesTo !== 'stage' && appliesTo !== 'everyone') return []
  if (appliesTo === 'stage' && !stage) {
    return [{ path: 'stage', en: 'Choose the stage.', zh: '请选择阶段。' }]
  }
  const other = await req.payload.find({
    collection: 'balance-policies',
    where: {
      and: [
        { appliesTo: { equals: appliesTo } },
        ...(appliesTo === 'stage' ? [{ stage: { equals: stage } }] : []),
        ...(originalDoc ? [{ id: { not_equals: originalDoc.id } }] : []),
      ],
    },
    limit: 1,
    depth: 0,
    req,
  })
  const [known] = other.docs
  if (!known) return []
  return [
    {
      path: 'appliesTo',
      en: `“${known.name}” is for them already: change that one.`,
      zh: `“${known.name}”已适用于它们，请修改那一条。`,
    },
  ]
}
