import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SendRequest } from '../../src/channels/channel.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { partInDoubt, stepOfPart } from '../../src/channels/partInDoubt.ts'
import { emailKind } from '../../src/channels/email/index.ts'
import { describeChannel } from '../channelContract.ts'
import { startSmtp, type SmtpFault, type SmtpHost } from '../given/platforms/smtp.ts'
import { givenRequest, givenSteps } from './givenRequest.ts'
import { refusedPort } from './localServer.ts'

const http = connectHttp({ allowPrivateAddresses: true })

const settingsOf = (server: SmtpHost) => ({
  ...{ host: '127.0.0.1', port: server.port, security: 'none' },
  ...{ user: server.user, password: server.password },
  ...{ from: 'Teahouse 茶馆 <news@tea.example>', to: 'list@tea.example' },
})

describeChannel({
  kind: emailKind,
  openPlatform: async () => {
    const server = await startSmtp()
    const settings = settingsOf(server)
    const failing = (fault: SmtpFault) => () => server.fail(fault)
    return {
      settings,
      http,
      secrets: [server.password],
      situations: {
        'takes it': { leadsTo: 'sent', arrange: () => server.fail(null) },
        'is busy': {
          leadsTo: 'try-later',
          arrange: failing({ type: 'refuse', code: 451, at: 'data' }),
        },
        'greylists the recipient': {
          leadsTo: 'try-later',
          arrange: failing({ type: 'refuse', code: 450, at: 'recipient' }),
        },
        'does not know the recipient': {
          leadsTo: 'rejected',
          arrange: failing({ type: 'refuse', code: 550, at: 'recipient' }),
        },
        'does not like the sender': {
          leadsTo: 'rejected',
          arrange: failing({ type: 'refuse', code: 553, at: 'from' }),
        },
        'takes it for spam': {
          leadsTo: 'rejected',
          arrange: failing({ type: 'refuse', code: 554, at: 'data' }),
        },
        'hangs up before the mail': { leadsTo: 'try-later', arrange: failing({ type: 'hang-up' }) },
        'takes it and hangs up': { leadsTo: 'unconfirmed', arrange: failing({ type: 'reset' }) },
      },
      broken: {
        'another password': { ...settings, password: 'wrong-horse' },
        'encryption that the server has not': { ...settings, security: 'starttls' },
        'nothing listens': { ...settings, port: await refusedPort() },
      },
      fallSilent: () => server.fail({ type: 'silence' }),
      keys: () => server.mails.map(({ email }) => email.messageId ?? ''),
      effects: () => server.mails.length,
      close: server.close,
    }
  },
})

