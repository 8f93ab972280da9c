import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { writeTypes } from '../../client/generate.ts'

describe('the types of the client', () => {
  it('are what the document says: else run “npm run generate:client”', async () => {
    const file = new URL('../../client/src/v1.d.ts', import.meta.url)
    expect((await writeTypes()) === (await readFile(file, 'utf8'))).toBe(true)
  })

  it('name every operation once', async () => {
    const text = await writeTypes()
    expect(text).toContain('operations["leaseDeliveries"]'.replaceAll('"', "'"))
  })
})
