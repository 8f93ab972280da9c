import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import type { Column } from '../../src/payload-types.ts'
import { raiseEmptyIssues } from '../../src/publishing/notices/raiseEmptyIssues.ts'
import { sendNotices } from '../../src/publishing/notices/sendNotices.ts'
import { noticeWays } from '../../src/publishing/notices/ways.ts'
import { givenColumn, givenDraft, givenUser } from '../given/lanmu.ts'
import type { MailBox } from '../given/mailBox.ts'
import { startMailBox } from '../given/mailBox.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

/** Half an hour before Monday's issue. */
const now = new Date('2100-01-04T00:00:00Z')

let given: TestPayload
let payload: Payload
let mail: MailBox

beforeAll(async () => {
  mail = await startMailBox()
  process.env.SMTP_URL = mail.url
  given = await startTestPayload()
  payload = given.payload
})
afterAll(async () => {
  await given.close()
  await mail.close()
})

async function raised({ id }: Column): Promise<string[]> {
  await raiseEmptyIssues({ payload, now })
  const { docs } = await payload.find({
    collection: 'notices',
    where: { cause: { contains: `empty-issue:${id}` } },
    sort: 'cause',
  })
  return docs.map(({ text }) => text)
}

describe('the alarm for empty issues', () => {
  it('tells of those that are due within its hours, each once', async () => {
    const column = await givenColumn({ payload, name: 'Early brief', alarmHours: 25 })
    const texts = ['04', '05'].map((day) => `Early brief: 2100-01-${day} 08:30 Asia/Shanghai`)
    expect(await raised(column)).toEqual(texts)
    expect(await raised(column)).toEqual(texts)
  })

  it('is silent for issues that have a draft in them, are skipped, or in a column without it', async () => {
    const silent = await givenColumn({ payload })
    expect(await raised(silent)).toEqual([])
    const column = await givenColumn({ payload, alarmHours: 25 })
    const { id, slug } = column
    await givenDraft({ payload, column: id, issue: `2100-01-04#${slug}` })
    const exceptions = [{ issue: `2100-01-05#${slug}`, type: 'skip' as const }]
    await payload.update({ collection: 'columns', id, data: { exceptions } })
    expect(await raised(column)).toEqual([])
  })

  it('reaches the owner of the column by email', async () => {
    const owner = await givenUser({ payload, role: 'editor' })
    const column = await givenColumn({ payload, owner: owner.id, alarmHours: 1 })
    await raised(column)
    const http = connectHttp({ allowPrivateAddresses: true })
    await sendNotices({ payload, ways: noticeWays({ payload, http }), now })
    const mine = mail.letters.filter(({ to }) => to.includes(owner.email))
    expect(mine).toHaveLength(1)
    expect(mine[0]).toMatchObject({ subject: '[Lanmu 栏目] 一期栏目还没有内容' })
  })
})
