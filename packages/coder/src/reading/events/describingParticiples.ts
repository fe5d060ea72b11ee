import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { Sense } from '../../knowledge/model.js';
import type { Clause, Complement } from '../clauses/clause.js';
import type { EntityDraft } from '../entities/entity.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { ofWord } from '../words/told.js';
import { requirementMet } from './needs.js';
import type { Participants } from './participants.js';
import { participleProposal } from './participleProposal.js';
import { isCharge } from './passiveParticiples.js';
import type { Proposal } from './proposals.js';
import { type Chosen, chooseSenses } from './senseChoice.js';

/**
 * Events that a participle tells in describing somebody who is named: it befell them (المدينة المحاصرة، لا يزال محبوسا), or they do it
 * (المجموعات الداعمة لإيران، إنه ملتزم بالسلام). Only of verbs whose frame says `state`: most participles merely describe.
 *
 * @param sentence the chunked sentence
 * @param clauses its clauses
 * @param participants turns phrases into entities
 * @param speakerAt who speaks at a word
 * @returns proposals of form `participle`, in reading order
 */
export function proposeDescribing(
  sentence: ChunkedSentence,
  clauses: readonly Clause[],
  participants: Participants,
  speakerAt: (word: number) => EntityDraft | null,
): Proposal[] {
  const proposals: Proposal[] = [];
  sentence.units.forEach((unit, u) => {
    if (unit.kind !== 'noun') return;
    const word = sentence.words[unit.last];
    const entries = word ? participles(word) : NONE;
    if (entries.length === 0) return;
    const at: Described = { sentence, unit, u, clauses, participants, speakerAt };
    const told = suffered(at, entries) ?? held(at, entries);
    if (told) proposals.push(told);
  });
  return proposals;
}

/** A participle at the end of a phrase, with what stands around it. */
interface Described {
  readonly sentence: ChunkedSentence;
  readonly unit: NounPhrase;
  readonly u: number;
  readonly clauses: readonly Clause[];
  readonly participants: Participants;
  readonly speakerAt: (word: number) => EntityDraft | null;
}

const NONE: readonly LexicalEntry[] = [];

/** What a word may be a participle of, where that tells an event. */
const participles = ofWord((word): readonly LexicalEntry[] => {
  const found = word.reading.entries.filter(
    (e) => (e.lexeme.derivation === 'passive participle' || e.lexeme.derivation === 'active participle') && e.verb?.senses.some(isState),
  );
  return found.length > 0 ? found : NONE;
});

const isState = (sense: Sense): boolean => sense.kind === 'event' && sense.frame.state;

/** المدينة المحاصرة: a hold on somebody that lasts, told of who suffers it. */
function suffered(at: Described, entries: readonly LexicalEntry[]): Proposal | null {
  const chosen = choose(
    at,
    entries.filter((e) => e.lexeme.derivation === 'passive participle'),
    null,
  );
  if (!chosen?.sense.frame.passive || (chosen.sense.type === 'ACCUSE' && !isCharged(at))) return null;
  const recipients = whom(at, 'recipient');
  return recipients.length > 0
    ? participleProposal(at.sentence, at.unit.last, at.u, chosen, null, [{ role: 'recipient', entities: recipients, by: 'described' }])
    : null;
}

/** متهم بالقتل، متهم بأنه تربح: whether what somebody is accused of is told. */
function isCharged({ sentence, u }: Described): boolean {
  const next = sentence.units[u + 1];
  if (next?.kind === 'complementizer') return sentence.words[next.first]?.token.folded.startsWith('بان') === true;
  return next?.kind === 'noun' && isCharge(sentence, next);
}

/** المجموعات الداعمة لإيران: whoever is described does it to whom the complement names. */
function held(at: Described, entries: readonly LexicalEntry[]): Proposal | null {
  const { sentence, unit, u, participants } = at;
  const next = sentence.units[u + 1];
  if (next?.kind !== 'noun' || next.prep === '' || next.conj) return null;
  const chosen = choose(
    at,
    entries.filter((e) => e.lexeme.derivation === 'active participle'),
    next,
  );
  if (!chosen) return null;
  const { slots } = chosen.sense.frame;
  // Before its object a participle may have ل.
  const role = slots[next.prep] ?? (next.prep === 'ل' ? slots.O : undefined);
  if (role !== 'recipient' && role !== 'topic') return null;
  const actors = whom(at, 'actor');
  const complement: Complement = { phrase: next, prep: next.prep, pronoun: '', unit: u + 1, joined: [] };
  const recipients = participants.of(sentence, complement, 'recipient', actors).filter((e) => e.type !== 'place');
  return participleProposal(sentence, unit.last, u, chosen, complement, [
    { role: 'actor', entities: actors, by: 'described' },
    { role: 'recipient', entities: recipients, by: next.prep },
  ]);
}

function choose({ sentence, unit }: Described, entries: readonly LexicalEntry[], complement: NounPhrase | null): Chosen | null {
  if (entries.length === 0) return null;
  const described = unit.head === unit.last ? null : unit;
  const sides = { subject: null, object: described };
  // الدول الموقعة على الاتفاق: what a sense requires may be the complement.
  const near = [described, complement].filter((phrase) => phrase !== null);
  const [chosen] = chooseSenses(entries, (sense) => requirementMet(sentence, unit.last, sense, near, complement ? [complement.prep] : [], sides));
  return chosen && !chosen.unmet && isState(chosen.sense) ? chosen : null;
}

/** Whom a participle describes: the phrase that it ends, whoever it names itself, or the subject that it is said of. */
function whom({ sentence, unit, u, clauses, participants, speakerAt }: Described, role: 'actor' | 'recipient'): EntityDraft[] {
  if (unit.head !== unit.last) return participants.ofPhrase(sentence, unit, role);
  const own = role === 'recipient' && unit.mention !== null ? participants.ofPhrase(sentence, unit, role) : [];
  if (unit.prep !== '' || unit.conj) return own;
  const before = sentence.units[u - 1];
  const word = sentence.words[unit.first - 1];
  if (!before || !word || before.last !== unit.first - 1) return own;
  // الصحفيين المحتجزين; indefinite it is said of the subject: مركز عفرين محاصر.
  if (before.kind === 'noun' && (before.definite || before.mention !== null)) return participants.ofPhrase(sentence, before, role);
  if (sentence.words[unit.head]?.reading.article) return own;
  // إنه ملتزم، هو مسجون، نحن ملتزمون
  const pronoun =
    before.kind === 'complementizer'
      ? (/ن(ه|ها|هم|نا|ني)$/.exec(word.reading.stem)?.[1] ?? '')
      : before.kind === 'pronoun'
        ? (ATTACHED.get(word.reading.stem) ?? '')
        : '';
  if (pronoun !== '') {
    const entity = pronoun === 'نا' || pronoun === 'ني' ? speakerAt(unit.first) : participants.pronoun(pronoun, sentence, unit.first);
    return entity ? [entity] : own;
  }
  if (own.length > 0) return own;
  // لا يزال محبوسا
  const clause = clauses.find((c) => c.unit === u - 1);
  return clause ? participants.subject(sentence, clause) : [];
}

/** The attached pronoun that each free one stands for. */
const ATTACHED: ReadonlyMap<string, string> = new Map([
  ['هو', 'ه'],
  ['هي', 'ها'],
  ['هم', 'هم'],
  ['نحن', 'نا'],
  ['انا', 'ني'],
]);
