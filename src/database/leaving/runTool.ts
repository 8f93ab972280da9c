import { connectSource, type Source } from './connectSource.ts'

type Tool = { usage: string; run: (source: Source, target: string) => Promise<void> }

/** Runs one of the command-line tools: connects, works, and ends with 1 where something went wrong. */
export async function runTool({ usage, run }: Tool): Promise<void> {
  let source: Source | undefined
  try {
    source = await connectSource(process.argv.slice(2))
    const [target] = source.rest
    if (!target) throw new Error(usage)
    await run(source, target)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  } finally {
    await source?.close()
  }
}
