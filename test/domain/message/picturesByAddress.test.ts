import { describe, expect, it } from 'vitest'
import {
  isOnPublicInternet,
  picturesByAddress,
} from '../../../src/domain/message/picturesByAddress.ts'
import { givenMessage } from '../../channels/givenMessage.ts'

describe('isOnPublicInternet', () => {
  it('takes names and addresses that strangers can open', () => {
    for (const host of [
      'example.com',
      '茶.中国',
      '93.184.216.34',
      '172.32.0.1',
      '[2606:4700::1111]',
    ])
      expect({ host, is: isOnPublicInternet(`https://${host}/cup.jpg`) }).toEqual({
        host,
        is: true,
      })
  })

  it('takes no name or address that only this house knows', () => {
    const hosts = [
      ...['localhost', 'lanmu', 'tea.local', 'tea.internal', 'a.localhost'],
      ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.2', '169.254.169.254', '100.64.0.1'],
      ...['[::1]', '[fd00::1]', '[fe80::1]', '[::ffff:127.0.0.1]'],
    ]
    for (const host of hosts)
      expect({ host, is: isOnPublicInternet(`http://${host}/cup.jpg`) }).toEqual({
        host,
        is: false,
      })
  })
})

describe('picturesByAddress', () => {
  const [cup] = givenMessage().media

  it('says once what keeps pictures back, whatever their number', () => {
    const inside = { ...cup!, url: 'http://lanmu:3000/cup.jpg' }
    const { pictures, problems } = picturesByAddress({
      media: [cup!, inside, inside, { ...cup!, mimeType: 'image/webp' }],
      formats: ['image/jpeg', 'image/png'],
    })
    expect(pictures).toEqual([cup])
    expect(problems.map(({ en }) => en)).toEqual([
      'A WEBP picture is left out: this channel shows JPEG, PNG.',
      expect.stringContaining('SERVER_URL') as unknown,
    ])
    expect(problems.every(({ isFatal }) => !isFatal)).toBe(true)
  })
})
