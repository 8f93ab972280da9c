/**
 * A record's key as Bluesky wants it: 13 letters that sort by time, made of microseconds and ten bits
 * that tell two writers apart. Source: atproto.com/specs/tid.
 */
export function createTid({
  microseconds,
  writer,
}: {
  /** Since 1970. */
  microseconds: bigint
  writer: number
}): string {
  let rest = microseconds << 10n
  rest |= BigInt(writer & 0x3ff)
  let tid = ''
  for (let digit = 0; digit < 13; digit += 1) {
    tid = letters.charAt(Number(rest & 31n)) + tid
    rest >>= 5n
  }
  return tid
}

const letters = '234567abcdefghijklmnopqrstuvwxyz'
