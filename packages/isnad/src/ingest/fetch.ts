import { lookup as systemLookup } from 'node:dns';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { InputError, systemReason } from '../errors.js';
import { hostName, isPublicAddress } from './address.js';
import { unpack } from './unpack.js';

/** Bounds of every response, with their defaults. */
export interface FetchOptions {
  /** Bytes of a body, packed and unpacked; default 16 MB. */
  readonly maxBytes?: number;
  /** Milliseconds for all of it, redirects too; default 30 s. */
  readonly timeoutMs?: number;
  /** Default 5. */
  readonly maxRedirects?: number;
  /** Host names that may stand in a private network. */
  readonly allowHosts?: readonly string[];
  readonly userAgent?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Called before each redirect is followed; throws to refuse it. */
  readonly onRedirect?: (to: URL) => Promise<void>;
}

/** What a server answered in the end. */
export interface Fetched {
  readonly url: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export const USER_AGENT = 'isnad/0.1 (Arabic news coder; reads feeds)';
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches one address of the web. Every host is checked when its name is resolved, by the very lookup that the connection is made with, so that a
 * name cannot point elsewhere between the check and the connection; so is every redirect.
 *
 * @throws InputError when it is refused, too large, too slow or unreachable; a status such as 404 is no error
 * @example (await fetchPage('https://example.org/feed.xml')).status // 200
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const timeout = options.timeoutMs ?? 30_000;
  const signal = AbortSignal.timeout(timeout);
  let url = parseWebAddress(address);
  try {
    for (let hops = 0; ; hops++) {
      const response = await send(url, options, signal);
      const target = response.headers.location;
      const status = response.statusCode ?? 0;
      if (!REDIRECTS.has(status) || target === undefined) {
        return { url: url.href, status, headers: response.headers, body: await readBody(response, options.maxBytes ?? 16 * 1024 * 1024, signal) };
      }
      response.destroy();
      if (hops >= (options.maxRedirects ?? 5)) throw new InputError(address, `redirected more than ${options.maxRedirects ?? 5} times`);
      url = parseWebAddress(target, url);
      await options.onRedirect?.(url);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (signal.aborted) throw new InputError(address, `took longer than ${timeout / 1000} s`);
    throw new InputError(address, networkReason(error));
  }
}

/** An address of the web, or an InputError that says why it is none. */
export function parseWebAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new InputError(address, 'this is no address of the web');
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new InputError(url.href, 'only http and https addresses are read');
  return url;
}

function send(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const host = hostName(url);
  const allowed = (options.allowHosts ?? []).some((name) => name.toLowerCase() === host);
  // A literal address is never looked up; WHATWG URLs have turned its decimal and octal forms to the usual one.
  if (!allowed && isIP(host) !== 0 && !isPublicAddress(host)) return Promise.reject(refused(host, host));
  return new Promise((resolve, reject) => {
    const make = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const headers = {
      'user-agent': options.userAgent ?? USER_AGENT,
      'accept-encoding': 'gzip, deflate, br',
      accept: 'text/html, application/xml, application/feed+json, */*;q=0.5',
      ...options.headers,
    };
    // A socket of its own (agent: false): a kept one could have been opened for a host that was allowed.
    const request = make(url, { agent: false, signal, headers, ...(allowed ? {} : { lookup: publicLookup }) }, resolve);
    request.on('error', reject);
    request.end();
  });
}

const publicLookup: LookupFunction = (host, options, callback) => {
  systemLookup(host, { ...options, all: true }, (error, addresses) => {
    const bad = error === null ? addresses.find(({ address }) => !isPublicAddress(address)) : undefined;
    const first = addresses?.[0];
    if (error !== null) callback(error, '', 0);
    else if (bad !== undefined || first === undefined) callback(refused(host, bad?.address ?? 'no address'), '', 0);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function refused(host: string, address: string): InputError {
  return new InputError(host, `refused: ${address} is in a private or local network; if you trust it, add --allow-host ${host}`);
}

async function readBody(response: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  const stop = (): void => void response.destroy(new Error('timed out'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
    const parts: Buffer[] = [];
    let length = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > maxBytes) throw tooLarge(maxBytes);
      parts.push(chunk);
    }
    return await unpack(Buffer.concat(parts), response.headers['content-encoding'], maxBytes);
  } finally {
    signal.removeEventListener('abort', stop);
    response.destroy();
  }
}

function tooLarge(maxBytes: number): Error {
  return new Error(`the answer is larger than ${maxBytes} bytes`);
}

const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be resolved',
  ECONNREFUSED: 'the host refused the connection',
  ECONNRESET: 'the host broke the connection off',
  ETIMEDOUT: 'the host did not answer',
  ...Object.fromEntries(
    [
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    ].map((code) => [
      code,
      'nobody known here vouches for its certificate; where it is your own authority, set NODE_EXTRA_CA_CERTS to the file with its certificate',
    ]),
  ),
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

function networkReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return NETWORK[code] ?? systemReason(error);
}
