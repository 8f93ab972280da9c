import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Public by its number, and answered by the cloud one runs in: Azure's host. */
const hosts = ['168.63.129.16']

/**
 * Whether an IP address belongs to the public internet. Everything set aside for another use (private,
 * loopback, link-local with the clouds' metadata, carrier NAT, tunnels that wrap an IPv4 address …) does
 * not; an IPv4 address in IPv6 clothes is judged as the IPv4 address it is. Of IPv6 only 2000::/3 was
 * ever given out. Source: IANA, IPv6 Global Unicast Address Assignments.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  const known = ipaddr.process(address)
  if (known.range() !== 'unicast' || hosts.includes(known.toString())) return false
  return !('parts' in known) || (known.parts[0]! & 0xe000) === 0x2000
}
