import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { Answers } from './collections/Answers.ts'
import { ChangeMarks } from './collections/ChangeMarks.ts'
import { Counters } from './collections/Counters.ts'
import { WebhookEvents } from './collections/WebhookEvents.ts'
import { WebhookMessages } from './collections/WebhookMessages.ts'
import { Webhooks } from './collections/Webhooks.ts'
import { ApiKeys } from './collections/ApiKeys.ts'
import { Audit } from './collections/Audit.ts'
import { BalanceOverrides } from './collections/BalanceOverrides.ts'
import { BalancePolicies } from './collections/BalancePolicies.ts'
import { CalendarFeeds } from './collections/CalendarFeeds.ts'
import { Channels } from './collections/Channels.ts'
import { Columns } from './collections/Columns.ts'
import { Communities } from './collections/Communities.ts'
import { Deliveries } from './collections/Deliveries.ts'
import { Holds } from './collections/Holds.ts'
import { HubPings } from './collections/HubPings.ts'
import { Holidays } from './collections/Holidays.ts'
import { ImportRows } from './collections/ImportRows.ts'
import { IssueNumbers } from './collections/IssueNumbers.ts'
import { Lanes } from './collections/Lanes.ts'
import { createImports } from './collections/Imports.ts'
import { explainConflict } from './collections/explainConflict.ts'
import { explainBadValue } from './collections/explainBadValue.ts'
import { explainFullDisk } from './collections/explainFullDisk.ts'
import { createMedia } from './collections/Media.ts'
import { Notices } from './collections/Notices.ts'
import { noteChanges } from './collections/noteChanges.ts'
import { refuseHiddenSort } from './collections/refuseHiddenSort.ts'
import { Metrics } from './collections/Metrics.ts'
import { NoticeTargets } from './collections/NoticeTargets.ts'
import { Reviews } from './collections/Reviews.ts'
import { Workflow } from './collections/Workflow.ts'
import { Posts } from './collections/Posts.ts'
import { Presence } from './collections/Presence.ts'
import { createUsers } from './collections/Users.ts'
import { Workers } from './collections/Workers.ts'
import { timezones } from './src/domain/calendar/timezones.ts'
import { proxySettings, readEnv, secretTexts } from './src/env.ts'
import { words } from './src/admin/translations/words.ts'
import { limitQuery } from './src/guard/limitQuery.ts'
import { makeIndexes } from './src/database/makeIndexes.ts'

const env = readEnv()
/** A network that swallows packets must not stall a worker for ever. Milliseconds. */
const patience = { serverSelectionTimeoutMS: 10_000, socketTimeoutMS: 30_000 }

