import { counted } from '../domain/counted.ts'
import type { Language } from '../domain/words.ts'
import type { Problem, ProblemCode } from './problem.ts'
import { nameOfField, nameOfValue } from './planNames.ts'
import { toLine } from './textWidth.ts'
import { zipWords } from './zipWords.ts'

/** How a time may be written, as shown to people. */
const dateForms: Record<Language, string[]> = {
  en: ['2026-11-23 08:30 (in the row’s time zone)', '2026-11-23T08:30:00+08:00'],
  zh: ['2026-11-23 08:30（按该行的时区）', '2026-11-23T08:30:00+08:00'],
}

/** Longest list of allowed names that is worth reading; the rest is counted. */
const longestList = 12
const longestFound = 80

type Say = { found: string; list: string; number: number }
/** What was found, and what is allowed ('' where that goes without saying). */
export type Words = (say: Say) => [found: string, allowed: string]

const table: Record<ProblemCode, Record<Language, Words>> = {
  ...zipWords,
  'empty-file': {
    en: () => ['the file is empty', 'a first row with the column names, then one row per post'],
    zh: () => ['文件是空的', '第一行写列名，之后每行一条内容'],
  },
  'file-too-large': {
    en: ({ found, number }) => [`the file has ${found} MB`, `at most ${number} MB`],
    zh: ({ found, number }) => [`文件有 ${found} MB`, `最大 ${number} MB`],
  },
  'not-text': {
    en: ({ found }) => [
      `not a text file: ${found}`,
      'CSV, iCalendar or Markdown in UTF-8 or GB18030 (GBK), or a zip of these',
    ],
    zh: ({ found }) => [
      `不是文本文件：${found}`,
      'UTF-8 或 GB18030（GBK）编码的 CSV、iCalendar、Markdown，或它们的 zip',
    ],
  },
  'not-a-plan': {
    en: ({ found, list }) => [`${found} is not what its name says`, list],
    zh: ({ found, list }) => [`${found} 的内容与文件名不符`, list],
  },
  'not-a-calendar': {
    en: ({ found }) => [`${found} is no calendar`, 'an iCalendar file, as calendars export it'],
    zh: ({ found }) => [`${found} 不是日历文件`, '日历软件导出的 iCalendar 文件'],
  },
  'no-plan': {
    en: () => ['there is no plan in it', 'one .csv or .ics file, or .md files'],
    zh: () => ['里面没有计划', '一个 .csv 或 .ics 文件，或若干 .md 文件'],
  },
  'many-plans': {
    en: ({ found }) => [`there are several plans in it: ${found}`, 'one .csv or .ics file'],
    zh: ({ found }) => [`里面有多份计划：${found}`, '一个 .csv 或 .ics 文件'],
  },
  'text-too-large': {
    en: ({ found, number }) => [`${found} is too long for a post`, `at most ${number} MB`],
    zh: ({ found, number }) => [`${found} 作为一篇内容太长`, `最大 ${number} MB`],
  },
  'file-damaged': {
    en: ({ found }) => [`${found} is damaged`, 'packing the zip again'],
    zh: ({ found }) => [`${found} 已损坏`, '重新压缩'],
  },
  'missing-columns': {
    en: ({ found, list }) => [`the first row lacks: ${found}`, list],
    zh: ({ found, list }) => [`第一行缺少列：${found}`, list],
  },
  'unknown-columns': {
    en: ({ found, list }) => [`the first row has columns Lanmu does not know: ${found}`, list],
    zh: ({ found, list }) => [`第一行有认不出的列：${found}`, list],
  },
  'repeated-columns': {
    en: ({ found }) => [`the first row names a column twice: ${found}`, 'each column once'],
    zh: ({ found }) => [`第一行有重复的列：${found}`, '每列只出现一次'],
  },
  'cell-count': {
    en: ({ found, number }) => [
      `the row has ${counted({ count: Number(found), of: 'cell' })}`,
      `${counted({ count: number, of: 'cell' })}, as in the first row`,
    ],
    zh: ({ found, number }) => [`这一行有 ${found} 个单元格`, `${number} 个，与第一行一致`],
  },
  'quote-open': {
    en: () => [
      'a quotation mark is opened here and never closed, so nothing after it could be read',
      'text in "…", with "" for a quotation mark inside',
    ],
    zh: () => ['这里的引号没有闭合，后面的内容都无法读取', '文字用 "…" 括起，内部的引号写成 ""'],
  },
  'front-matter': {
    en: () => [
      'what stands between the first two lines of --- cannot be read',
      'YAML: name: value',
    ],
    zh: () => ['开头两行 --- 之间的内容无法读取', 'YAML，一行一个“字段: 值”'],
  },
  empty: {
    en: ({ list }) => ['empty', list || 'some text'],
    zh: ({ list }) => ['没有填写', list || '填写内容'],
  },
  'not-one-of': {
    en: ({ found, list }) => [found, list],
    zh: ({ found, list }) => [found, list],
  },
  'unknown-slug': {
    en: ({ found, list }) => [`${found} does not exist`, list || 'none exists yet'],
    zh: ({ found, list }) => [`${found} 不存在`, list || '目前一个也没有'],
  },
  'ambiguous-date': {
    en: ({ found, list }) => [`${found} can be read as two dates`, list],
    zh: ({ found, list }) => [`${found} 可以读成两个日期`, list],
  },
  'no-time-of-day': {
    en: ({ found, list }) => [`${found} has no time of day`, list],
    zh: ({ found, list }) => [`${found} 没有写几点几分`, list],
  },
  'no-such-date': {
    en: ({ found }) => [`${found} does not exist`, 'a day and time that exist'],
    zh: ({ found }) => [`${found} 这个时间不存在`, '真实存在的日期和时间'],
  },
  'not-a-date': {
    en: ({ found, list }) => [`${found} is not a time`, list],
    zh: ({ found, list }) => [`${found} 不是时间`, list],
  },
  'unknown-zone': {
    en: ({ found, list }) => [`there is no time zone ${found}`, `an IANA name, such as ${list}`],
    zh: ({ found, list }) => [`没有 ${found} 这个时区`, `IANA 时区名，例如 ${list}`],
  },
  'bad-link': {
    en: ({ found }) => [found, 'a full address that starts with http:// or https://'],
    zh: ({ found }) => [found, '以 http:// 或 https:// 开头的完整网址'],
  },
  'bad-repeat': {
    en: ({ found, list }) => [`${found} is no rule of days`, list],
    zh: ({ found, list }) => [`${found} 不是按天的重复规则`, list],
  },
  'bad-variants': {
    en: ({ found, list }) => [`${found} cannot be read`, `JSON by channel, such as ${list}`],
    zh: ({ found, list }) => [`${found} 无法读取`, `按渠道写的 JSON，例如 ${list}`],
  },
  'image-outside': {
    en: ({ found }) => [
      `${found} is outside the plan's folder`,
      'a path inside the folder of the plan, such as images/tea.jpg',
    ],
    zh: ({ found }) => [`${found} 在计划所在文件夹之外`, '计划文件夹内的路径，例如 images/tea.jpg'],
  },
  'image-missing': {
    en: ({ found }) => [`there is no file ${found}`, "a file in the plan's folder or zip"],
    zh: ({ found }) => [`找不到文件 ${found}`, '计划所在文件夹或压缩包里的文件'],
  },
  'image-not-uploaded': {
    en: ({ found }) => [
      `there is no image named ${found}`,
      'an image uploaded before, under its file name',
    ],
    zh: ({ found }) => [`图片库里没有 ${found}`, '先上传到图片库，再写它的文件名'],
  },
  'image-too-large': {
    en: ({ found, number }) => [`${found} is too large`, `at most ${number} MB`],
    zh: ({ found, number }) => [`${found} 太大`, `最大 ${number} MB`],
  },
  'not-an-image': {
    en: ({ found, list }) => [`${found} is not an image Lanmu can use`, list],
    zh: ({ found, list }) => [`${found} 不是可用的图片`, list],
  },
  'repeated-id': {
    en: ({ found, number }) => [
      `${found} is already used in row ${number}`,
      'each id once in a file',
    ],
    zh: ({ found, number }) => [`${found} 在第 ${number} 行已经用过`, '同一文件中每个编号只用一次'],
  },
  'repeated-row': {
    en: ({ number }) => [
      `the same as row ${number}`,
      'each row once, or an externalId to tell them apart',
    ],
    zh: ({ number }) => [`与第 ${number} 行完全相同`, '每行一次，或用 externalId 区分'],
  },
  conflict: {
    en: () => ['somebody else changed this post at the same moment', 'importing the plan again'],
    zh: () => ['同时有人在修改这篇内容', '再导入一次'],
  },
  'not-accepted': {
    en: ({ found }) => [`not accepted: ${found}`, ''],
    zh: ({ found }) => [`未被接受：${found}`, ''],
  },
  past: {
    en: ({ found }) => [`${found} is past: kept as a draft, nothing is sent`, ''],
    zh: ({ found }) => [`${found} 已经过去：存为草稿，不会发出`, ''],
  },
  'already-sent': {
    en: () => ['the row has changed, but its post is already out: left as it is', ''],
    zh: () => ['这一行有改动，但内容已经发出：保持不变', ''],
  },
  'in-trash': {
    en: () => ['its post is in the trash: left there', ''],
    zh: () => ['对应的内容在回收站里：保持不变', ''],
  },
}