describe('the email kind', () => {
  let server: SmtpHost
  beforeEach(async () => {
    server = await startSmtp()
  })
  afterEach(() => server.close())

  const send = (request: Partial<SendRequest> = {}, more: object = {}) => {
    const settings = emailKind.settings.parse({ ...settingsOf(server), ...more })
    return emailKind.connect(settings, http).send(givenRequest(request))
  }
  const onlyMail = () => {
    expect(server.mails).toHaveLength(1)
    return server.mails[0]!
  }

  it('sends text, HTML and the picture in one mail that any reader can read', async () => {
    expect(await send()).toEqual({ type: 'sent', externalId: '<delivery-1@tea.example>' })
    const { email, from, to } = onlyMail()
    expect({ from, to }).toEqual({ from: 'news@tea.example', to: ['list@tea.example'] })
    expect(email.subject).toBe('早安茶语:雾天宜浓 👨‍👩‍👧‍👦')
    expect(email.from).toMatchObject({ name: 'Teahouse 茶馆', address: 'news@tea.example' })
    expect(email.to).toMatchObject([{ address: 'list@tea.example' }])
    expect(email.messageId).toBe('<delivery-1@tea.example>')
    expect(email.text?.trim()).toBe(
      '今天雾大。多放一克,少泡五秒。\n\n<b>不是标签</b> & مساء الخير\n\nhttps://example.com/tea?utm_source=wecom',
    )
    expect(email.html).toContain('<strong>多放一克</strong>')
    expect(email.html).toContain('&lt;b&gt;不是标签&lt;/b&gt; &amp; مساء')
    expect(email.attachments).toMatchObject([
      { mimeType: 'image/png', disposition: 'inline', contentId: '<picture-1>' },
    ])
    expect(email.html).toContain('src="cid:picture-1" alt="A cup in the mist"')
  })

  it('says how to leave the list, below the text and to the mail program', async () => {
    await send({}, { unsubscribe: 'https://tea.example/bye', replyTo: 'host@tea.example' })
    const { email } = onlyMail()
    const header = email.headers.find(({ key }) => key === 'list-unsubscribe')
    expect(header?.value).toBe('<https://tea.example/bye>')
    expect(email.replyTo).toMatchObject([{ address: 'host@tea.example' }])
    expect(email.text).toContain('Unsubscribe · 退订: https://tea.example/bye')
  })

  it('shows no recipient to another', async () => {
    await send({}, { to: 'ann@a.example, bo@b.example\ncy@c.example' })
    const { raw, to } = onlyMail()
    expect(to).toEqual(['ann@a.example', 'bo@b.example', 'cy@c.example'])
    expect(raw).not.toMatch(/(ann|bo|cy)@/)
  })

  it('sends many recipients a mail in batches, each under a name of its own', async () => {
    const to = Array.from({ length: 120 }, (_, index) => `reader${index}@a.example`)
    expect(await send({}, { to: to.join('\n') })).toMatchObject({ type: 'sent' })
    expect(server.mails.map((mail) => mail.to.length)).toEqual([50, 50, 20])
    expect(server.mails.flatMap((mail) => mail.to)).toEqual(to)
    expect(server.mails.map(({ email }) => email.messageId)).toEqual([
      '<delivery-1@tea.example>',
      '<delivery-1-2@tea.example>',
      '<delivery-1-3@tea.example>',
    ])
  })

  it('goes on with the next batch once a person vouches for the one in doubt', async () => {
    const to = Array.from({ length: 60 }, (_, index) => `reader${index}@a.example`).join('\n')
    const steps = givenSteps()
    server.fail({ type: 'reset' })
    expect(await send({ steps }, { to })).toMatchObject({ type: 'unconfirmed' })
    expect(partInDoubt(steps.kept)).toEqual({ part: 1, of: 2 })
    server.fail(null)
    await steps.record({ name: stepOfPart(1), value: '' })
    expect(await send({ steps }, { to })).toMatchObject({ type: 'sent' })
    expect(server.mails.map((mail) => mail.to.length)).toEqual([50, 10])
  })

  it('comes again only for those whom the server put off', async () => {
    const steps = givenSteps()
    const to = 'ann@a.example bo@b.example cy@c.example'
    server.refuseRecipients({ 'bo@b.example': 450, 'cy@c.example': 550 })
    expect(await send({ steps }, { to })).toMatchObject({
      type: 'try-later',
      reason: { en: expect.stringContaining('2 of 3') as unknown },
    })
    server.refuseRecipients({})
    expect(await send({ steps }, { to })).toMatchObject({ type: 'sent' })
    expect(server.mails.map((mail) => mail.to)).toEqual([['ann@a.example'], ['bo@b.example']])
  })

  it('says which setting the server does not like', async () => {
    const settings = emailKind.settings.parse({ ...settingsOf(server), password: 'wrong' })
    const signal = new AbortController().signal
    const checked = await emailKind.check({ settings, http, signal, clock: () => new Date() })
    expect(checked).toMatchObject({ type: 'broken', field: 'password' })
  })

  it.each(['127.0.0.1', 'localhost', '::1', '::ffff:127.0.0.1'])(
    'sends nothing to %s where private addresses are not allowed',
    async (host) => {
      const settings = emailKind.settings.parse({ ...settingsOf(server), host })
      const guarded = connectHttp({ allowPrivateAddresses: false })
      expect(await emailKind.connect(settings, guarded).send(givenRequest({}))).toMatchObject({
        type: 'rejected',
        reason: { en: expect.stringContaining('not on the public internet') as unknown },
      })
      const signal = new AbortController().signal
      const asked = { settings, http: guarded, signal, clock: () => new Date() }
      expect(await emailKind.check(asked)).toMatchObject({ type: 'broken', field: 'host' })
      expect(server.connections()).toBe(0)
    },
  )

  it('gives neither password nor mail to a server whose certificate nobody vouches for', async () => {
    const secure = await startSmtp({ isSecure: true })
    try {
      const settings = { ...settingsOf(secure), security: 'tls' }
      const adapter = emailKind.connect(emailKind.settings.parse(settings), http)
      expect(await adapter.send(givenRequest({}))).toMatchObject({
        type: 'try-later',
        reason: { en: expect.stringContaining('certificate') as unknown },
      })
      expect({ logins: secure.logins(), mails: secure.mails }).toEqual({ logins: 0, mails: [] })
    } finally {
      await secure.close()
    }
  })

  it('takes lists of addresses and nothing that is none', () => {
    const isTaken = (to: string) =>
      emailKind.settings.safeParse({ ...settingsOf(server), to }).success
    expect(isTaken('ann@a.example；bo@b.example')).toBe(true)
    expect(isTaken('ann')).toBe(false)
    expect(isTaken(' ')).toBe(false)
    expect(isTaken('ann@a.example\r\nBcc:x')).toBe(false)
  })
})
