import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '../../src/domain/postHistory.ts'
import { entriesOf, foldEdits, tellTimes } from '../../src/domain/postHistory.ts'

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

  it('is nothing where what was typed was put back', () => {
    const same = { field: 'publishAt', before: early, after: early }
    expect(entriesOf({ ...write, changes: [same] })).toEqual([])
    // Of a long text only that it changed is kept.
    const entries = entriesOf({ ...write, changes: [same, { field: 'body' }] })
    expect(entries).toMatchObject([{ kind: 'edited', fields: ['body'] }])
  })

  it('is its scheduling, with its time', () => {
    const changes = [
      { field: 'state', before: 'draft', after: 'scheduled' },
      { field: 'publishAt', before: null, after: late },
    ]
    const to = new Date(late)
    const scheduled = { kind: 'scheduled', at, by: 'lin', to }
    expect(entriesOf({ ...write, changes })).toEqual([scheduled])
    // The channels' communities were filled in by the way.
    const filled = { field: 'communities', before: null, after: ['fans'] }
    expect(entriesOf({ ...write, changes: [...changes, filled] })).toEqual([scheduled])
    expect(entriesOf({ ...write, changes: [filled] })).toMatchObject([{ kind: 'edited' }])
  })

  it('is a move, from where to where', () => {
    const changes = [{ field: 'publishAt', before: early, after: late }]
    const moved = { kind: 'moved', at, by: 'lin', from: new Date(early), to: new Date(late) }
    expect(entriesOf({ ...write, changes })).toEqual([{ ...moved, zone: null }])
  })

  it('is a move into another zone, or the zone alone', () => {
    const [from, to] = ['Asia/Shanghai', 'Europe/Berlin']
    const zone = { field: 'publishAt_tz', before: from, after: to }
    const time = { field: 'publishAt', before: early, after: late }
    const rezoned = { kind: 'rezoned', at, by: 'lin', zone: { from, to } }
    expect(entriesOf({ ...write, changes: [zone] })).toEqual([rezoned])
    expect(entriesOf({ ...write, changes: [zone, time] })).toMatchObject([
      { kind: 'moved', zone: { from, to } },
    ])
    // The zone a post begins with is no change.
    expect(entriesOf({ ...write, changes: [{ ...zone, before: null }] })).toEqual([])
  })

  it('takes it off the calendar, with what else was changed', () => {
    const changes = [{ field: 'state', before: 'scheduled', after: 'draft' }, { field: 'title' }]
    const entries = entriesOf({ ...write, action: 'unschedule', changes })
    expect(entries.map(({ kind }) => kind)).toEqual(['unscheduled', 'edited'])
    expect(entriesOf({ ...write, action: 'unschedule', changes: [] })).toHaveLength(1)
    // A draft that is saved beside the calendar leaves it there.
    expect(entriesOf({ ...write, changes }).map(({ kind }) => kind)).toEqual(['edited'])
  })

  it('publishes it now: one thing, though it moves and schedules it', () => {
    const changes = [
      { field: 'state', before: 'draft', after: 'scheduled' },
      { field: 'publishAt', before: early, after: late },
    ]
    expect(entriesOf({ ...write, action: 'publish-now', changes })).toEqual([
      { kind: 'published-now', at, by: 'lin', to: new Date(late) },
    ])
  })

  it('puts it into the trash and takes it out', () => {
    const changes = (after: string | null) => [{ field: 'deletedAt', after }]
    expect(entriesOf({ ...write, changes: changes(late) })).toMatchObject([{ kind: 'trashed' }])
    expect(entriesOf({ ...write, changes: changes(null) })).toMatchObject([{ kind: 'restored' }])
  })

  it('begins it: from nothing, from a plan, as a copy', () => {
    const create = { ...write, action: 'create' }
    const [title, time] = [{ field: 'title' }, { field: 'publishAt', after: late }]
    const written = { kind: 'written', at, by: 'lin', to: new Date(late) }
    expect(entriesOf({ ...create, changes: [title, time] })).toEqual([written])
    const hash = { field: 'importHash', after: 'x' }
    expect(entriesOf({ ...create, changes: [title, hash] })).toMatchObject([{ kind: 'imported' }])
    const state = { field: 'state', after: 'scheduled' }
    expect(entriesOf({ ...create, changes: [state, time] })).toMatchObject([
      { kind: 'scheduled', to: new Date(late) },
      { kind: 'written' },
    ])
    const copiedFrom = { field: 'copiedFrom', after: 'other' }
    expect(entriesOf({ ...write, action: 'duplicate', changes: [title, copiedFrom] })).toEqual([
      { kind: 'copied', at, by: 'lin', of: 'other' },
    ])
  })
})

describe('a time', () => {
  it('of a post that is scheduled is what it was given before', () => {
    const happened = { at, by: 'lin' }
    const [first, second] = [new Date(early), new Date(late)]
    const told = tellTimes([
      { ...happened, kind: 'scheduled', to: null },
      { ...happened, kind: 'moved', from: first, to: second, zone: null },
      { ...happened, kind: 'scheduled', to: null },
      { ...happened, kind: 'written', to: first },
      { ...happened, kind: 'scheduled', to: null },
    ])
    expect(told.map((entry) => 'to' in entry && entry.to)).toEqual([
      ...[second, second, first, first, null],
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
      ...{ kind: 'moved', by: 'lin', at: minutes(2), from: null, to: null, zone: null },
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
