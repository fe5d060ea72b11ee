import type { Sense } from '../../knowledge/model.js';
import type { Clause } from '../clauses/clause.js';
import { complementsAfter, holdsComma } from '../clauses/complements.js';
import type { EntityDraft } from '../entities/entity.js';
import type { CueHit } from '../phrases/cues.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { whetherWord } from '../words/told.js';
import type { Word } from '../words/words.js';
import { isFixedAt, requirementMet } from './needs.js';
import { rolesOfComplements } from './nounComplementRoles.js';
import { nounEntries } from './nounEntries.js';
import { rolesFromOutside } from './nounOuterRoles.js';
import { rolesInPhrase } from './nounPhraseRoles.js';
import { type Following, isParticiple, type NounAt, type NounContext, readNoun } from './nounReading.js';
import { isCircumstance, lightSense } from './nounRoles.js';
import { type Participants, unique } from './participants.js';
import type { Proposal } from './proposals.js';
import { type Chosen, chooseSenses, compoundAt } from './senseChoice.js';
import { describedBy } from './verbProposals.js';

/** Proposals from the nouns of a phrase: its head, and the heads of the genitives inside it. */
export function fromPhrase(
  sentence: ChunkedSentence,
  phrase: NounPhrase,
  u: number,
  clauses: readonly Clause[],
  participants: Participants,
  hits: readonly CueHit[],
  speakerAt: (word: number) => EntityDraft | null,
  out: Proposal[],
  others: Proposal[],
): void {
  const context = contextOf(phrase, u, clauses);
  let covered = -1;
  for (let np: NounPhrase | null = phrase; np; np = np.genitive) {
    if (np.mention && np.mention.kind !== 'group') continue;
    // وقف إطلاق النار is one event: what a sense is fixed to is none of its own.
    if (np.head <= covered) continue;
    const [proposal, ...rest] = fromNoun(sentence, np, phrase, u, context, clauses, participants, hits, speakerAt, out);
    if (!proposal) continue;
    others.push(...rest);
    if (proposal.rank > 0) {
      others.push(proposal);
      continue;
    }
    out.push(proposal);
    covered = Math.max(proposal.lastWord, np.genitive && isFixedAt(sentence, np.genitive.head, proposal.sense) ? np.genitive.head : -1);
  }
}

/** محادثات استمرت يومين بين فلان وفلان: what completes the noun may stand behind a clause that describes it. */
function pastDescription(following: Following, sentence: ChunkedSentence, u: number, np: NounPhrase, clauses: readonly Clause[]): Following {
  const next = sentence.units[u + 1];
  if (next?.kind !== 'verb' || next.conj || np.definite) return following;
  const clause = clauses.find((c) => c.unit === u + 1);
  if (clause?.objectPronoun !== '') return following;
  return { ...following, prepositional: [...following.prepositional, ...clause.prepositional.filter((c) => c.prep === 'بين' || c.prep === 'مع')] };
}

/** The clause that takes this phrase, and how; a verb in front that lends itself to it before one that describes it (تعرض لهجوم شنه مسلحون). */
function contextOf(phrase: NounPhrase, u: number, clauses: readonly Clause[]): NounContext {
  const nearest = contextAmong(phrase, clauses, () => true);
  if (!nearest.clause || nearest.clause.unit < u || nearest.clause.objectPronoun === '') return nearest;
  const outer = contextAmong(phrase, clauses, ({ unit }) => unit < u);
  return outer.clause && lightSense(outer.clause, outer.slot) ? outer : nearest;
}

function contextAmong(phrase: NounPhrase, clauses: readonly Clause[], counts: (clause: Clause) => boolean): NounContext {
  for (let i = clauses.length - 1; i >= 0; i--) {
    const clause = clauses[i];
    if (!clause || !counts(clause)) continue;
    if (clause.object?.phrase === phrase || clause.object?.joined.includes(phrase)) return { clause, slot: 'O' };
    if (clause.subject?.phrase === phrase || clause.subject?.joined.includes(phrase)) {
      if (clause.subjectBy !== 'dropped') return { clause, slot: 'S' };
    }
    const prepositional = clause.prepositional.find((c) => c.phrase === phrase || c.joined.includes(phrase));
    if (prepositional) return { clause, slot: prepositional.prep };
  }
  return { clause: null, slot: '' };
}

