import { gapOf, isDisputable, isSpeech, isSymmetric } from './link.js';
import { byCodeUnits } from './sets.js';
import type { Claim, ClaimCount, Contradiction, Participant } from './types.js';

/**
 * Where claims about one happening cannot all be right: it happened and it did not; different known actors; different numbers of the
 * same. Two claims are laid against each other only where they tell the same thing of the same people, and on the word of two.
 */
export function contradictionsOf(claims: readonly Claim[]): Contradiction[] {
  if (claims.length < 2) return [];
  return [...aboutStatus(claims), ...aboutActors(claims.filter(isDisputable)), ...aboutCounts(claims)];
}

/** It happened, says one, and it did not, another. */
function aboutStatus(claims: readonly Claim[]): Contradiction[] {
  const actual = claims.filter(({ status }) => status === 'actual');
  // Who says yes and no in one article tells of two things.
  const voices = new Set(actual.map(voiceIn));
  const sentences = new Set(actual.map(sentenceIn));
  const negated = claims.filter((claim) => {
    if (claim.status !== 'negated' || !isDenial(claim) || voices.has(voiceIn(claim))) return false;
    // لم تحمل أحدا المسؤولية، مع أنها غالبا ما تتهم: what one sentence tells of both it sets apart, unless somebody denies the one.
    return claim.negation === 'denied' || claim.negation === 'part' || !sentences.has(sentenceIn(claim));
  });
  if (actual.length === 0 || negated.length === 0) return [];
  const yes = new Set<string>();
  const no = new Set<string>();
  for (const [, [n, ...likeN]] of byWhatIsSaid(negated))
    for (const [, [a, ...likeA]] of byWhatIsSaid(actual)) {
      if (n === undefined || a === undefined || !isDenied(a, n)) continue;
      for (const { id } of [n, ...likeN]) no.add(id);
      for (const { id } of [a, ...likeA]) yes.add(id);
    }
  const side = (says: string, ids: ReadonlySet<string>) => ({ says, claims: [...ids].sort(byCodeUnits) });
  return yes.size > 0 ? [{ about: 'status', sides: [side('actual', yes), side('negated', no)] }] : [];
}

/**
 * Whether a negated claim says that something was not so: not that it was prevented, avoided or refused. What somebody said is said, whoever denies its content. Where
 * nobody but the outlet says that something was not, and on no day, it mostly tells of another time: لم يزر كينيا بعد توليه الرئاسة.
 */
function isDenial({ negation, type, chain, days }: Claim): boolean {
  if (negation === 'implied' || (isSpeech(type) && (negation === 'denied' || negation === 'part'))) return false;
  return negation === 'denied' || negation === 'part' || chain.length > 1 || days?.assumed === false;
}

function sentenceIn({ document, sentence }: Claim): string {
  return `${document}#${sentence}`;
}

/** Whether one claim says no to what the other says. */
function isDenied(actual: Claim, negated: Claim): boolean {
  if (actual.mode !== negated.mode) return false;
  if (actual.origin !== null && actual.origin === negated.origin) return false;
  const [a, n] = isSymmetric(actual.type) ? [pool(actual), pool(negated)] : [actual, negated];
  if (disagree(a.actors, n.actors) || disagree(a.recipients, n.recipients)) return false;
  // نفى ضلوعه في الهجوم: who did it is denied, which contradicts only who says that he did.
  if (negated.negation !== 'part') return true;
  const deniers = negated.actors.length > 0 ? negated.actors.map(({ key, country }) => ({ key, country })) : [{ key: negated.origin ?? '', country: null }];
  return actual.actors.some((x) => deniers.some((y) => x.key === y.key || x.country === y.key || (x.country !== null && x.country === y.country)));
}

/** Both sides of a meeting or an agreement are one. */
function pool({ actors, recipients }: Claim): Pick<Claim, 'actors' | 'recipients'> {
  return { actors: [...actors, ...recipients], recipients: [] };
}

/** Whether both name somebody in a role, and nobody of the one can be somebody of the other. */
function disagree(a: readonly Participant[], b: readonly Participant[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((x) => b.some((y) => canBeOne(x, y)));
}

/** The same, a country and somebody of it, or two groups by the same word. Two people of one country are two. */
function canBeOne(x: Participant, y: Participant): boolean {
  if (x.key === y.key) return true;
  if (x.country !== null && y.country !== null) return x.country === y.country && !(isPerson(x) && isPerson(y));
  return !(x.identified && y.identified) && bareWord(x.name) === bareWord(y.name);
}

function isPerson({ key }: Participant): boolean {
  return key.startsWith('person:');
}

/** Claims by all that decides whether they can be denied, so that a thousand copies are compared as one. */
function byWhatIsSaid(claims: readonly Claim[]): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const names = (people: readonly Participant[]) => people.map(({ key, name, country }) => [key, name, country]);
    const key = JSON.stringify([claim.mode, claim.origin, claim.negation, names(claim.actors), names(claim.recipients)]);
    const alike = found.get(key);
    if (alike === undefined) found.set(key, [claim]);
    else alike.push(claim);
  }
  return found;
}

/** Who speaks in which article: a name, or the outlet itself. */
function voiceIn({ document, origin, chain }: Claim): string {
  const last = chain.at(-1);
  return `${document}\n${origin ?? (last === undefined || last.kind === 'narrator' ? '' : (last.name ?? last.kind))}`;
}

