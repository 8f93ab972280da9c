/** A folder or a zip, as far as an import looks into it. Paths have `/` between folders. */
export type PlanFiles = {
  /** Every file, by name; without hidden ones and what operating systems leave behind. */
  list(): Promise<readonly string[]>
  /** `limit`: bytes. `outside`: the path, or a link on it, leads out of the folder. */
  read(file: { name: string; limit: number }): Promise<FileAnswer>
}

export type FileAnswer =
  { type: 'bytes'; bytes: Buffer } | { type: 'missing' | 'outside' | 'too-large' | 'damaged' }

/** What no person put there: hidden files, macOS's second halves, Windows' folder settings. */
export function isLeftBehind(name: string): boolean {
  return name
    .split('/')
    .some((part) => part.startsWith('.') || /^(__MACOSX|thumbs\.db|desktop\.ini)$/i.test(part))
}
