import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Outcome, PushKind, SendRequest } from '../src/channels/channel.ts'
import type { Http } from '../src/channels/http.ts'
import { kindOf, parseSettings } from '../src/channels/registry.ts'
import type { Message } from '../src/domain/message/message.ts'
import type { Words } from '../src/domain/words.ts'
import { givenMessage } from './channels/givenMessage.ts'
import { givenRequest } from './channels/givenRequest.ts'

/** A platform, real or played over a local server, as one channel kind meets it. */
export type Platform = {
  settings: Record<string, unknown>
  http: Http
  /** Texts of the settings that no outcome may repeat. */
  secrets: string[]
  /**
   * Makes the next attempts end as named; every outcome that the kind can give has its situation. `isTimed`:
   * the platform names a time, so the outcome has to.
   */
  situations: Record<string, Situation>
  /** Longer than the platform takes, where it has a limit. */
  overlong?: Message
  /** Settings that do not work there, by what is wrong with them. */
  broken?: Record<string, Record<string, unknown>>
  /** Makes the platform receive the next attempt and keep silent; null where nothing is waited for. */
  fallSilent: (() => void) | null
  /** The delivery key of each attempt that reached the platform; null where nothing is sent. */
  keys: (() => string[]) | null
  /** How many posts its readers see. */
  effects: () => number
  /** The platform has no way to try settings that readers do not see. */
  isCheckVisible?: boolean
  close: () => Promise<void>
}

export type Situation = { leadsTo: Outcome['type']; isTimed?: boolean; arrange: () => void }

