import { likeness, SAME_HAPPENING } from './link.js';
import type { Claim } from './types.js';

/**
 * Claims of several documents that say the very same in the very same words: what a report that is printed again and again consists of. Whatever else there is,
 * it is as like one of them as the others, so that one is compared for all. A document has no more than one claim in a kind.
 */
export type Kind = readonly [Claim, ...Claim[]];

/** Signatures by the claims of a document: they are long, and asked for with every claim that is compared. */
const KNOWN = new WeakMap<readonly Claim[], readonly string[]>();

/**
 * All that a claim says, but not which document says it, nor when that was printed. Two claims of one document that say the same are told apart by their order.
 *
 * @param claims all claims of one document
 * @returns one for each, in their order
 */
export function signaturesOf(claims: readonly Claim[]): readonly string[] {
  const known = KNOWN.get(claims);
  if (known !== undefined) return known;
  const times = new Map<string, number>();
  const signatures = claims.map((claim) => {
    const signature = signatureOf(claim);
    const time = times.get(signature) ?? 0;
    times.set(signature, time + 1);
    return time === 0 ? signature : `${time} ${signature}`;
  });
  KNOWN.set(claims, signatures);
  return signatures;
}

/** The same of one claim, without its order among its document's claims. */
export function signatureOf({ id, document, publisher, publishedOn, event, confidence, words, ...said }: Claim): string {
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))) + words.join(' ');
}

/** Whether claims of one kind in different documents tell one happening: not when they say too little. */
export function holdsTogether([claim]: Kind): boolean {
  return likeness(claim, claim, true) >= SAME_HAPPENING;
}