const root = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: env.PAYLOAD_SECRET ?? '',
  serverURL: env.SERVER_URL,
  csrf: [env.SERVER_URL],
  db: mongooseAdapter({ url: env.DATABASE_URL ?? '', connectOptions: patience }),
  sharp,
  ...(env.SMTP_URL ? { email: mail({ url: env.SMTP_URL, from: env.EMAIL_FROM }) } : {}),
  editor: lexicalEditor({
    // With it Tab indents, and whoever writes without a mouse never leaves the text.
    features: ({ defaultFeatures }) => defaultFeatures.filter(({ key }) => key !== 'indent'),
  }),
  globals: [Workflow],
  collections: [
    Posts,
    Reviews,
    createMedia({ folder: path.join(env.DATA_DIR, 'uploads') }),
    Columns,
    Holidays,
    CalendarFeeds,
    Communities,
    BalancePolicies,
    createImports({ folder: path.join(env.DATA_DIR, 'imports') }),
    Channels,
    Holds,
    Lanes,
    IssueNumbers,
    ImportRows,
    NoticeTargets,
    createUsers({ isSecure: env.SERVER_URL.startsWith('https://') }),
    ApiKeys,
    Webhooks,
    // What Lanmu writes by itself: last in the menu.
    Deliveries,
    Notices,
    WebhookMessages,
    WebhookEvents,
    BalanceOverrides,
    Metrics,
    Workers,
    Audit,
    Answers,
    Presence,
    ChangeMarks,
    HubPings,
    Counters,
  ].map((collection) => refuseHiddenSort(noteChanges(collection))),
  hooks: { afterError: [explainConflict, explainBadValue, explainFullDisk] },
  onInit: (payload) => makeIndexes((payload.db as unknown as Connected).connection.models),
  i18n: { fallbackLanguage: 'en', supportedLanguages: { en, zh }, translations: words },
  admin: {
    user: 'users',
    // Payload's own default would show every editor's address, hashed, to gravatar.com.
    avatar: 'default',
    components: {
      actions: ['/src/admin/QuickLinks.tsx#QuickLinks'],
      beforeNavLinks: ['/src/admin/NavLinks.tsx#NavLinks'],
      header: ['/src/admin/holds/EverythingHeld.tsx#EverythingHeld'],
      graphics: {
        Icon: '/src/admin/brand/Mark.tsx#Mark',
        Logo: '/src/admin/brand/Logo.tsx#Logo',
      },
      views: {
        dashboard: { Component: '/src/admin/home/HomeView.tsx#HomeView' },
        balance: {
          Component: '/src/admin/balance/BalanceView.tsx#BalanceView',
          path: '/balance',
          exact: true,
          meta: { title: '内容配比 Balance' },
        },
        calendar: {
          Component: '/src/admin/calendar/CalendarView.tsx#CalendarView',
          path: '/calendar',
          exact: true,
          meta: { title: '日历 Calendar' },
        },
        inbox: {
          Component: '/src/admin/inbox/InboxView.tsx#InboxView',
          path: '/inbox',
          exact: true,
          meta: { title: '待办 Inbox' },
        },
        ledger: {
          Component: '/src/admin/ledger/LedgerView.tsx#LedgerView',
          path: '/ledger',
          exact: true,
          meta: { title: '发布台账 Ledger' },
        },
        start: {
          Component: '/src/admin/start/StartView.tsx#StartView',
          path: '/start',
          exact: true,
          meta: { title: '开始使用 First steps' },
        },
      },
    },
    dateFormat: 'yyyy-MM-dd HH:mm',
    meta: {
      titleSuffix: '· Lanmu 栏目',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/lanmu.svg' }],
      // Payload's own would carry its name.
      defaultOGImageType: 'off',
      description: 'Columns, a calendar and a ledger for what communities read.',
      openGraph: { siteName: 'Lanmu 栏目' },
    },
    importMap: { baseDir: root },
    timezones: {
      supportedTimezones: timezones.map((zone) => ({ label: zone, value: zone })),
      defaultTimezone: 'Asia/Shanghai',
    },
  },
  upload: { limits: { fileSize: 32 * 1024 * 1024 }, abortOnLimit: true },
  graphQL: {
    maxComplexity: 1000,
    disablePlaygroundInProduction: true,
    disableIntrospectionInProduction: true,
    validationRules: () => [limitQuery],
  },
  typescript: { outputFile: path.join(root, 'src', 'payload-types.ts'), autoGenerate: false },
  /** For our own code; Payload never sends this to a browser. */
  custom: {
    /** Everything that is kept on disk; absolute. */
    dataFolder: env.DATA_DIR,
    /** Pictures in the forms that channels take; can be lost at any time. */
    renditionsFolder: path.join(env.DATA_DIR, 'renditions'),
    /** What channel secrets are sealed with: the first. The others open what they sealed before. */
    secretTexts: secretTexts(env),
    /** Whether channels may call addresses of one's own network. */
    allowPrivateAddresses: env.ALLOW_PRIVATE_ADDRESSES,
    /** 0: for ever. */
    auditDays: env.AUDIT_DAYS,
    proxies: proxySettings(env),
  },
  telemetry: false,
  logger: { options: { level: env.LOG_LEVEL } },
})

/** The part of Payload's MongoDB adapter that this needs. */
type Connected = { connection: { models: Parameters<typeof makeIndexes>[0] } }

function mail({ url, from }: { url: string; from: string }) {
  const { hostname, port, protocol, username, password } = new URL(url)
  const isTls = protocol === 'smtps:'
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  return nodemailerAdapter({
    defaultFromAddress: from,
    defaultFromName: 'Lanmu 栏目',
    transportOptions: {
      host: hostname,
      port: Number(port) || (isTls ? 465 : 587),
      secure: isTls,
      ...(username ? { auth } : {}),
    },
    skipVerify: true,
  })
}
