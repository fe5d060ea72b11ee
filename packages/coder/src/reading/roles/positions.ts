import type { Clause, Complement } from '../clauses/clause.js';
import type { Proposal } from '../events/proposals.js';
import type { Mention, NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';

/** Where a mention stands as seen from an event. */
export interface Standing {
  readonly mention: Mention;
  /** The unit of its phrase. */
  readonly unit: number;
  /** Preposition of its phrase, folded; '' for none. */
  readonly prep: string;
  /** How deep in genitives of its phrase, 0 for the head. */
  readonly depth: number;
  /** Word index of the noun that it is in the genitive of, or whose nationality it is; -1 for none. */
  readonly lead: number;
  /**
   * `S` and `O` are subject and object of the event's verb, `P` and a preposition its complements, `N` those of a verbal noun, `G…` the same of
   * the verb that governs the noun, `u…` of the verb whose content clause the event stands in, `s`, `o` and `p` those of other clauses, with
   * how far off these are; `t` around the trigger in its own phrase, `x` the rest. A lower-case tail tells how deep: `j` joined, `g` in the
   * genitive, `n` a nationality, `m` one behind another, `b` what an office belongs to.
   */
  readonly at: string;
}

/**
 * Where each mention of a sentence stands as seen from an event.
 *
 * @param sentence the sentence of the event
 * @param clauses its clauses
 * @param proposal the event
 * @example positions(sentence, clauses, proposal).get(mention)?.at // 'Pمعj'
 */
export function positions(sentence: ChunkedSentence, clauses: readonly Clause[], proposal: Proposal): Map<Mention, Standing> {
  const ofPhrase = new Map<NounPhrase, string>();
  const name = (complement: Complement | null, at: string): void => {
    if (complement?.phrase && !ofPhrase.has(complement.phrase)) ofPhrase.set(complement.phrase, at);
    for (const joined of complement?.joined ?? []) if (!ofPhrase.has(joined)) ofPhrase.set(joined, `${at}j`);
  };
  const isVerb = proposal.form === 'verb';
  if (!isVerb) for (const c of proposal.complements) name(c, `N${c.prep}`);
  const whole = (clause: Clause, own: string, tail: string): void => {
    name(clause.subject, `${own}S${tail}`);
    name(clause.object, `${own}O${tail}`);
    for (const c of clause.prepositional) name(c, `${own}P${c.prep}${tail}`);
  };
  if (proposal.clause) whole(proposal.clause, isVerb ? '' : 'G', '');
  const upper = clauses.filter((c) => c.content >= 0 && c.content < proposal.unit && c.unit < proposal.unit && c !== proposal.clause).at(-1);
  if (upper) whole(upper, 'u', '');
  const here = clauses.filter((c) => c.unit < proposal.unit).length;
  clauses.forEach((clause, k) => {
    if (clause === proposal.clause || clause === upper) return;
    const far = clause.unit < proposal.unit ? `<${Math.min(3, here - k)}` : `>${Math.min(3, k - here + 1)}`;
    name(clause.subject, `s${far}`);
    name(clause.object, `o${far}`);
    for (const c of clause.prepositional) name(c, `p${far}`);
  });
  const found = new Map<Mention, Standing>();
  sentence.units.forEach((unit, u) => {
    if (unit.kind !== 'noun') return;
    const put = (mention: Mention | null, at: string, depth: number, lead: number): void => {
      if (mention && !found.has(mention)) found.set(mention, { mention, unit: u, prep: unit.prep, depth, lead, at });
    };
    if (u === proposal.unit && !isVerb) {
      aroundTrigger(unit, proposal.word, put);
      const at = ofPhrase.get(unit);
      if (at !== undefined) walk(unit, at, put);
      return;
    }
    walk(unit, ofPhrase.get(unit) ?? `x${unit.last < proposal.word ? '<' : '>'}`, put);
  });
  return found;
}

type Put = (mention: Mention | null, at: string, depth: number, lead: number) => void;

/** Mentions inside the phrase of a verbal noun: what it is the genitive of, and its own genitives. */
function aroundTrigger(whole: NounPhrase, trigger: number, put: Put): void {
  let below = 0;
  let depth = 0;
  let lead = -1;
  for (let np: NounPhrase | null = whole; np; np = np.genitive) {
    const side = np.head < trigger ? 'h' : np.head === trigger ? 't' : `t${++below}`;
    put(np.mention, side, depth, lead);
    put(np.nationality, `${side}n`, depth, np.head);
    for (const other of np.otherNationalities) put(other, `${side}m`, depth, np.head);
    put(np.mention?.belongs ?? null, `${side}b`, depth, np.head);
    lead = np.head;
    depth++;
  }
}

function walk(phrase: NounPhrase, at: string, put: Put, depth = 0, lead = -1): void {
  put(phrase.mention, at, depth, lead);
  put(phrase.mention?.belongs ?? null, `${at}b`, depth + 1, phrase.head);
  put(phrase.nationality, `${at}n`, depth, phrase.head);
  for (const other of phrase.otherNationalities) put(other, `${at}m`, depth, phrase.head);
  if (phrase.genitive) walk(phrase.genitive, at.endsWith('g') ? at : `${at}g`, put, depth + 1, phrase.head);
}

/** What lies between the trigger and a mention: a verb, a joined phrase, a comma. */
export function barrier(proposal: Proposal, here: Standing): string {
  const { units } = proposal.sentence;
  const from = Math.min(proposal.unit, here.unit) + 1;
  const to = Math.max(proposal.unit, here.unit);
  let verbs = 0;
  let mark = false;
  let opens = false;
  for (let k = from; k < to; k++) {
    const kind = units[k]?.kind;
    if (kind === 'verb') verbs++;
    else if (kind === 'comma' || kind === 'stop' || kind === 'colon' || kind === 'dash') mark = true;
    else if (kind === 'complementizer' || kind === 'relative' || kind === 'subordinator') opens = true;
  }
  return `${Math.min(2, verbs)}${mark ? ',' : ''}${opens ? '(' : ''}`;
}

/** Kind of place and side, without how far and how deep. */
export function coarse(at: string): string {
  if (at === 'away') return at;
  const deep = /[gnmb]$/.test(at) ? 'g' : '';
  const head = /^(S|O|P|N|GS|GO|GP|uS|uO|uP|h|t|[sopx][<>])/.exec(at)?.[0] ?? at;
  return head + deep;
}

/** The kind of place without the preposition. */
export function grouped(at: string): string {
  return at.replace(/[\u0600-\u06FF]+/, '');
}

/** How closely a place is tied to the event. */
export function rank(at: string): number {
  if (/^[SOP]/.test(at)) return 5;
  if (/^[tN]/.test(at)) return 4;
  if (/^G/.test(at)) return 3;
  if (/^u/.test(at)) return 2;
  return at.startsWith('x') ? 0 : 1;
}

/** Words between a mention and the trigger. */
export function nearness(here: Standing, proposal: Proposal): number {
  return Math.abs(here.mention.head - proposal.word);
}
