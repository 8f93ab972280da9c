import { importDatabase } from './leaving/importDatabase.ts'
import { runTool } from './leaving/runTool.ts'

await runTool({
  usage: 'npm run db:import -- <folder> [--url mongodb://…]',
  run: async ({ client }, folder) => {
    const total = await importDatabase({ client, folder, report: console.log })
    console.log(`${total} documents have been read from ${folder}.`)
  },
})