type Frame = { field: string; allowed: string; join: string; more: (n: number) => string }

const frame: Record<Language, Frame> = {
  en: { field: ': ', allowed: '; allowed: ', join: ', ', more: (n) => `and ${n} more` },
  zh: { field: '：', allowed: '；应为：', join: '、', more: (n) => `另有 ${n} 个` },
}

/** One finding in words: the field, what was found, what is allowed. */
export function problemText({
  problem,
  language,
}: {
  problem: Problem
  language: Language
}): string {
  const { code, field, number = 0 } = problem
  const isOfHeadings = code === 'missing-columns' || code === 'unknown-columns'
  const nameOf = (value: string) =>
    isOfHeadings ? nameOfField({ field: value, language }) : nameOfValue({ field, value, language })
  const names = problem.allowed?.map(nameOf) ?? dateFormsOf({ code, language })
  const said = isOfHeadings
    ? problem.found.split(', ').map(nameOf).join(frame[language].join)
    : problem.found
  const list = listText({ names, language })
  const [found, allowed] = table[code][language]({ found: shown(said), list, number })
  const words = frame[language]
  return `${field ? nameOfField({ field, language }) + words.field : ''}${found}${allowed ? words.allowed + allowed : ''}`
}

function dateFormsOf({
  code,
  language,
}: {
  code: ProblemCode
  language: Language
}): readonly string[] {
  const isDate = ['ambiguous-date', 'no-time-of-day', 'not-a-date'].includes(code)
  return isDate ? dateForms[language] : []
}

function listText({ names, language }: { names: readonly string[]; language: Language }): string {
  const shownNames = names.slice(0, longestList)
  const rest = names.length - shownNames.length
  return [...shownNames, ...(rest > 0 ? [frame[language].more(rest)] : [])].join(
    frame[language].join,
  )
}

/** A cell as part of one line: not a whole essay. */
function shown(text: string): string {
  const line = toLine(text)
  const letters = [...line]
  return letters.length > longestFound ? `${letters.slice(0, longestFound).join('')}…` : line
}
