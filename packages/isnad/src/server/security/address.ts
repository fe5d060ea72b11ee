import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** Whether an address to listen on can only be reached from this machine. A name counts by all that it stands for. */
export async function isLoopback(host: string): Promise<boolean> {
  const bare = host.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(bare)) return ipaddr.process(bare).range() === 'loopback';
  const found = await lookup(bare, { all: true }).catch(() => []);
  return found.length > 0 && found.every(({ address }) => ipaddr.process(address).range() === 'loopback');
}

/** The name in a Host header, without the port; null where it is none. @example hostName('[::1]:4380') // '::1' */
export function hostName(header: string | undefined): string | null {
  if (header === undefined || !/^[\w.\-:[\]]+$/.test(header)) return null;
  try {
    return new URL(`http://${header}/`).hostname.replace(/^\[|\]$/g, '');
  } catch {
    return null;
  }
}

/** Whether a name in a Host header means this machine: nobody else can make it point elsewhere, as a DNS name of theirs can. */
export function isLocalName(name: string): boolean {
  return name === 'localhost' || (ipaddr.isValid(name) && ipaddr.process(name).range() === 'loopback');
}
