import type { PloverType } from '@isnad/coder';
import { dayNumber, isoDay } from './days.js';
import { shortId } from './hash.js';
import { isSameWording } from './link.js';
import { byCodeUnits, shared } from './sets.js';
import type { Claim, Commitment, CommitmentEvidence, CommitmentState, Participant } from './types.js';

/** Days after a named date within which it may be carried out, and days for one that names none. */
const WAIT = { after: 7, undated: 60 } as const;
/** A threat's own words rarely say what is threatened: any of these carries it out. */
const THREAT_CARRIED_OUT: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE']);
/** What undoes what. */
const OPPOSITE: Readonly<Partial<Record<PloverType, readonly PloverType[]>>> = {
  CONSULT: ['REJECT'],
  AGREE: ['REJECT'],
  COOPERATE: ['REJECT', 'SANCTION'],
  AID: ['REJECT', 'SANCTION'],
  SUPPORT: ['REJECT'],
  RETREAT: ['ASSAULT', 'MOBILIZE'],
  CONCEDE: ['REJECT'],
  SANCTION: ['AGREE', 'CONCEDE'],
  COERCE: ['CONCEDE', 'RETREAT'],
  ASSAULT: ['RETREAT', 'AGREE'],
  MOBILIZE: ['RETREAT', 'AGREE'],
};
/** Days of a plan that says when: longer, and something else may have fallen into them. */
const NARROW = 8;
/** Days after which a threat is history when it is told. */
const LATELY = 7;
/** Fighting goes on from day to day, and its purposes ("an operation to retake the town") read as plans: only one's own word, or a day, makes a plan of it. */
const FIGHTING: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);
/** The share of the shorter sentence's words from which two sentences are on one subject. */
const ON_SUBJECT = 0.25;

/**
 * Follows commitments through claims: everything promised, threatened, planned or made conditional is open until a later claim shows
 * that it was carried out (kept), expressly not (broken), or undone by its opposite (overtaken). Depends on the claims alone, not their order.
 *
 * @param incidentOf names the incident of a claim
 */
export function commitmentsOf(claims: readonly Claim[], incidentOf: (claim: string) => string | null): Commitment[] {
  const deeds = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const key of deedKeys(claim)) {
      const known = deeds.get(key);
      if (known === undefined) deeds.set(key, [claim]);
      else known.push(claim);
    }
  return claims
    .flatMap((claim) => commitmentOf(claim) ?? [])
    .map((commitment) => follow(commitment, new Set(wantedKeys(commitment.claim).flatMap((key) => deeds.get(key) ?? [])), incidentOf))
    .sort((a, b) => byCodeUnits(a.madeOn, b.madeOn) || byCodeUnits(a.claim.id, b.claim.id));
}

/**
 * What a claim can be evidence for is looked up by: who did what to whom, or where. None for what has not happened.
 *
 * @example deedKeys(claim) // ['CONSULT|person:lavrov|country:TUR']
 */
export function deedKeys(claim: Claim): string[] {
  return claim.status === 'actual' || claim.status === 'negated' ? keysFor(claim, [claim.type]) : [];
}

/** What evidence for a commitment is looked up by: the deeds that would carry it out or undo it. */
export function wantedKeys(claim: Claim): string[] {
  return keysFor(claim, claim.type === 'THREATEN' ? [...THREAT_CARRIED_OUT] : [claim.type, ...(OPPOSITE[claim.type] ?? [])]);
}

function keysFor({ actors, recipients, place }: Claim, types: readonly PloverType[]): string[] {
  const others = [...recipients.filter(({ identified }) => identified).map(({ key }) => key), ...(place === null ? [] : [`@${place.key}`])];
  const keys = new Set<string>();
  for (const { key, identified } of actors) if (identified) for (const type of types) for (const other of others) keys.add(`${type}|${key}|${other}`);
  return [...keys];
}

/** The day that a deed counts from: its own, else that of print. */
export function deedDay(claim: Claim): string | null {
  return claim.days?.start ?? claim.publishedOn;
}

