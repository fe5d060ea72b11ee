import type { Complement } from '../clauses/clause.js';
import type { EntityDraft } from '../entities/entity.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { ofWord } from '../words/told.js';
import { isIn } from '../words/words.js';
import { requirementMet } from './needs.js';
import type { Participants } from './participants.js';
import { participleProposal } from './participleProposal.js';
import type { Proposal } from './proposals.js';
import { chooseSenses } from './senseChoice.js';

/** Types whose passive participle takes its agent behind من or ب alone: المدعومة من إيران، مسنودين بالتحالف. */
const BACKED: ReadonlySet<string> = new Set(['SUPPORT', 'AID', 'SANCTION']);

/**
 * Events told by a passive participle with its agent: المدعوم من، المحتجزة من قبل، الموقع بين. Without an agent it only describes.
 *
 * @param sentence the chunked sentence
 * @param participants turns phrases into entities
 * @returns proposals of form `participle`, in reading order
 */
export function proposePassiveParticiples(sentence: ChunkedSentence, participants: Participants): Proposal[] {
  const proposals: Proposal[] = [];
  sentence.units.forEach((unit, u) => {
    if (unit.kind !== 'noun') return;
    const proposal = fromUnit(sentence, unit, u, participants);
    if (proposal) proposals.push(proposal);
  });
  return proposals;
}

/** What a word may be a passive participle of, where that tells an event. */
const passiveEntries = ofWord((word) =>
  word.reading.entries.filter((e) => e.lexeme.derivation === 'passive participle' && e.verb?.senses.some((s) => s.kind === 'event')),
);

function fromUnit(sentence: ChunkedSentence, unit: NounPhrase, u: number, participants: Participants): Proposal | null {
  const { units, words } = sentence;
  const word = words[unit.last];
  const entries = word ? passiveEntries(word) : [];
  const next = units[u + 1];
  // مسلح، معتقل: a noun for people that only looks like one.
  const noun =
    word?.reading.entries.some((e) => e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'group')) === true && !word.reading.article;
  if (!word || entries.length === 0 || next?.kind !== 'noun' || next.prep === '') return null;
  const charged = entries.some((e) => e.verb?.lemma === 'اتهم') && isCharge(sentence, next);
  if (noun && !charged) return null;
  const before = units[u - 1];
  // الرجل المتهم بقتل؛ المتهمون بقتل: whoever is charged.
  const apart = charged && (unit.conj || unit.prep !== '');
  const described = unit.head !== unit.last ? unit : before?.kind === 'noun' && !apart ? before : charged ? unit : null;
  const all = chooseSenses(entries, (sense) =>
    requirementMet(sentence, unit.last, sense, described ? [described] : [], [next.prep], { subject: null, object: described }),
  );
  // الميليشيات المدعومة من إيران: whoever they are, what backs them is told as support (in annotated news 41 times; as aid 7 times).
  const backing = all[0]?.sense.type === 'AID' ? all.find((c) => c.sense.type === 'SUPPORT' && !c.unmet) : undefined;
  const chosen = backing ?? all[0];
  if (!chosen) return null;
  const { sense } = chosen;
  const after = units[u + 2];
  const complement: Complement = {
    phrase: next,
    prep: next.prep,
    pronoun: '',
    unit: u + 1,
    joined: after?.kind === 'noun' && after.conj && after.prep === '' ? [after] : [],
  };
  const found = participants.of(sentence, complement, 'actor').filter((e) => e.type !== 'place');
  let actors: EntityDraft[] = [];
  let recipients = described && sense.frame.slots.O === 'recipient' ? participants.ofPhrase(sentence, described, 'recipient') : [];
  if (next.prep === 'قبل' || ((next.prep === 'من' || next.prep === 'ب') && BACKED.has(sense.type))) actors = found;
  else if (next.prep === 'بين' && sense.frame.mutual && found.length > 1) {
    actors = found.slice(0, 1);
    recipients = found.slice(1);
  }
  if (actors.length === 0 && !(charged && recipients.length > 0)) return null;
  return participleProposal(sentence, unit.last, u, chosen, complement, [
    { role: 'actor', entities: actors, by: next.prep },
    { role: 'recipient', entities: recipients, by: 'described' },
  ]);
}

/** متهم بالقتل: whether a phrase behind a participle names what somebody is accused of; المتهمين بالسجن is a verdict. */
export function isCharge({ words }: ChunkedSentence, { prep, head }: NounPhrase): boolean {
  return prep === 'ب' && !isIn(words[head], 'penalty');
}
