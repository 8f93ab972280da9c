import { decodeDocument } from '../bson/decode.ts'
import { encodeDocument } from '../bson/encode.ts'
import { CommandError } from '../errors.ts'
import { setField, type Doc } from '../values/types.ts'

/** A frame that cannot be understood at all: the connection is not worth going on with. */
export class ProtocolError extends Error {}

export type Message = {
  requestId: number
  kind: 'msg' | 'query'
  body: Doc
  /** The client wants no answer: an unacknowledged write. */
  isOneWay: boolean
}

const headerSize = 16
const opCodes = { reply: 1, query: 2004, msg: 2013 }
const flags = { checksum: 1, moreToCome: 2 }
/** Bits a receiver must know; the upper half may be passed over. */
const requiredFlags = 0xffff

export const largestMessage = 48_000_000

/** Reads one whole frame, its header included. Documents that are broken throw CommandError. */
export function readMessage(frame: Buffer): Message {
  const requestId = frame.readInt32LE(4)
  const opCode = frame.readInt32LE(12)
  if (opCode === opCodes.msg) return readMsg(frame, requestId)
  if (opCode === opCodes.query) return readQuery(frame, requestId)
  throw new ProtocolError(`opcode ${opCode} is not supported`)
}

function readMsg(frame: Buffer, requestId: number): Message {
  if (frame.length < headerSize + 5) throw new ProtocolError('short OP_MSG')
  const bits = frame.readUInt32LE(headerSize)
  if (bits & requiredFlags & ~(flags.checksum | flags.moreToCome))
    throw new ProtocolError('unknown flags')
  const end = bits & flags.checksum ? frame.length - 4 : frame.length
  const isOneWay = (bits & flags.moreToCome) !== 0
  let body: Doc | undefined
  const sequences: [string, Doc[]][] = []
  let at = headerSize + 4
  while (at < end) {
    const kind = frame[at++]
    const size = at + 4 <= end ? frame.readInt32LE(at) : -1
    if (size < 5 || at + size > end) throw new ProtocolError('section length')
    const part = frame.subarray(at, at + size)
    if (kind === 0) body = decodeDocument(part)
    else if (kind === 1) sequences.push(readSequence(part))
    else throw new ProtocolError(`section kind ${kind}`)
    at += size
  }
  if (!body) throw new ProtocolError('no body')
  for (const [name, docs] of sequences) setField(body, name, docs)
  return { requestId, kind: 'msg', body, isOneWay }
}

function readSequence(part: Buffer): [string, Doc[]] {
  const nameEnd = part.indexOf(0, 4)
  if (nameEnd < 0) throw new ProtocolError('sequence name')
  const docs: Doc[] = []
  let at = nameEnd + 1
  while (at < part.length) {
    const size = at + 4 <= part.length ? part.readInt32LE(at) : -1
    if (size < 5 || at + size > part.length) throw new ProtocolError('document length')
    docs.push(decodeDocument(part.subarray(at, at + size)))
    at += size
  }
  return [part.toString('utf8', 4, nameEnd), docs]
}

/** Drivers still open a connection with an OP_QUERY to `<database>.$cmd`. */
function readQuery(frame: Buffer, requestId: number): Message {
  const nameEnd = frame.indexOf(0, headerSize + 4)
  const start = nameEnd + 9
  if (nameEnd < 0 || start + 4 > frame.length) throw new ProtocolError('short OP_QUERY')
  const namespace = frame.toString('utf8', headerSize + 4, nameEnd)
  const size = frame.readInt32LE(start)
  if (!namespace.endsWith('.$cmd') || size < 5 || start + size > frame.length)
    throw new ProtocolError('OP_QUERY is for commands only')
  const body = decodeDocument(frame.subarray(start, start + size))
  return {
    requestId,
    kind: 'query',
    body: { ...body, $db: namespace.slice(0, -5) },
    isOneWay: false,
  }
}

let lastId = 0

export function writeReply({
  to,
  reply,
}: {
  to: Pick<Message, 'requestId' | 'kind'>
  reply: Doc
}): Buffer {
  const doc = encodeDocument(reply)
  if (doc.length > largestMessage) throw new CommandError(10334, 'the reply is too large')
  const prefix = to.kind === 'msg' ? 5 : 20
  const frame = Buffer.alloc(headerSize + prefix + doc.length)
  lastId = (lastId + 1) & 0x7fffffff
  frame.writeInt32LE(frame.length, 0)
  frame.writeInt32LE(lastId, 4)
  frame.writeInt32LE(to.requestId, 8)
  frame.writeInt32LE(to.kind === 'msg' ? opCodes.msg : opCodes.reply, 12)
  if (to.kind === 'query') frame.writeInt32LE(1, headerSize + 16)
  doc.copy(frame, headerSize + prefix)
  return frame
}