/** Whether some entry of a word has a sense to choose: for most words none has, which spares them all that decides between senses. */
const mayTellEvent = whetherWord((word) =>
  word.reading.entries.some(({ lexeme, verb }) => lexeme.senses.some(isChoice) || (lexeme.derivation !== null && verb?.senses.some(isChoice) === true)),
);

const isChoice = ({ kind }: Sense): boolean => kind === 'event' || kind === 'plain';

function fromNoun(
  sentence: ChunkedSentence,
  np: NounPhrase,
  whole: NounPhrase,
  u: number,
  context: NounContext,
  clauses: readonly Clause[],
  participants: Participants,
  hits: readonly CueHit[],
  speakerAt: (word: number) => EntityDraft | null,
  out: readonly Proposal[],
): Proposal[] {
  const word = sentence.words[np.head];
  if (word?.pos !== 'noun') return [];
  const compound = compoundAt(sentence, np.head, hits);
  if (!compound && !mayTellEvent(word)) return [];
  const entries = nounEntries(sentence, np, word);
  const following = pastDescription(complementsAfter(sentence, behindApposition(sentence, u), { commas: 0 }), sentence, u, np, clauses);
  const near = [...(np.genitive ? [np.genitive] : []), ...following.bare.flatMap((c) => (c.phrase ? [c.phrase] : []))];
  // القوات التي جرى نشرها: what the pronoun stands for is what the clause describes.
  const described = word.reading.pronoun !== '' && context.clause ? describedBy(sentence, context.clause) : null;
  if (described) near.push(described);
  const preps = following.prepositional.map((c) => c.prep);
  // Of a verbal noun the genitive may be either.
  const sides = { subject: np.genitive, object: np.genitive ?? described };
  const chosen = compound ? [compound] : chooseSenses(entries, (sense) => requirementMet(sentence, np.head, sense, near, preps, sides));
  return chosen.flatMap((c) => withSense({ sentence, np, whole, u, context, clauses, participants, speakerAt, out, word, following }, c) ?? []);
}

/** استقبال الأمين العام، فلان، لوفد من المعارضة: the unit behind a phrase and the comma that closes an apposition in it. */
function behindApposition({ units, words }: ChunkedSentence, u: number): number {
  const phrase = units[u];
  const comma = units[u + 1]?.kind === 'close' ? u + 2 : u + 1;
  const next = units[comma + 1];
  const closes = phrase?.kind === 'noun' && holdsComma(words, phrase) && units[comma]?.kind === 'comma';
  return closes && next?.kind === 'noun' && (next.prep === 'ل' || next.prep === 'مع') ? comma + 1 : u + 1;
}

/** The event that a noun tells in one of its senses; null where it tells none. */
function withSense(at: NounAt, chosen: Chosen): Proposal | null {
  const { sentence, np, u, context, word } = at;
  const participle = isParticiple(chosen.entry);
  if (isAchieving(at, chosen) || (participle && !isCircumstance(sentence, np, word))) return null;
  const reading = readNoun(at, chosen);
  rolesInPhrase(reading);
  rolesOfComplements(reading);
  rolesFromOutside(reading);
  const { actors, recipients, places, cues, via } = reading.sheet;
  return {
    sentence,
    word: np.head,
    lastWord: chosen.last ?? np.head,
    unit: u,
    entry: chosen.entry,
    sense: chosen.sense,
    rank: chosen.rank,
    unmet: chosen.unmet,
    form: participle ? 'participle' : 'noun',
    actors: unique(actors),
    recipients: unique(recipients).filter((r) => !actors.includes(r)),
    places,
    clause: context.clause,
    governed: context.slot,
    light: reading.light !== null,
    pointsBack: false,
    oneWith: '',
    complements: reading.complements,
    cues,
    via,
  };
}

/** تحقيق توازن, تحقيق هذا الهدف is achieving it, تحقيق الشرطة an investigation. */
function isAchieving({ sentence, np, u, word }: NounAt, { sense }: Chosen): boolean {
  return sense.mode === 'investigate' && (np.genitive ? np.genitive.mention === null : np.last === np.head && pointsOut(sentence, u, word));
}

/** تحقيق هذا الهدف: whether a noun without article or pronoun has its genitive behind a demonstrative. */
function pointsOut({ units }: ChunkedSentence, u: number, { reading }: Word): boolean {
  return !reading.article && reading.pronoun === '' && units[u + 1]?.kind === 'demonstrative' && units[u + 2]?.kind === 'noun';
}
