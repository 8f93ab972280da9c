import type { Language } from '../domain/words.ts'
import type { PlanField } from './plan.ts'

/** What people call the columns of a plan; the first name is the one that they are told. */
const chineseFields: Record<PlanField, readonly [string, ...string[]]> = {
  externalId: ['编号'],
  title: ['标题'],
  body: ['正文', '内容'],
  contentType: ['内容类型', '类型'],
  packaging: ['包装', '形式'],
  column: ['栏目'],
  channels: ['渠道'],
  publishAt: ['发布时间', '时间'],
  timezone: ['时区'],
  image: ['图片'],
  link: ['链接'],
  repeat: ['重复'],
  state: ['状态'],
  moreImages: ['更多图片'],
  variants: ['分渠道文字'],
}

/** Values that have a name in Chinese, as the forms of the admin show them. */
const chineseValues: Partial<Record<PlanField, Readonly<Record<string, string>>>> = {
  contentType: { 产品: 'product', 价值观: 'values', 互动: 'interaction' },
  packaging: { 话题: 'topic', 活动: 'activity' },
  state: { 草稿: 'draft', 已排期: 'scheduled', 排期: 'scheduled' },
  timezone: { 北京时间: 'Asia/Shanghai', 北京: 'Asia/Shanghai' },
}

const byName = new Map<string, PlanField>(
  (Object.keys(chineseFields) as PlanField[]).flatMap((field) =>
    [field.toLowerCase(), ...chineseFields[field]].map((name) => [name, field] as const),
  ),
)

/** The field that a heading means, in whatever letter case and in either language. */
export function fieldNamed(heading: string): PlanField | undefined {
  return byName.get(heading.toLowerCase())
}

/** A cell as plans keep it: what has a Chinese name by its English one, anything else as it is. */
export function plainValue({ field, value }: { field: PlanField; value: string }): string {
  return chineseValues[field]?.[value.trim()] ?? value
}

/** A column as people are told of it. */
export function nameOfField({ field, language }: { field: string; language: Language }): string {
  const isKnown = language === 'zh' && field in chineseFields
  return isKnown ? chineseFields[field as PlanField][0] : field
}

/** A value as people are told of it: the first of its names. */
export function nameOfValue({
  field,
  value,
  language,
}: {
  field: PlanField | null
  value: string
  language: Language
}): string {
  if (language === 'en' || !field) return value
  const named = Object.entries(chineseValues[field] ?? {}).find(([, plain]) => plain === value)
  return named?.[0] ?? value
}
