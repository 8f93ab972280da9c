/** A part of the house, where its files are, and what they may import. The table of docs, as data. */
export type Room = {
  name: string
  /** Paths from the root: a folder ends with `/`, `*` stands for one name. The longest match wins. */
  holds: readonly string[]
  /** Rooms whose files it may import; its own files it always may, unless it is `isolated`. */
  rooms: readonly string[]
  /** Single files of rooms that are closed to it otherwise. */
  files?: readonly string[]
  /** Packages; `*` at the end stands for anything. `node:*` for Node's own modules. */
  packages: readonly string[]
  /** Packages of which it may use the types only. */
  typesOf?: readonly string[]
  /** Its files do not import each other. */
  isIsolated?: boolean
}

const dates = ['temporal-polyfill', 'rrule-temporal']
/** Official clients of the platforms we send to. */
const platformClients = ['standardwebhooks']
const markdown = ['mdast', 'mdast-util-*', 'micromark*']

export const rooms: readonly Room[] = [
  {
    name: 'domain',
    holds: ['src/domain/'],
    rooms: [],
    packages: [...dates, ...markdown],
  },
  {
    // What a platform is sent, pure: zod describes its shape, standardwebhooks only signs.
    name: 'channel payloads',
    holds: ['src/channels/*/payload.ts'],
    rooms: ['domain'],
    files: [
      ...['src/channels/postBody.ts', 'src/channels/*/settings.ts'],
      'src/channels/*/limits.ts',
    ],
    packages: ['zod', ...platformClients],
  },
  {
    name: 'channels',
    holds: ['src/channels/'],
    rooms: ['domain', 'channel payloads'],
    packages: [...['zod', 'undici', 'ipaddr.js', 'nodemailer/*', 'node:*'], ...platformClients],
  },
  { name: 'media', holds: ['media/'], rooms: ['domain'], packages: ['sharp', 'node:*'] },
  { name: 'secrets', holds: ['src/secrets/'], rooms: [], packages: ['node:*'] },
  {
    name: 'publishing',
    holds: ['src/publishing/'],
    rooms: ['domain', 'channels', 'media', 'secrets', 'stored types'],
    packages: ['mongodb', 'p-limit', 'rate-limiter-flexible', 'node:crypto'],
    typesOf: ['payload'],
  },
  {
    name: 'importing',
    holds: ['src/importing/'],
    rooms: ['domain', 'publishing', 'media', 'stored types'],
    packages: [
      'csv-parse',
      'ical.js',
      'yaml',
      'iconv-lite',
      'file-type',
      'yauzl',
      'zod',
      'node:*',
      ...dates,
    ],
    typesOf: ['payload'],
  },
  {
    name: 'exporting',
    holds: ['src/exporting/'],
    rooms: ['domain', 'publishing', 'importing', 'stored types'],
    packages: ['ical-generator', 'node:crypto'],
    typesOf: ['payload'],
  },
  {
    // The kinds of channel are a form's fields too, so the registry is read here.
    name: 'collections',
    holds: ['collections/'],
    rooms: ['domain', 'media', 'publishing', 'importing', 'exporting', 'stored types'],
    files: ['src/channels/registry.ts'],
    packages: ['payload', '@payloadcms/richtext-lexical', 'zod', 'node:*', ...dates],
  },
  {
    // A small package of its own: what it ships is made from the document; only making it needs the API.
    name: 'client',
    holds: ['client/'],
    rooms: ['api'],
    packages: ['openapi-fetch', 'openapi-typescript', 'prettier', 'node:*'],
  },
  {
    name: 'jobs',
    holds: ['jobs/'],
    rooms: ['publishing', 'importing', 'stored types'],
    packages: ['agenda', '@agendajs/mongo-backend', 'mongodb', 'zod', 'node:*'],
    typesOf: ['payload'],
  },
  {
    name: 'api',
    holds: ['src/api/'],
    rooms: ['domain', 'publishing', 'exporting', 'stored types'],
    files: [
      ...['src/demo/sample/*.ts', 'src/channels/postBody.ts'],
      // An import's findings are worded for programs by the same file as for people.
      ...['src/importing/problem.ts', 'src/importing/problemText.ts'],
    ],
    packages: [
      // Payload itself words its refusals; it is asked for them in the asker's language.
      ...['express', 'express-rate-limit', 'compression', 'feed', 'zod', 'zod-openapi', 'payload'],
      ...['swagger-ui-dist', 'node:*'],
    ],
  },
  {
    // What stands before every door, Payload's own ones too.
    name: 'guard',
    holds: ['src/guard/'],
    rooms: [],
    packages: ['express', 'express-rate-limit', 'graphql', 'node:*'],
  },
  {
    // The upload's report is worded for people by the same file as the command's.
    name: 'admin',
    holds: ['src/admin/'],
    rooms: ['domain', 'stored types'],
    files: [
      ...['src/importing/report*.ts', 'src/importing/problemText.ts'],
      'src/importing/planTemplate.ts',
    ],
    packages: [
      'recharts',
      ...['react', 'react-dom', 'next/navigation.js', '@payloadcms/ui', '@payloadcms/translations'],
      ...['@payloadcms/next/templates', '@fullcalendar/react', 'temporal-polyfill'],
      'payload/shared',
    ],
    typesOf: ['payload', '@payloadcms/*'],
  },
  {
    name: 'database',
    holds: ['src/database/'],
    rooms: [],
    packages: ['bson', 'mingo', 'mingo/*', 'lmdb', 'mongodb', 'node:*'],
  },
  {
    name: 'starting',
    holds: ['src/starting/'],
    rooms: ['database', 'environment'],
    packages: ['zod', 'node:*'],
  },
  {
    // The sample week: it fills an installation the way editors would, and receives what it sends.
    name: 'demo',
    holds: ['src/demo/'],
    rooms: [
      ...['domain', 'channel payloads', 'publishing', 'importing', 'environment', 'starting'],
      'stored types',
    ],
    packages: ['sharp', 'zod', ...platformClients, 'node:*'],
    typesOf: ['payload'],
  },
  { name: 'environment', holds: ['src/env.ts'], rooms: [], packages: ['zod', 'node:*'] },
  { name: 'signals', holds: ['src/process.ts'], rooms: [], packages: ['node:*'] },
  { name: 'stored types', holds: ['src/payload-types.ts'], rooms: [], packages: [] },
  {
    name: 'config',
    holds: ['payload.config.ts'],
    rooms: ['collections', 'environment', 'database', 'guard'],
    files: ['src/admin/translations/words.ts', 'src/domain/calendar/timezones.ts'],
    packages: ['payload', '@payloadcms/*', 'sharp', 'node:*'],
  },
  {
    // Where a process begins: it may take anything, and nothing takes it, not even another entry.
    name: 'entries',
    holds: ['src/*.ts'],
    rooms: [
      ...[
        'domain',
        'channels',
        'channel payloads',
        'media',
        'publishing',
        'importing',
        'exporting',
      ],
      ...['collections', 'jobs', 'api', 'admin', 'database', 'starting', 'demo', 'guard'],
      ...['environment', 'signals', 'stored types', 'config'],
    ],
    packages: ['*'],
    isIsolated: true,
  },
  // Generated by Payload for Next; the path strings of collections lead here and nowhere else.
  { name: 'admin routes', holds: ['src/app/'], rooms: ['config', 'admin'], packages: ['*'] },
  { name: 'tool settings', holds: ['*.config.ts'], rooms: [], packages: ['*'], isIsolated: true },
]
