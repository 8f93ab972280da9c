import { crc32, deflateRawSync } from 'node:zlib'

/** A file in a zip; whatever is left out is as an honest program writes it. */
export type ZipPart = {
  /** Bytes as they are, for names in other encodings. */
  name: string | Buffer
  data?: Buffer | string
  /** General purpose flags; by default "names are UTF-8". */
  flags?: number
  method?: number
  /** Kind of file and rights, as Unix writes them. */
  mode?: number
  /** What the table says, true or not. */
  crc?: number
  size?: number
  packedSize?: number
  extra?: Buffer
}

export const isUtf8 = 0x800

/** Packs a zip by hand, so that it can also lie. Layout: APPNOTE 6.3.10, 4.3. */
export function zipOf(parts: ZipPart[], { entryCount = parts.length } = {}): Buffer {
  const locals: Buffer[] = []
  const table: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { local, central } = pack({ part, offset })
    locals.push(local)
    table.push(central)
    offset += local.length
  }
  const directory = Buffer.concat(table)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entryCount, 8)
  end.writeUInt16LE(entryCount, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

function pack({ part, offset }: { part: ZipPart; offset: number }) {
  const name = Buffer.from(part.name)
  const data = Buffer.from(part.data ?? '')
  const { method = data.length > 0 ? 8 : 0, extra = Buffer.alloc(0) } = part
  const packed = method === 8 ? deflateRawSync(data) : data
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(part.flags ?? isUtf8, 2)
  common.writeUInt16LE(method, 4)
  common.writeUInt32LE(part.crc ?? crc32(data), 10)
  common.writeUInt32LE(part.packedSize ?? packed.length, 14)
  common.writeUInt32LE(part.size ?? data.length, 18)
  common.writeUInt16LE(name.length, 22)
  common.writeUInt16LE(extra.length, 24)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE((part.mode ?? 0o100644) * 0x10000, 6)
  rest.writeUInt32LE(offset, 10)
  const madeByUnix = Buffer.from([20, 3])
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), common, name, extra, packed]),
    central: Buffer.concat([...[Buffer.from('PK\x01\x02'), madeByUnix, common, rest, name, extra]]),
  }
}
