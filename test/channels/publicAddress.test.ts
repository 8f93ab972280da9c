import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../src/channels/publicAddress.ts'

describe('isPublicAddress', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])(
    'allows %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    ...['127.0.0.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '198.18.0.1', '192.0.2.1', '224.0.0.1', '255.255.255.255'],
    ...['::1', '::', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '2001:db8::1'],
    ...['::ffff:127.0.0.1', '::ffff:a00:1', '64:ff9b::a00:1', '2002:a00:1::', '2001:0:4136:e378::'],
    ...['::7f00:1', '::127.0.0.1', '::a9fe:a9fe', '::2', '1::', '4000::1', 'fec0::1', '::1%lo'],
    ...['64:ff9b:1::a00:1', '::ffff:0:7f00:1', '168.63.129.16', '::ffff:168.63.129.16'],
    ...['', 'localhost', '1.2.3'],
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
