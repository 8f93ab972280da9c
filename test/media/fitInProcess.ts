import { readFile } from 'node:fs/promises'
import { fitPicture } from '../../media/fitPicture.ts'
import { anyMedia } from '../../src/domain/message/mediaLimits.ts'

/** Fits one file to what a group robot takes, and prints the process's largest size in kilobytes. */
const bytes = await readFile(process.argv[2]!)
const before = process.resourceUsage().maxRSS
const limits = { ...anyMedia, formats: ['image/jpeg', 'image/png'], maxBytes: 2_000_000 } as const
const fitted = await fitPicture({ bytes, limits })
const { maxRSS } = process.resourceUsage()
const size = fitted.type === 'fitted' ? fitted.bytes.length : fitted.reason
process.stdout.write(JSON.stringify({ type: fitted.type, size, grownBy: maxRSS - before }))
