import type { ReaderEvent } from '../reader/plan.ts'
import type { Invariant } from './invariant.ts'
import { groupBy } from './invariant.ts'

type Answered = Extract<ReaderEvent, { type: 'answered' }>

export const acks: Invariant = {
  id: 'I8',
  says: 'pulled: one id for each occurrence; an answered ack or refusal stands, one lease’s alone',
  check({ readers, rows }) {
    const rowOf = new Map(rows.map((row) => [row.id, row]))
    const violations: string[] = []
    for (const event of readers) {
      if (event.type !== 'leased') continue
      const row = rowOf.get(event.id)
      const name = `${event.post} on ${event.channel}`
      if (row?.post !== event.post || row.channel !== event.channel) {
        violations.push(`${name}: handed out as ${event.id}, which is not its row`)
      }
    }
    const settled = readers.filter(isSettled)
    for (const [id, answers] of groupBy(settled, (one) => one.id)) {
      const row = rowOf.get(id)
      const name = row ? `${row.post} on ${row.channel}` : id
      const acked = answers.filter(({ what }) => what === 'ack')
      const leases = [...new Set(acked.map(({ lease }) => lease))]
      if (leases.length > 1) {
        violations.push(`${name}: acks of ${leases.length} leases were taken: ${leases.join(', ')}`)
      }
      if (acked.length > 0 && row?.state !== 'sent') {
        violations.push(`${name}: an ack was taken, but it is ${row?.state}`)
      }
      const names = acked.map(({ reader, lease }) => `${reader} ${lease}`)
      if (acked.length > 0 && !names.includes(row?.externalId ?? '')) {
        violations.push(`${name}: acknowledged as “${names[0]}”, kept as “${row?.externalId}”`)
      }
    }
    return { checked: settled.length, violations }
  },
}

function isSettled(event: ReaderEvent): event is Answered {
  return event.type === 'answered' && event.status === 200 && event.what !== 'extend'
}
