import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '../../src/domain/postHistory.ts'
import { entriesOf, foldEdits } from '../../src/domain/postHistory.ts'

const at = new Date('2026-11-23T08:00:00Z')
const minutes = (count: number) => new Date(at.getTime() + count * 60_000)
const write = { at, by: 'lin', action: 'update' }
const [early, late] = ['2026-11-24T08:00:00.000Z', '2026-11-25T08:00:00.000Z']

describe('a write of a post', () => {
  it('is what was edited, without what only says where the post stands', () => {
    const changes = [{ field: 'title' }, { field: 'body' }, { field: 'state' }, { field: 'place' }]
    expect(entriesOf({ ...write, changes })).toEqual([
      { kind: 'edited', at, by: 'lin', fields: ['title', 'body'], since: at },
    ])
  })

  it('is nothing where only its state changed: its review tells that', () => {
    const changes = [{ field: 'state', before: 'draft', after: 'in-review' }]
    expect(entriesOf({ ...write, changes })).toEqual([])
  })

  it('is its scheduling, with its time', () => {
    const changes = [
      { field: 'state', before: 'draft', after: 'scheduled' },
      { field: 'publishAt', before: null, after: late },
    ]
    const to = new Date(late)
    expect(entriesOf({ ...write, changes })).toEqual([{ kind: 'scheduled', at, by: 'lin', to }])
  })

  it('is a move, from where to where', () => {
    const changes = [{ field: 'publishAt', before: early, after: late }]
    const moved = { kind: 'moved', at, by: 'lin', from: new Date(early), to: new Date(late) }
    expect(entriesOf({ ...write, changes })).toEqual([moved])
  })

  it('puts it into the trash and takes it out', () => {
    const changes = (after: string | null) => [{ field: 'deletedAt', after }]
    expect(entriesOf({ ...write, changes: changes(late) })).toMatchObject([{ kind: 'trashed' }])
    expect(entriesOf({ ...write, changes: changes(null) })).toMatchObject([{ kind: 'restored' }])
  })

  it('begins it', () => {
    const changes = [{ field: 'title' }, { field: 'publishAt', after: late }]
    expect(entriesOf({ ...write, action: 'create', changes })).toEqual([
      { kind: 'written', at, by: 'lin' },
    ])
  })
})

describe('edits', () => {
  const edit = (on: Date, by: string, ...fields: string[]): HistoryEntry => ({
    ...{ kind: 'edited', at: on, by, fields, since: on },
  })

  it('of one person without a long pause are told as one', () => {
    const entries = [
      edit(minutes(20), 'lin', 'body'),
      edit(minutes(10), 'lin', 'body', 'title'),
      edit(minutes(0), 'lin', 'link'),
    ]
    expect(foldEdits(entries)).toEqual([
      {
        ...{ kind: 'edited', by: 'lin', at: minutes(20), since: minutes(0) },
        fields: ['body', 'title', 'link'],
      },
    ])
  })

  it('stay apart after a pause, by another person, and around what happened between', () => {
    const moved: HistoryEntry = {
      ...{ kind: 'moved', by: 'lin', at: minutes(2), from: null, to: null },
    }
    const entries = [
      edit(minutes(60), 'lin', 'body'),
      edit(minutes(4), 'lin', 'body'),
      edit(minutes(3), 'zhou', 'body'),
      moved,
      edit(minutes(1), 'zhou', 'body'),
    ]
    expect(foldEdits(entries)).toEqual(entries)
  })
})
