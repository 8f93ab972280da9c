import { MongoClient } from 'mongodb'
import { moveDatabase, type Progress } from './leaving/moveDatabase.ts'
import { runTool } from './leaving/runTool.ts'

const width = 30

/** One line that fills up on a terminal; in a log, one line for each collection that is done. */
function show({ namespace, done, of }: Progress) {
  const share = of === 0 ? 1 : Math.min(1, done / of)
  const bar = '#'.repeat(Math.round(share * width)).padEnd(width, '.')
  const line = `[${bar}] ${namespace} ${done}/${of}`
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}${share === 1 ? '\n' : ''}`)
  else if (share === 1) console.error(line)
}

await runTool({
  usage: 'npm run db:move -- mongodb://<where to>',
  run: async ({ client }, url) => {
    const target = await new MongoClient(url).connect()
    try {
      const { collections, documents } = await moveDatabase({
        from: client,
        to: target,
        onProgress: show,
      })
      console.log(
        `${documents} documents in ${collections} collections are there, compared one by one. Set DATABASE_URL to use them.`,
      )
    } finally {
      await target.close()
    }
  },
})
