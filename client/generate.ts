import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'
import { toDocument } from '../src/api/openapi.ts'
import { allRoutes } from '../src/api/allRoutes.ts'

/** Where the types are written: what the document says, as TypeScript. */
const file = new URL('./src/v1.d.ts', import.meta.url)

export async function writeTypes(): Promise<string> {
  const document = toDocument({ routes: allRoutes(), server: '/v1' })
  const text = astToString(await openapiTS(JSON.stringify(document)))
  const options = (await resolveConfig(file.pathname)) ?? {}
  return format(text, { ...options, parser: 'typescript' })
}

/** Writes the types; `--check` only says whether they are up to date. */
if (process.argv[1] === new URL(import.meta.url).pathname) {
  const text = await writeTypes()
  if (!process.argv.includes('--check')) await writeFile(file, text)
  else if ((await readFile(file, 'utf8')) !== text) process.exitCode = 1
}
