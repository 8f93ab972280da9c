import { exportDatabase } from './leaving/exportDatabase.ts'
import { runTool } from './leaving/runTool.ts'

await runTool({
  usage: 'npm run db:export -- <folder> [--url mongodb://…]',
  run: async ({ client }, folder) => {
    const total = await exportDatabase({ client, folder, report: console.log })
    console.log(`${total} documents are in ${folder}.`)
  },
})
