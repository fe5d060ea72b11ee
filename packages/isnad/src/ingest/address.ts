import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the public internet. Private, loopback, link-local, carrier-grade NAT (100.64/10), multicast, reserved and
 * documentation ranges are not, nor is an IPv6 address that carries an IPv4 one (v4-mapped is unwrapped, NAT64, 6to4 and Teredo are refused).
 *
 * @param address IPv4 or IPv6, without brackets
 * @example isPublicAddress('::ffff:10.0.0.1') // false
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // Global unicast IPv6 is 2000::/3 (RFC 4291); what lies outside of it, such as ::127.0.0.1, is of old or no use.
  return parsed.kind() === 'ipv4' || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
}

/** The host of an address on the web without brackets, in small letters, without the root's dot. */
export function hostName(url: URL): string {
  return url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
}
