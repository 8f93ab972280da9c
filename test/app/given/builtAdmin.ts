import path from 'node:path'
import { buildIfNeeded } from '../../../src/starting/build.ts'

/** The admin is built once, before the files start their own Lanmu from it two at a time. */
export default function setup(): Promise<void> {
  const root = path.resolve(import.meta.dirname, '..', '..', '..')
  return buildIfNeeded({ root, signal: new AbortController().signal, log: console.log })
}
