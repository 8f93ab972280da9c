import type { Field, GroupField, SelectField, TextField } from 'payload'
import { describe, expect, it } from 'vitest'
import { settingsFields } from '../../collections/settingsFields.ts'

describe('the form of a channel’s settings', () => {
  const groupOf = (kind: string) =>
    settingsFields().find((field) => 'name' in field && field.name === kind) as GroupField
  const fieldOf = <T extends Field>(kind: string, name: string) =>
    groupOf(kind).fields.find((field) => 'name' in field && field.name === name) as T

  it('names the choices of a setting in both languages', () => {
    const { options } = fieldOf<SelectField>('wecom', 'format')
    expect(options).toContainEqual({
      value: 'text',
      label: { en: 'Plain text (readable everywhere)', zh: '纯文本（任何客户端都能显示）' },
    })
  })

  it('says what an empty choice means', () => {
    const { admin } = fieldOf<SelectField>('dingtalk', 'overlong')
    expect(admin?.description).toMatchObject({
      en: expect.stringContaining('Left empty: Shorten it at a sentence.') as unknown,
      zh: expect.stringContaining('留空：在句末截短。') as unknown,
    })
  })

  it('leads to where the platform shows what to enter', () => {
    const { admin } = fieldOf<TextField>('slack', 'url')
    expect(admin?.components?.Description).toMatchObject({
      clientProps: { link: 'https://api.slack.com/apps' },
    })
  })

  it('stores nothing that nobody entered, so that other kinds stay empty', () => {
    const defaults = settingsFields()
      .flatMap((group) => (group as GroupField).fields)
      .filter((field) => 'defaultValue' in field && field.defaultValue !== undefined)
    expect(defaults).toEqual([])
  })
})
