import { describe, expect, it } from 'vitest'
import { partInDoubt } from '../../src/channels/partInDoubt.ts'
import { sendParts, type PartResult } from '../../src/channels/sendParts.ts'
import { givenSteps } from './givenRequest.ts'
import { asSaid } from '../../src/domain/words.ts'

describe('sendParts', () => {
  const failing = (type: 'rejected' | 'try-later'): PartResult => ({
    type: 'failed',
    outcome: { type, reason: asSaid('no') },
  })
  const run = (results: PartResult[], steps = givenSteps()) =>
    sendParts({
      parts: ['a', 'b', 'c'],
      steps,
      send: async ({ index }) => results[index] ?? { type: 'sent', name: `id-${index}` },
    })

  it('records each part with what names it', async () => {
    const steps = givenSteps()
    expect(await run([], steps)).toEqual({ type: 'sent', names: ['id-0', 'id-1', 'id-2'] })
    expect(steps.kept.map(({ name, value }) => [name, value])).toEqual([
      ['parts', '3'],
      ['part-1', 'id-0'],
      ['part-2', 'id-1'],
      ['part-3', 'id-2'],
    ])
  })

  it('asks a person when the rest of a post is refused that readers see in part', async () => {
    const sent: PartResult = { type: 'sent', name: 'x' }
    expect(await run([sent, failing('rejected')])).toEqual({
      type: 'failed',
      outcome: {
        type: 'unconfirmed',
        reason: {
          en: 'message 2 of 3: no (1 of 3 messages is out already)',
          zh: '第 2 条（共 3 条）：no（3 条消息中已发出 1 条）',
        },
      },
    })
    expect(await run([failing('rejected')])).toMatchObject({ outcome: { type: 'rejected' } })
    expect(await run([sent, failing('try-later')])).toMatchObject({
      outcome: { type: 'try-later' },
    })
  })

  it('knows which part is in doubt while others wait behind it', async () => {
    const steps = givenSteps()
    const doubt: PartResult = {
      type: 'failed',
      outcome: { type: 'unconfirmed', reason: asSaid('?') },
    }
    const sent: PartResult = { type: 'sent', name: 'x' }
    await run([doubt], steps)
    expect(partInDoubt(steps.kept)).toEqual({ part: 1, of: 3 })
    await run([sent, doubt], steps)
    expect(partInDoubt(steps.kept)).toEqual({ part: 2, of: 3 })
    await run([sent, sent, doubt], steps)
    expect(partInDoubt(steps.kept)).toBeNull()
    expect(partInDoubt([])).toBeNull()
  })

  it('goes on behind a part that a person vouches for, unless its platform knows it by its key', async () => {
    const vouched = () => givenSteps([{ name: 'part-1', value: '', at: new Date() }])
    expect(await run([], vouched())).toEqual({ type: 'sent', names: ['', 'id-1', 'id-2'] })
    const found = await sendParts({
      ...{ parts: ['a'], steps: vouched(), findsSent: true },
      send: async () => ({ type: 'sent', name: 'found' }),
    })
    expect(found).toEqual({ type: 'sent', names: ['found'] })
  })

  it('never sends a part twice', async () => {
    const steps = givenSteps()
    await run([{ type: 'sent', name: 'first' }, failing('try-later')], steps)
    const again = await run([{ type: 'sent', name: 'again' }], steps)
    expect(again).toMatchObject({ names: ['first', 'id-1', 'id-2'] })
  })
})
