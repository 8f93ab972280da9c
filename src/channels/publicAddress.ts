import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address belongs to the public internet. Everything set aside for another use (private,
 * loopback, link-local with the clouds' metadata, carrier NAT, tunnels that wrap an IPv4 address …) does
 * not; an IPv4 address in IPv6 clothes is judged as the IPv4 address it is.
 */
export function isPublicAddress(address: string): boolean {
  return isIP(address) !== 0 && ipaddr.process(address).range() === 'unicast'
}