/** A claim as a commitment with nothing known of what came of it; null where it is none. */
export function commitmentOf(claim: Claim): Commitment | null {
  const kind = kindOf(claim);
  if (kind === null || claim.publishedOn === null) return null;
  // What was due before it was printed is no commitment, whatever its words: a plan told of the past.
  if (claim.days?.assumed === false && dayNumber(claim.days.end) < dayNumber(claim.publishedOn) - (kind === 'threat' ? LATELY : 0)) return null;
  return opened(claim, kind, claim.publishedOn);
}

/** Whether a claim is a commitment: by somebody known, to somebody or something. */
function kindOf(claim: Claim): Commitment['kind'] | null {
  if (!claim.actors.some(({ identified }) => identified)) return null;
  if (claim.status === 'conditional') return 'conditional';
  // A threat that is planned ("so as to threaten the region") has not been made.
  if (claim.status === 'planned') return claim.type === 'THREATEN' ? null : speaksForItself(claim) ? 'promise' : 'plan';
  return claim.type === 'THREATEN' && claim.status === 'actual' && claim.recipients.length > 0 ? 'threat' : null;
}

/** A plan on the word of the one who is to carry it out is a promise. */
function speaksForItself(claim: Claim): boolean {
  return claim.origin !== null && claim.actors.some(({ key }) => key === claim.origin);
}

function opened(claim: Claim, kind: Commitment['kind'], madeOn: string): Commitment {
  const due = claim.days !== null && !claim.days.assumed && claim.days.end >= madeOn && kind !== 'threat' ? claim.days.end : null;
  const until = isoDay(due === null ? dayNumber(madeOn) + WAIT.undated : dayNumber(due) + WAIT.after);
  return { id: shortId('c', claim.id), kind, claim, madeOn, until, state: 'open', history: [] };
}

/**
 * What came of a commitment.
 *
 * @param candidates claims that share a key of `wantedKeys` with it
 */
export function follow(commitment: Commitment, candidates: Iterable<Claim>, incidentOf: (claim: string) => string | null): Commitment {
  const { claim, madeOn, until } = commitment;
  const history: CommitmentEvidence[] = [];
  const candidatesById = new Map<string, Claim>();
  for (const later of candidates) {
    // The article that tells the commitment is no evidence of what came of it.
    if (later.document === claim.document || later.publishedOn === null || later.publishedOn <= madeOn) continue;
    const on = deedDay(later) ?? later.publishedOn;
    if (on < earliest(claim, madeOn) || on > until || isAnotherTime(commitment, later)) continue;
    const shows = isPurpose(commitment) ? null : verdict(claim, later);
    if (shows !== null) {
      history.push({ on, claim: later.id, incident: incidentOf(later.id), ...shows });
      candidatesById.set(later.id, later);
    }
  }
  history.sort((a, b) => byCodeUnits(a.on, b.on) || byCodeUnits(a.claim, b.claim));
  return { ...commitment, state: confirmed(commitment, history, candidatesById)?.shows ?? 'open', history };
}

/**
 * The first evidence that is enough. What fell on the very days that were named is enough by itself; else one report may be misread, or tell of another deed of the same two,
 * so that it takes a second document, in its own words, that tells of it on that day or the next. Until then the commitment stays open, and the evidence stands in its history.
 */
function confirmed({ claim, kind }: Commitment, history: readonly CommitmentEvidence[], claims: ReadonlyMap<string, Claim>): CommitmentEvidence | undefined {
  if (kind !== 'threat' && isNarrow(claim)) return history[0];
  return history.find((step, i) =>
    history.slice(i + 1).some((other) => {
      const [a, b] = [claims.get(step.claim), claims.get(other.claim)];
      if (a === undefined || b === undefined || other.shows !== step.shows || a.document === b.document || isSameWording(a, b)) return false;
      return a.days !== null && b.days !== null && dayNumber(b.days.start) <= dayNumber(a.days.end) + 1;
    }),
  );
}

