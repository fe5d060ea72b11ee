import { DISPUTABLE } from './link.js';
import { byCodeUnits } from './sets.js';
import type { Claim, Contradiction, Participant } from './types.js';

/**
 * Where claims about one happening cannot all be right: it happened and it did not; different known actors; different numbers of the
 * same. A document that gives several numbers (three killed here, fifteen in all) does not contradict itself: its greatest counts.
 */
export function contradictionsOf(claims: readonly Claim[]): Contradiction[] {
  const disputable = claims.filter(({ type }) => DISPUTABLE.has(type));
  return [...aboutStatus(claims), ...aboutActors(disputable), ...aboutCounts(claims)];
}

function aboutStatus(claims: readonly Claim[]): Contradiction[] {
  const says = (status: Claim['status']) => ({ says: status, claims: claims.filter((claim) => claim.status === status).map(({ id }) => id) });
  const sides = [says('actual'), says('negated')];
  const voices = (status: Claim['status']) => new Set(claims.filter((claim) => claim.status === status).map(voice));
  const [yes, no] = [voices('actual'), voices('negated')];
  const isOneVoice = yes.size === 1 && no.size === 1 && [...yes].every((one) => no.has(one));
  return yes.size > 0 && no.size > 0 && !isOneVoice ? [{ about: 'status', sides }] : [];
}

/** Groups of claims whose known actors have nothing in common, neither themselves nor their country. */
function aboutActors(claims: readonly Claim[]): Contradiction[] {
  const sides: { actors: Participant[]; claims: string[] }[] = [];
  for (const claim of claims) {
    const known = claim.actors.filter(({ identified }) => identified);
    if (known.length === 0 || claim.status === 'negated') continue;
    const matching = sides.filter((side) => side.actors.some((x) => known.some((y) => isSame(x, y))));
    const [side, ...others] = matching;
    if (side === undefined) sides.push({ actors: known, claims: [claim.id] });
    else {
      // Each once: a thousand copies name a thousand times the same.
      side.actors.push(...known.filter((x) => !side.actors.some((y) => x.key === y.key && x.name === y.name && x.country === y.country)));
      side.claims.push(claim.id);
      for (const other of others) {
        side.actors.push(...other.actors);
        side.claims.push(...other.claims);
        sides.splice(sides.indexOf(other), 1);
      }
    }
  }
  // In a meeting or a clash each side is an actor: another name is no contradiction there.
  const swapped = claims.some((claim) => claim.recipients.some((x) => sides.some((side) => side.actors.some((y) => isSame(x, y)))));
  if (sides.length < 2 || swapped) return [];
  const named = sides.map((side) => ({
    says: [...new Set(side.actors.map(({ name }) => name))].sort(byCodeUnits).join('، '),
    claims: side.claims.sort(byCodeUnits),
  }));
  return [{ about: 'actors', sides: named.sort((a, b) => byCodeUnits(a.says, b.says)) }];
}

function aboutCounts(claims: readonly Claim[]): Contradiction[] {
  const found: Contradiction[] = [];
  for (const of of [...new Set(claims.flatMap(({ counts }) => counts.map((count) => count.of)))].sort(byCodeUnits)) {
    const greatest = new Map<string, { value: number; claims: string[] }>();
    for (const claim of claims)
      for (const count of claim.counts) {
        const known = greatest.get(claim.document);
        if (count.of !== of || (known !== undefined && known.value > count.value)) continue;
        greatest.set(
          claim.document,
          known?.value === count.value ? { value: count.value, claims: [...known.claims, claim.id] } : { value: count.value, claims: [claim.id] },
        );
      }
    const sides = new Map<number, string[]>();
    for (const { value, claims: ids } of greatest.values()) {
      const side = sides.get(value) ?? [];
      side.push(...ids);
      sides.set(value, side);
    }
    if (sides.size < 2) continue;
    for (const side of sides.values()) side.sort(byCodeUnits);
    const ordered = [...sides].sort(([x], [y]) => x - y);
    found.push({ about: 'counts', of, sides: ordered.map(([value, ids]) => ({ says: String(value), claims: ids })) });
  }
  return found;
}

/** Who speaks: the origin, or the document on its own account. One voice that says yes and no tells of two things. */
function voice(claim: Claim): string {
  return claim.origin ?? `document:${claim.document}`;
}

function isSame(x: Participant, y: Participant): boolean {
  return x.key === y.key || (x.country !== null && x.country === y.country);
}
