import type { LexicalEntry, Lexicon } from '../../knowledge/lexicon.js';
import type { Complement } from '../clauses/clause.js';
import { isParty } from '../clauses/parties.js';
import type { EntityDraft } from '../entities/entity.js';
import type { Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isVerbalNoun } from '../words/plausibility.js';
import { obliged, partyBefore } from './duties.js';
import type { Participants } from './participants.js';
import { participleProposal } from './participleProposal.js';
import type { EventSense, Proposal } from './proposals.js';

/** The preposition of who is obliged, folded. */
const ON = 'علي';

/** What على tells where no verb asks for it: the sense of يجب على. */
export interface Duty {
  readonly entry: LexicalEntry;
  readonly sense: EventSense;
}

/**
 * The sense that is left out in على إيران أن توقف التخصيب: that of يجب, as the knowledge has it.
 *
 * @returns null where the knowledge has no such sense
 */
export function dutyIn(lexicon: Lexicon): Duty | null {
  for (const entry of lexicon.forms('يجب'))
    for (const sense of entry.lexeme.senses) if (sense.kind === 'event' && sense.frame.slots[ON] === 'recipient') return { entry, sense };
  return null;
}

/** على إيران الالتزام بالاتفاق، على إيران احترام الاتفاق: an act by its verbal noun, with the article or with what it is done to. */
function isNamedAct({ words }: ChunkedSentence, unit: Unit): boolean {
  if (unit.kind !== 'noun' || unit.prep !== '' || unit.conj || unit.mention) return false;
  const reading = words[unit.head]?.reading;
  return reading !== undefined && (reading.article || unit.genitive !== null) && isVerbalNoun(reading);
}

/**
 * Demands that no verb tells: على إيران أن توقف التخصيب, وعليها أن تسحب قواتها, على موسكو الالتزام بالاتفاق. Who speaks makes them of whom على names.
 *
 * @param sentence the chunked sentence
 * @param duty what such a demand is told by
 * @param participants turns phrases into entities
 * @param speakerAt who speaks at a word
 * @returns proposals in reading order; each stands at على
 */
export function proposeDuties(sentence: ChunkedSentence, duty: Duty, participants: Participants, speakerAt: (word: number) => EntityDraft | null): Proposal[] {
  const { units, words } = sentence;
  return units.flatMap((act, u): Proposal[] => {
    const at = act.kind === 'complementizer' ? obliged(units, u) : isNamedAct(sentence, act) ? partyBefore(units, u) : -1;
    const party = units[at];
    if (!party || (act.kind === 'noun' && (party.kind !== 'noun' || !isParty(party)))) return [];
    const joined = units.slice(at + 1, u).flatMap((unit) => (unit.kind === 'noun' ? [unit] : []));
    const complement: Complement =
      party.kind === 'noun'
        ? { phrase: party, prep: ON, pronoun: '', unit: at, joined }
        : { phrase: null, prep: ON, pronoun: words[party.first]?.reading.pronoun ?? '', unit: at, joined: [] };
    const speaker = speakerAt(party.from);
    const recipients = participants.of(sentence, complement, 'recipient').filter((e) => e !== speaker);
    return [
      participleProposal(sentence, party.from, at, duty, complement, [
        { role: 'actor', entities: speaker ? [speaker] : [], by: 'speaker' },
        { role: 'recipient', entities: recipients, by: ON },
      ]),
    ];
  });
}
