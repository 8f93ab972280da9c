const megabyte = 1024 * 1024

/** How much a zip may hold: a zip is strange input, and a small one can hold a great deal. */
export const zipLimits = {
  /** Files and folders, those that are left out too. */
  entries: 2_000,
  /** Bytes of all files together, and of one, unpacked. */
  unpacked: 256 * megabyte,
  single: 32 * megabyte,
  /** A file larger than this, in bytes, may not be packed tighter than so many to one. */
  ratioFrom: megabyte,
  ratio: 200,
  /** Folders inside folders; characters of a path. */
  depth: 20,
  nameLength: 500,
} as const
