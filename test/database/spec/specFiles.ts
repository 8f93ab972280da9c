import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { EJSON } from 'bson'

export type Fields = Record<string, unknown>

export type SpecTest = {
  description: string
  runOnRequirements?: Requirement[]
  skipReason?: string
  operations: Operation[]
  expectEvents?: {
    client: string
    eventType?: string
    events: Fields[]
    ignoreExtraEvents?: boolean
  }[]
  outcome?: Contents[]
}

export type Operation = {
  name: string
  object: string
  arguments?: Fields
  expectResult?: unknown
  expectError?: Fields
  saveResultAsEntity?: string
  ignoreResultAndError?: boolean
}

export type Requirement = {
  minServerVersion?: string
  maxServerVersion?: string
  topologies?: string[]
  serverless?: string
  auth?: boolean
  serverParameters?: Fields
}

export type Contents = { collectionName: string; databaseName: string; documents: Fields[] }

export type SpecFile = {
  /** Folder and name, as in `crud/find.json`. */
  file: string
  runOnRequirements?: Requirement[]
  createEntities: Fields[]
  initialData?: Contents[]
  tests: SpecTest[]
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** MongoDB's own test files. They are not ours to ship: they are read where they lie, if they do. */
export const specFolder = path.resolve(
  root,
  process.env.MONGODB_SPEC_DIR ?? '../shared/data/mongodb-spec',
)
export const hasSpecFiles = existsSync(specFolder)

export function readSpecFiles(kind: 'crud' | 'transactions'): SpecFile[] {
  const folder = path.join(specFolder, kind)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      ...(EJSON.parse(readFileSync(path.join(folder, name), 'utf8')) as SpecFile),
      file: `${kind}/${name}`,
    }))
}
