/** MongoDB's OutOfDiskSpace; the built-in database says so of whatever it could not write. */
const outOfDiskSpace = 14031

/** Payload's for a file it could not write, and Node's own. */
const ofFiles = ['FileUploadError', 'ENOSPC', 'EDQUOT', 'EROFS']

/** Whether something was not kept because the disk is full, or cannot be written to. */
export function isNotStored(error: unknown): boolean {
  const { name, code } = error as { name?: unknown; code?: unknown }
  return code === outOfDiskSpace || ofFiles.includes(String(code)) || ofFiles.includes(String(name))
}
