import { readImports, target } from './imports.ts'
import type { Room } from './rooms.ts'

/** Every breach of the table in one file, as sentences that say where, what, and what is allowed. */
export function breaches({
  file,
  text,
  rooms,
}: {
  file: string
  text: string
  rooms: readonly Room[]
}): string[] {
  const room = roomOf({ file, rooms })
  if (!room) return [`${file} is in no room: give it one, or make one with a name and a row`]
  return readImports({ file, text }).flatMap(({ specifier, isTypeOnly }) => {
    const leads = target({ file, specifier })
    const isAllowed = leads
      ? mayReach({ room, file: leads, rooms })
      : mayUse({ room, specifier, isTypeOnly })
    if (isAllowed) return []
    const means = leads ? ` (${roomOf({ file: leads, rooms })?.name ?? 'no room'})` : ''
    return [`${file} imports '${specifier}'${means}, but ${describe(room)}`]
  })
}

/** The room a file is in: the one with the longest matching path. */
export function roomOf({
  file,
  rooms,
}: {
  file: string
  rooms: readonly Room[]
}): Room | undefined {
  const matching = rooms.flatMap((room) =>
    room.holds
      .filter((pattern) => matches({ pattern, text: file }))
      .map((pattern) => ({ room, length: pattern.replace('*', '').length })),
  )
  return matching.sort((a, b) => b.length - a.length)[0]?.room
}

function mayReach({
  room,
  file,
  rooms,
}: {
  room: Room
  file: string
  rooms: readonly Room[]
}): boolean {
  if (room.files?.some((pattern) => matches({ pattern, text: file }))) return true
  const reached = roomOf({ file, rooms })
  if (!reached) return false
  return reached.name === room.name ? !room.isIsolated : room.rooms.includes(reached.name)
}

function mayUse({
  room,
  specifier,
  isTypeOnly,
}: {
  room: Room
  specifier: string
  isTypeOnly: boolean
}): boolean {
  if (specifier.startsWith('(')) return false
  const allowed = isTypeOnly ? [...room.packages, ...(room.typesOf ?? [])] : room.packages
  return allowed.some((pattern) => {
    if (pattern === '*') return true
    if (pattern.endsWith('*')) return specifier.startsWith(pattern.slice(0, -1))
    return specifier === pattern || specifier.startsWith(`${pattern}/`)
  })
}

function matches({ pattern, text }: { pattern: string; text: string }): boolean {
  const body = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')
  return new RegExp(pattern.endsWith('/') ? `^${body}` : `^${body}$`).test(text)
}

function describe({ name, rooms, files = [], packages, typesOf = [] }: Room): string {
  const all = [...rooms, ...files, ...packages, ...typesOf.map((one) => `types of ${one}`)]
  return `${name} may import ${all.length > 0 ? all.join(', ') : 'nothing but its own files'}`
}
