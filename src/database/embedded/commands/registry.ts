import { backup } from './backup.ts'
import { aggregate, writingStage } from './aggregate.ts'
import {
  collMod,
  create,
  drop,
  dropDatabase,
  listCollections,
  renameCollection,
} from './collections.ts'
import { count, distinct } from './countAndDistinct.ts'
import { getMore, killCursors } from './cursorCommands.ts'
import { deleteDocuments } from './delete.ts'
import { explain } from './explain.ts'
import { find } from './find.ts'
import { findAndModify } from './findAndModify.ts'
import {
  buildInfo,
  connectionStatus,
  currentOp,
  endSessions,
  getCmdLineOpts,
  getLog,
  getParameter,
  hello,
  hostInfo,
  nothing,
  whatsmyuri,
} from './handshake.ts'
import { createIndexes, dropIndexes, listIndexes } from './indexes.ts'
import { insert } from './insert.ts'
import { reading, writing, type Command } from './request.ts'
import { collStats, dbStats, listDatabases, serverStatus } from './statistics.ts'
import { noTransaction } from './transactionCommands.ts'
import { update } from './update.ts'
import { validate } from './validate.ts'

/** Every command there is. What is not here answers as mongod does to a name it does not know. */
export const commands = new Map<string, Command>(
  Object.entries({
    hello: reading(hello),
    ismaster: reading(hello),
    isMaster: reading(hello),
    ping: reading(nothing),
    buildInfo: reading(buildInfo),
    buildinfo: reading(buildInfo),
    hostInfo: reading(hostInfo),
    getParameter: reading(getParameter),
    getLog: reading(getLog),
    getCmdLineOpts: reading(getCmdLineOpts),
    whatsmyuri: reading(whatsmyuri),
    connectionStatus: reading(connectionStatus),
    currentOp: reading(currentOp),
    serverStatus: reading(serverStatus),
    startSession: reading(nothing),
    endSessions: reading(endSessions),
    commitTransaction: reading(noTransaction),
    abortTransaction: reading(noTransaction),
    refreshSessions: reading(nothing),
    killSessions: reading(nothing),
    killAllSessions: reading(nothing),
    logout: reading(nothing),
    listDatabases: reading(listDatabases),
    listCollections: reading(listCollections),
    listIndexes: reading(listIndexes),
    create: writing(create),
    drop: writing(drop),
    dropDatabase: writing(dropDatabase),
    renameCollection: writing(renameCollection),
    collMod: writing(collMod),
    createIndexes: writing(createIndexes),
    dropIndexes: writing(dropIndexes),
    deleteIndexes: writing(dropIndexes),
    insert: writing(insert),
    update: writing(update),
    delete: writing(deleteDocuments),
    findAndModify: writing(findAndModify),
    findandmodify: writing(findAndModify),
    find: reading(find),
    getMore: reading(getMore),
    killCursors: reading(killCursors),
    aggregate: { isWrite: writingStage, run: aggregate },
    count: reading(count),
    distinct: reading(distinct),
    explain: reading(explain),
    collStats: reading(collStats),
    collstats: reading(collStats),
    dbStats: reading(dbStats),
    dbstats: reading(dbStats),
    validate: reading(validate),
    backup: { isWrite: false, run: nothing, runSlowly: backup },
  }),
)
