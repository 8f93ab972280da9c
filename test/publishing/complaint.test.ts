import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { createComplaint } from '../../src/publishing/complaint.ts'

const start = new Date('2026-11-22T08:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const away = new Error('connect ECONNREFUSED')

function givenComplaint() {
  const lines: unknown[][] = []
  const write = (...args: unknown[]): void => void lines.push(args)
  const log = { error: write, info: write } as unknown as Payload['logger']
  return { complaint: createComplaint({ what: 'the sweep', log }), lines }
}

describe('what fails again and again', () => {
  it('is logged in full the first time', () => {
    const { complaint, lines } = givenComplaint()
    complaint.failed(away, start)
    expect(lines).toEqual([[{ err: away }, 'the sweep failed']])
  })

  it('is said a few times in an hour, with how often it failed and since when', () => {
    const { complaint, lines } = givenComplaint()
    for (let second = 0; second < 3600; second += 5) complaint.failed(away, after(second))
    expect(lines).toHaveLength(6)
    expect(lines[1]).toEqual([
      'the sweep fails: 121 times since 2026-11-22T08:00:00.000Z, now with: connect ECONNREFUSED',
    ])
  })

  it('is said to work again, once', () => {
    const { complaint, lines } = givenComplaint()
    complaint.failed(away, start)
    complaint.failed(away, after(20))
    complaint.worked(after(42))
    complaint.worked(after(43))
    expect(lines.slice(1)).toEqual([['the sweep works again: it failed 2 times in 42 s']])
  })

  it('is logged in full again when it fails anew', () => {
    const { complaint, lines } = givenComplaint()
    complaint.failed(away, start)
    complaint.worked(after(1))
    complaint.failed(away, after(2))
    expect(lines[2]).toEqual([{ err: away }, 'the sweep failed'])
  })

  it('says nothing of what works', () => {
    const { complaint, lines } = givenComplaint()
    complaint.worked(start)
    expect(lines).toEqual([])
  })
})
