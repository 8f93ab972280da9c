import path from 'node:path'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { isOutside } from '../../images.ts'
import type { Problem, ZipProblemCode } from '../../problem.ts'
import { isLeftBehind, type PlanFiles } from '../planFiles.ts'
import { entryFault } from './entryFault.ts'
import { entryName } from './entryName.ts'
import { zipLimits } from './limits.ts'
import { readEntry } from './readEntry.ts'

export type OpenedZip =
  { type: 'zip'; files: PlanFiles } | { type: 'unreadable'; problems: Problem[] }

const megabyte = 1024 * 1024

/**
 * The files of a zip that is held in memory, and stays there: nothing is written anywhere. Judged as
 * a whole before a byte is unpacked; afterwards each file is unpacked when it is read.
 */
export async function openZip({ bytes }: { bytes: Buffer }): Promise<OpenedZip> {
  const table = await readTable(bytes)
  if (table.type === 'unreadable') return table
  const problems = problemsOf(table.entries)
  if (problems.length > 0) return { type: 'unreadable', problems }
  const files = new Map(table.entries.filter(isFile).map(({ name, entry }) => [name, entry]))
  return { type: 'zip', files: zipFiles({ zip: table.zip, files }) }
}

type Listed = { name: string; entry: Entry }
type Table =
  { type: 'table'; zip: ZipFile; entries: Listed[] } | { type: 'unreadable'; problems: Problem[] }

async function readTable(bytes: Buffer): Promise<Table> {
  try {
    const zip = await fromBufferPromise(bytes, { decodeStrings: false, autoClose: false })
    if (zip.entryCount > zipLimits.entries) {
      const found = String(zip.entryCount)
      return unreadable({ code: 'zip-too-many', found, number: zipLimits.entries })
    }
    const entries: Listed[] = []
    for await (const entry of zip.eachEntry()) {
      const name = entryName(entry)
      if (!isLeftBehind(name) || isOutside(name)) entries.push({ name, entry })
    }
    return { type: 'table', zip, entries }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // What the library has against a zip it says in English prose only.
    const code = /encrypt/i.test(error.message) ? 'zip-encrypted' : 'zip-damaged'
    return unreadable({ code, found: '' })
  }
}

/** Each kind of fault once, with all the names it is found at. */
function problemsOf(entries: Listed[]): Problem[] {
  const faults = new Map<ZipProblemCode, string[]>()
  const add = (code: ZipProblemCode, name: string) =>
    faults.set(code, [...(faults.get(code) ?? []), name])
  const seen = new Set<string>()
  for (const { name, entry } of entries) {
    const fault = entryFault({ entry, name }) ?? (seen.has(name) ? 'zip-repeated' : null)
    if (fault) add(fault, name)
    seen.add(name)
  }
  const size = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (size > zipLimits.unpacked) add('zip-too-large', String(Math.ceil(size / megabyte)))
  return [...faults].map(([code, names]) => ({
    ...{ code, field: null, found: names.join(', ') },
    number: numberOf(code),
  }))
}

/** What the sentence names as the limit. */
function numberOf(code: ZipProblemCode): number | undefined {
  if (code === 'zip-too-large') return zipLimits.unpacked / megabyte
  if (code === 'zip-file-too-large') return zipLimits.single / megabyte
  return undefined
}

function zipFiles({ zip, files }: { zip: ZipFile; files: ReadonlyMap<string, Entry> }): PlanFiles {
  return {
    list: () => Promise.resolve([...files.keys()].sort()),
    read: async ({ name, limit }) => {
      const entry = files.get(path.posix.normalize(name.replaceAll('\\', '/')).normalize('NFC'))
      if (!entry) return { type: 'missing' }
      return entry.uncompressedSize > limit ? { type: 'too-large' } : readEntry({ zip, entry })
    },
  }
}

function isFile({ name }: Listed): boolean {
  return !name.endsWith('/')
}

function unreadable(problem: Omit<Problem, 'field'>): Extract<OpenedZip, { type: 'unreadable' }> {
  return { type: 'unreadable', problems: [{ field: null, ...problem }] }
}