/** What holds for every channel kind. A new kind passes this before it is listed. */
export function describeChannel<Settings>({
  kind,
  openPlatform,
}: {
  kind: PushKind<Settings>
  openPlatform: () => Promise<Platform>
}): void {
  const attempt = async (platform: Platform, request: Partial<SendRequest> = {}) => {
    const settings = kind.settings.parse(platform.settings)
    return kind.connect(settings, platform.http).send(givenRequest(request))
  }
  const withPlatform = (check: (platform: Platform) => Promise<void>) => async () => {
    const platform = await openPlatform()
    try {
      await check(platform)
    } finally {
      await platform.close()
    }
  }

  describe(`the contract of every channel: ${kind.kind}`, () => {
    it('has a name that can be shown in English and Chinese', () => {
      expect(kind.kind).toMatch(/^[a-z][a-z0-9-]*$/)
      expect(kind.label.en).not.toBe('')
      expect(kind.label.zh).not.toBe('')
    })

    it('names only settings of its own as secrets, all of them texts', () => {
      const { properties } = z.toJSONSchema(kind.settings, { io: 'input', unrepresentable: 'any' })
      for (const secret of kind.secrets)
        expect(properties?.[secret]).toMatchObject({ type: 'string' })
    })

    it('has a form that can be read in English and Chinese', () => {
      const { properties } = z.toJSONSchema(kind.settings, { io: 'input', unrepresentable: 'any' })
      for (const [name, property] of Object.entries(properties ?? {}))
        expect({ name, ...(property as object) }).toMatchObject({ name, ...wordsOf(property) })
    })

    it(
      'is listed, and takes the settings it was given',
      withPlatform(async ({ settings }) => {
        expect(kindOf(kind.kind)?.mode).toBe('push')
        expect(parseSettings({ kind: kind.kind, settings }).type).toBe('valid')
      }),
    )

    it(
      'says of every setting what is wrong with it, in both languages',
      withPlatform(async ({ settings }) => {
        for (const name of Object.keys(settings as object)) {
          const wrong = { ...(settings as object), [name]: { $ne: '' } }
          const parsed = parseSettings({ kind: kind.kind, settings: wrong })
          const [problem] = parsed.type === 'invalid' ? parsed.problems : []
          expect(problem, name).toBeDefined()
          expect(problem!.path.split('.')[0]).toBe(name)
          expect(problem!.allowed.en).toMatch(/^[^\p{Script=Han}]+$/u)
          expectSaid(problem!.allowed)
        }
      }),
    )

    it(
      'says its limits as data',
      withPlatform(async ({ settings }) => {
        const { text, media } = kind.limits(kind.settings.parse(settings))
        for (const limit of text) {
          expect(limit.max).toBeGreaterThan(0)
          expect(limit.unit).toMatch(textUnit)
        }
        expect(media.count).toBeGreaterThanOrEqual(0)
        if (media.count > 0) {
          expect(media.formats).not.toEqual([])
          expect(media.maxBytes).toBeGreaterThan(0)
        }
      }),
    )

    it(
      'renders a message the same way each time, within its limits unless it says so',
      withPlatform(async ({ settings }) => {
        const parsed = kind.settings.parse(settings)
        const rendering = kind.render({ message: givenMessage(), settings: parsed })
        expect(kind.render({ message: givenMessage(), settings: parsed })).toEqual(rendering)
        expect(rendering.media.length).toBeLessThanOrEqual(kind.limits(parsed).media.count)
        for (const { counts } of rendering.parts) {
          const isOver = counts.some(({ used, max }) => used > max)
          if (isOver) expect(rendering.problems.some(({ isFatal }) => isFatal)).toBe(true)
        }
        for (const { en, zh } of rendering.problems) {
          expect(en).not.toBe('')
          expect(zh).not.toBe('')
        }
      }),
    )

    it(
      'says in words whether the settings work, without a secret and without a post where it can',
      withPlatform(async (platform) => {
        const settings = kind.settings.parse(platform.settings)
        const { http, secrets } = platform
        const request = { settings, http, clock: () => new Date() }
        const signal = new AbortController().signal
        const checked = await kind.check({ ...request, signal })
        expect(checked).toMatchObject({ type: 'fine' })
        if (!platform.isCheckVisible) expect(platform.effects()).toBe(0)
        const stopped = await kind.check({ ...request, signal: AbortSignal.abort() })
        for (const { en, zh } of [checked, stopped]) {
          expect(en).not.toBe('')
          expect(zh).not.toBe('')
        }
        for (const secret of secrets) {
          expect(JSON.stringify([checked, stopped])).not.toContain(secret)
        }
      }),
    )

    it(
      'says what is wrong with settings that do not work, without a secret and without a post',
      withPlatform(async (platform) => {
        for (const [name, wrong] of Object.entries(platform.broken ?? {})) {
          const settings = kind.settings.parse(wrong)
          const signal = new AbortController().signal
          const request = { settings, http: platform.http, signal, clock: () => new Date() }
          const checked = await kind.check(request)
          expect({ name, ...checked }).toMatchObject({ name, type: 'broken' })
          for (const secret of [...platform.secrets, ...secretsIn({ wrong, kind })])
            expect(JSON.stringify(checked)).not.toContain(secret)
        }
        expect(platform.effects()).toBe(0)
      }),
    )

    it(
      'never sends more than the platform takes: it refuses, or shortens, as it is told',
      withPlatform(async (platform) => {
        const { overlong: message, settings: given } = platform
        if (!message) return
        const refusing = { ...given, overlong: 'refuse' }
        const refused = kind.render({ message, settings: kind.settings.parse(refusing) })
        expect(refused.problems.some(({ isFatal }) => isFatal)).toBe(true)
        const outcome = await attempt({ ...platform, settings: refusing }, { message })
        expect(outcome.type).toBe('rejected')
        expect(platform.effects()).toBe(0)
        const shortening = { ...given, overlong: 'shorten' }
        const shortened = kind.render({ message, settings: kind.settings.parse(shortening) })
        expect(shortened.problems).toContainEqual(expect.objectContaining({ type: 'shortened' }))
        for (const { counts } of shortened.parts)
          for (const { used, max } of counts) expect(used).toBeLessThanOrEqual(max)
        const sent = await attempt({ ...platform, settings: shortening }, { message })
        expect(sent).toMatchObject({ type: 'sent' })
      }),
    )

    it(
      'ends every situation in its outcome, with a reason in both languages and without a secret',
      withPlatform(async (platform) => {
        for (const [name, { leadsTo, isTimed, arrange }] of Object.entries(platform.situations)) {
          arrange()
          const outcome = await attempt(platform, { deliveryKey: `delivery-${name}` })
          expect({ name, ...outcome }).toMatchObject({ name, type: leadsTo })
          expectWhole(outcome)
          if (isTimed)
            expect({ name, hasTime: 'after' in outcome }).toEqual({ name, hasTime: true })
          for (const secret of platform.secrets)
            expect(JSON.stringify(outcome)).not.toContain(secret)
        }
      }),
    )

    it(
      'sends nothing once it is told to stop, and says that a retry is safe',
      withPlatform(async (platform) => {
        const outcome = await attempt(platform, { signal: AbortSignal.abort() })
        expect(outcome.type).toBe('try-later')
        expect(platform.keys?.() ?? []).toEqual([])
        expect(platform.effects()).toBe(0)
      }),
    )

    it(
      'stops waiting when it is told to, and does not claim to know',
      withPlatform(async (platform) => {
        if (!platform.fallSilent) return
        platform.fallSilent()
        const startedAt = Date.now()
        const outcome = await attempt(platform, { signal: AbortSignal.timeout(300) })
        expect(outcome.type).toBe('unconfirmed')
        expect(Date.now() - startedAt).toBeLessThan(3000)
      }),
    )

    it(
      'gives every attempt of one delivery the same key, and another delivery another',
      withPlatform(async (platform) => {
        if (!platform.keys) return
        await attempt(platform, { deliveryKey: 'a' })
        await attempt(platform, { deliveryKey: 'a', clock: () => new Date(Date.now() + 60_000) })
        await attempt(platform, { deliveryKey: 'b' })
        const [first, again, other] = platform.keys()
        expect(again).toBe(first)
        expect(other).not.toBe(first)
      }),
    )

    it(
      'leaves one post for its readers when it is repeated, if it says so',
      withPlatform(async (platform) => {
        const adapter = kind.connect(kind.settings.parse(platform.settings), platform.http)
        await attempt(platform)
        const afterOne = platform.effects()
        await attempt(platform)
        if (adapter.isSafeToRepeat) expect(platform.effects()).toBe(afterOne)
      }),
    )
  })
}

