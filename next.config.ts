import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  /** One copy of these in the process, shared with Express: a second one breaks `instanceof`. */
  serverExternalPackages: ['payload', '@payloadcms/db-mongodb', 'mongoose', 'mongodb'],
  turbopack: { root: path.dirname(fileURLToPath(import.meta.url)) },
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  /** Nothing here uses Next's own resizing, which anybody could ask for work and disk space. */
  images: { unoptimized: true },
}

export default withPayload(config, { devBundleServerPackages: false })