/** A dated plan cannot be carried out before its date, by more than a day. */
export function earliest(claim: Claim, madeOn: string): string {
  if (claim.days === null || claim.days.assumed || claim.days.start <= madeOn) return madeOn;
  return isoDay(dayNumber(claim.days.start) - 1);
}

function isNarrow({ days }: Claim): boolean {
  return days !== null && !days.assumed && dayNumber(days.end) - dayNumber(days.start) < NARROW;
}

function isPurpose({ claim, kind }: Commitment): boolean {
  return FIGHTING.has(claim.type) && (kind === 'plan' || kind === 'conditional') && !isNarrow(claim);
}

/** Whether a deed cannot be what was meant: it is told of a day to come, it was not on the day that was named (nor the next), or it was there before the plan was. */
function isAnotherTime({ claim, kind, madeOn }: Commitment, { days, publishedOn }: Claim): boolean {
  if (days === null || publishedOn === null || days.end > publishedOn) return true;
  // "In June" is not the day after "in May": only a deed that says its day may be a day late.
  const late = dayNumber(days.end) - dayNumber(days.start) < NARROW ? 1 : 0;
  if (claim.days !== null && !claim.days.assumed && claim.days.start >= madeOn)
    return days.end < claim.days.start || dayNumber(days.start) > dayNumber(claim.days.end) + late;
  return kind === 'plan' && days.start <= madeOn;
}

function verdict(made: Claim, later: Claim): { shows: Exclude<CommitmentState, 'open'>; because: string } | null {
  // "The summit", "the sanctions", "Brexit" are named again and again, done or not: only what says when it was done shows that it was.
  if (later.days?.assumed !== false || !isSameMatter(made, later)) return null;
  const fits = made.type === 'THREATEN' ? THREAT_CARRIED_OUT.has(later.type) && later.status === 'actual' : made.type === later.type && sameMode(made, later);
  if (fits && later.status === 'actual') return { shows: 'kept', because: `${later.type} by the same actor, reported as done` };
  if (fits && later.status === 'negated') return { shows: 'broken', because: `${later.type} by the same actor, reported as not done` };
  const undone = later.status === 'actual' && made.status === 'planned' && aboutOneSubject(made, later) && OPPOSITE[made.type]?.includes(later.type) === true;
  // The opposite must come from deeds or words between the same two, not from what only shares a subject.
  if (undone && recipientsShared(made, later)) return { shows: 'overtaken', because: `${later.type} by the same actor instead of ${made.type}` };
  return null;
}

/** The same other side and the same subject; where no other side is named, the same place and subject. */
function isSameMatter(a: Claim, b: Claim): boolean {
  if (isElsewhere(a, b)) return false;
  const subject = aboutOneSubject(a, b);
  if (a.recipients.length > 0 && b.recipients.length > 0) return recipientsShared(a, b) && (subject || (a.type === 'CONSULT' && bothDated(a, b)));
  return subject && a.place !== null && b.place?.key === a.place.key;
}

/** Whether the two were at different places. Ministers meet again and again: where no day is named, a meeting in another country is another meeting. */
function isElsewhere(a: Claim, b: Claim): boolean {
  if (a.place === null || b.place === null || a.place.key === b.place.key) return false;
  if (a.place.exact && b.place.exact) return true;
  return a.type === 'CONSULT' && !isNarrow(a) && a.place.country !== b.place.country;
}

function aboutOneSubject(a: Claim, b: Claim): boolean {
  const least = Math.min(a.words.length, b.words.length);
  return least > 0 && shared(a.words, b.words) / least >= ON_SUBJECT;
}

function recipientsShared(a: Claim, b: Claim): boolean {
  return a.recipients.some((x: Participant) => x.identified && b.recipients.some((y) => y.key === x.key));
}

/** A meeting or a visit on its day needs no other likeness. */
function bothDated(a: Claim, b: Claim): boolean {
  return a.days?.assumed === false && b.days?.assumed === false;
}

function sameMode(a: Claim, b: Claim): boolean {
  return a.mode === null || b.mode === null || a.mode === b.mode;
}