/** What a form needs of a setting: a label, and a name for each choice. */
function wordsOf(property: unknown): object {
  const words = { en: expect.stringMatching(/\S/), zh: expect.stringMatching(/\S/) }
  const { enum: choices } = property as { enum?: string[] }
  const options = choices && Object.fromEntries(choices.map((choice) => [choice, words]))
  return { label: words, ...(options && { options }) }
}

function secretsIn({
  wrong,
  kind,
}: {
  wrong: Record<string, unknown>
  kind: { secrets: readonly string[] }
}): string[] {
  return kind.secrets.flatMap((name) => (typeof wrong[name] === 'string' ? [wrong[name]] : []))
}

const textUnit = /^(bytes|utf16|graphemes)$/

/** Whatever a platform answers, what the ledger keeps of it is complete. */
function expectWhole(outcome: Outcome): void {
  switch (outcome.type) {
    case 'sent':
      expect(outcome.externalId).not.toBe('')
      if (outcome.url !== undefined) expect(URL.canParse(outcome.url)).toBe(true)
      break
    case 'try-later':
      expectSaid(outcome.reason)
      if (outcome.after) expect(outcome.after.getTime()).not.toBeNaN()
      break
    case 'rejected':
    case 'unconfirmed':
      expectSaid(outcome.reason)
  }
}

function expectSaid({ en, zh }: Words): void {
  expect(en).not.toBe('')
  expect(zh).toMatch(/\p{Script=Han}/u)
}
