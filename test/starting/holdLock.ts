import { lockFolder } from '../../src/starting/lock.ts'

/** Holds the folder it is given until it is killed. */
await lockFolder({ folder: process.argv[2]! })
setInterval(() => {}, 1_000)
process.send?.('held')