/** Groups of claims whose known actors have nothing in common, neither themselves nor their country, and which agree on what was done, to whom, where or when. */
function aboutActors(claims: readonly Claim[]): Contradiction[] {
  const sides: { actors: Participant[]; claims: Claim[] }[] = [];
  for (const claim of claims) {
    const known = claim.actors.filter(({ identified }) => identified);
    if (known.length === 0 || claim.status !== 'actual') continue;
    const matching = sides.filter((side) => side.actors.some((x) => known.some((y) => isSame(x, y))));
    const [side, ...others] = matching;
    if (side === undefined) sides.push({ actors: known, claims: [claim] });
    else {
      // Each once: a thousand copies name a thousand times the same.
      side.actors.push(...known.filter((x) => !side.actors.some((y) => x.key === y.key && x.name === y.name && x.country === y.country)));
      side.claims.push(claim);
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
  // An article that names both tells of two, or its reading is not to be trusted.
  const documents = sides.map((side) => new Set(side.claims.map(({ document }) => document)));
  const contested = sides.filter((side, i) => {
    const own = side.claims.filter(({ document }) => !documents.some((others, j) => j !== i && others.has(document)));
    return sides.some((other, j) => j !== i && own.some((x) => other.claims.some((y) => isOneDeed(x, y) && !documents[i]?.has(y.document))));
  });
  if (contested.length < 2) return [];
  const named = contested.map((side) => ({
    says: [...new Set(side.actors.map(({ name }) => name))].sort(byCodeUnits).join('، '),
    claims: side.claims.map(({ id }) => id).sort(byCodeUnits),
  }));
  return [{ about: 'actors', sides: named.sort((a, b) => byCodeUnits(a.says, b.says)) }];
}

/** Whether two claims that name other actors tell one deed all the same: of one kind and day, to the same, and at the same place or with as many victims. */
function isOneDeed(x: Claim, y: Claim): boolean {
  if (x.mode !== y.mode || gapOf(x, y) > 0 || x.recipients.length === 0 || disagree(x.recipients, y.recipients)) return false;
  const here = x.place?.exact === true && x.place.key === y.place?.key;
  const counted = x.counts.some((a) => y.counts.some((b) => a.of === b.of && a.value === b.value));
  return y.recipients.length > 0 && (here || counted);
}

/** Different numbers of the same: of the killed, of one group. A document that gives several (three killed here, fifteen in all) does not contradict itself: its greatest counts. */
function aboutCounts(claims: readonly Claim[]): Contradiction[] {
  const found: Contradiction[] = [];
  const counted = new Map<string, { of: string; claims: { claim: Claim; count: ClaimCount }[] }>();
  // عشرة من الجنود وثلاثة من العاملين: of several, a number may be of one.
  for (const claim of claims)
    for (const count of claim.recipients.length > 1 ? [] : claim.counts) {
      const key = `${count.of} ${whoIsCounted(claim)}`;
      const group = counted.get(key) ?? { of: count.of, claims: [] };
      group.claims.push({ claim, count });
      counted.set(key, group);
    }
  for (const [, group] of [...counted].sort(([a], [b]) => byCodeUnits(a, b))) {
    const greatest = new Map<string, { value: number; claims: string[] }>();
    for (const { claim, count } of group.claims) {
      const known = greatest.get(claim.document);
      if (known !== undefined && known.value > count.value) continue;
      const same = known?.value === count.value ? known.claims : [];
      greatest.set(claim.document, { value: count.value, claims: [...same, claim.id] });
    }
    const sides = new Map<number, string[]>();
    for (const { value, claims: ids } of greatest.values()) sides.set(value, [...(sides.get(value) ?? []), ...ids]);
    const ordered = [...sides].sort(([x], [y]) => x - y).filter(([value], _, all) => all.some(([other]) => other !== value && isNearly(value, other)));
    if (ordered.length < 2) continue;
    found.push({ about: 'counts', of: group.of, sides: ordered.map(([value, ids]) => ({ says: String(value), claims: ids.sort(byCodeUnits) })) });
  }
  return found;
}

/** Numbers further apart are of two things: of the day and of the war, of one street and of the town. */
const FAR_APART = 1.75;

function isNearly(x: number, y: number): boolean {
  return Math.max(x, y) <= FAR_APART * Math.min(x, y);
}

/** Of whom a number is: those it happened to, each by the word for it and the country. Ten soldiers and thirteen soldiers and workers are two numbers. */
function whoIsCounted({ recipients }: Claim): string {
  return recipients
    .map(({ name, country }) => `${bareWord(name)} ${country ?? ''}`)
    .sort(byCodeUnits)
    .join('|');
}

/** The first word of a name without article, endings and weak letters, so that one and many are alike: جنود and جنديا, أشخاص and شخصا. */
function bareWord(name: string): string {
  const [word = ''] = name.split(' ');
  const bare = word.replace(/^ال/, '').replace(/(?:ين|ون|ان|ات|ة|ا)$/, '');
  const strong = bare.replace(/[اأإآىيئوؤءة]/g, '');
  return strong.length > 1 ? strong : bare;
}

function isSame(x: Participant, y: Participant): boolean {
  return x.key === y.key || (x.country !== null && x.country === y.country);
}
