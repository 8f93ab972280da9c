import { backupDatabase } from './leaving/backupDatabase.ts'
import { runTool } from './leaving/runTool.ts'

await runTool({
  usage: 'npm run db:backup -- <new folder>',
  run: async ({ client }, target) => {
    const size = await backupDatabase({ client, target })
    console.log(
      `${target} holds a copy of ${Math.ceil(size / 2 ** 20)} MB; it can be used as a data folder.`,
    )
  },
})
