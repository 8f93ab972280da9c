import path from 'node:path'
import { z } from 'zod'

const isTrue = z
  .enum(['true', 'false', '1', '0'])
  .default('false')
  .transform((value) => value === 'true' || value === '1')

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** MongoDB's address. Without it `npm start` brings up the built-in database. */
  DATABASE_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')
    .optional(),
  /** Signs sessions, and encrypts channel secrets where there is no SECRETS_KEY; at least 32 characters. */
  PAYLOAD_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Encrypts channel secrets in place of PAYLOAD_SECRET; at least 32 characters. */
  SECRETS_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Keys that sealed channel secrets before (or the PAYLOAD_SECRET of then), apart by commas. */
  SECRETS_KEY_PREVIOUS: z
    .string()
    .transform((text) => text.split(',').map((key) => key.trim()))
    .pipe(z.array(z.string().min(32, 'each must have at least 32 characters')))
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce
    .number()
    .int()
    .min(1, 'must be from 1 to 65535: 0 is another port at each start, and links name the address')
    .max(65535)
    .default(3000),
  /** The address people reach Lanmu at; links in feeds and notices start with it. */
  SERVER_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Everything Lanmu keeps on disk: the built-in database, uploads, the generated secret. */
  DATA_DIR: z.string().default('data'),
  /** Where mail is handed in, for example smtps://user:password@mail.example.com:465. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  /** The sender of notices. */
  EMAIL_FROM: z.email().default('lanmu@localhost.localdomain'),
  /** Lets channels call private and loopback addresses; for trying things out on one machine. */
  ALLOW_PRIVATE_ADDRESSES: isTrue,
  /** What stands between channels and the internet, as curl reads it; in small letters too. */
  HTTP_PROXY: z.string().optional(),
  HTTPS_PROXY: z.string().optional(),
  NO_PROXY: z.string().optional(),
  http_proxy: z.string().optional(),
  https_proxy: z.string().optional(),
  no_proxy: z.string().optional(),
  /** How many reverse proxies stand in front: their X-Forwarded-For is believed that far. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  /** How long the audit log is kept; 0: for ever. */
  AUDIT_DAYS: z.coerce.number().int().min(0).default(730),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Env = Omit<z.infer<typeof schema>, 'SERVER_URL' | 'DATA_DIR'> & {
  SERVER_URL: string
  /** Absolute. */
  DATA_DIR: string
}

/** The environment, checked. Throws one error that names every wrong variable and what it takes. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  // `PORT=` in an env file means "not set", not port 0.
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(set)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
    )
    throw new Error(`The environment has values Lanmu cannot use:\n${problems.join('\n')}`)
  }
  const env = parsed.data
  return {
    ...env,
    SERVER_URL: (env.SERVER_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    DATA_DIR: path.resolve(env.DATA_DIR),
  }
}

/** The variables that name proxies, in both spellings. */
export function proxySettings(env: Env): Record<string, string | undefined> {
  const { HTTP_PROXY, HTTPS_PROXY, NO_PROXY, http_proxy, https_proxy, no_proxy } = env
  return { HTTP_PROXY, HTTPS_PROXY, NO_PROXY, http_proxy, https_proxy, no_proxy }
}

/** What channel secrets are sealed with, and then what they may have been sealed with before. */
export function secretTexts({
  SECRETS_KEY,
  SECRETS_KEY_PREVIOUS = [],
  PAYLOAD_SECRET,
}: Env): string[] {
  const texts = [SECRETS_KEY, PAYLOAD_SECRET, ...SECRETS_KEY_PREVIOUS]
  return texts.filter((text) => text !== undefined)
}

/** DATABASE_URL and PAYLOAD_SECRET, which every process but the starter needs from outside. */
export function requireConnection(env: Env): { databaseUrl: string; secret: string } {
  if (!env.DATABASE_URL) {
    throw new Error(
      'DATABASE_URL is not set. `npm start` brings its own database; `npm run web` and `npm run worker` need a MongoDB address, for example DATABASE_URL=mongodb://localhost:27017/lanmu?replicaSet=rs0',
    )
  }
  if (!env.PAYLOAD_SECRET) {
    throw new Error(
      'PAYLOAD_SECRET is not set. Give every process the same random text of 32 or more characters.',
    )
  }
  return { databaseUrl: env.DATABASE_URL, secret: env.PAYLOAD_SECRET }
}
