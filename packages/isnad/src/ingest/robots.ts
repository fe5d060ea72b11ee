import robotsParser from 'robots-parser';
import { InputError } from '../errors.js';
import { type FetchOptions, fetchPage, USER_AGENT } from './fetch.js';

interface Rules {
  readonly allows: (url: string) => boolean;
  /** Seconds that the host asks for between requests. */
  readonly delay: number;
}

const makeRules = robotsParser as unknown as typeof robotsParser.default;
const LONGEST_DELAY = 30;

/** What hosts let a robot read (RFC 9309), asked once a host and run. */
export class Robots {
  readonly #rules = new Map<string, Promise<Rules>>();
  readonly #options: FetchOptions;

  constructor(options: FetchOptions) {
    this.#options = { ...options, maxBytes: 512 * 1024 };
  }

  /** Whether an address may be read, and the delay its host asks for, in seconds. */
  async ask(url: URL): Promise<{ allowed: boolean; delay: number }> {
    const known = this.#rules.get(url.origin) ?? this.#read(url.origin);
    this.#rules.set(url.origin, known);
    const rules = await known;
    return { allowed: rules.allows(url.href), delay: rules.delay };
  }

  async #read(origin: string): Promise<Rules> {
    const address = `${origin}/robots.txt`;
    const agent = (this.#options.userAgent ?? USER_AGENT).split('/')[0] ?? 'isnad';
    const { status, body } = await fetchPage(address, this.#options);
    // RFC 9309, 2.3.1: no such file allows all; a server that fails allows nothing for now.
    if (status >= 500 || status === 429) throw new InputError(address, `the server answered ${status}, so nothing on this host is read for now`);
    if (status !== 200) return { allows: () => true, delay: 0 };
    const robots = makeRules(address, body.toString('utf8'));
    return { allows: (url) => robots.isAllowed(url, agent) !== false, delay: Math.min(robots.getCrawlDelay(agent) ?? 0, LONGEST_DELAY) };
  }
}
