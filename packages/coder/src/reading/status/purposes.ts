import type { PloverType } from '../../knowledge/model.js';
import type { Proposal } from '../events/proposals.js';
import { SPEECH } from '../events/speechActs.js';
import { isVerbalNoun, lends } from '../words/actNouns.js';
import { whetherWord } from '../words/told.js';
import { isIn, senses, type Word } from '../words/words.js';
import type { Scene } from './statusReading.js';

/** لحث الحكومة، لدعم القوات، لإجبارهم: urging, backing and pressing are done by whatever serves them. */
const DONE_THEREBY: ReadonlySet<PloverType> = new Set(['REQUEST', 'SUPPORT', 'COERCE', 'PROTEST', 'SANCTION']);

/** What is done to somebody for what he has done. */
const FOR_A_DEED: ReadonlySet<PloverType> = new Set(['ACCUSE', 'COERCE', 'SANCTION', 'SUPPORT']);

/** لتحرير المدينة، لفرض عقوبات: what somebody acts for is still to come. Not so where ل belongs to the word before it: تعرض لقصف، إدانته لقصف. */
export function isPurpose(scene: Scene, proposal: Proposal): boolean {
  const { words, sentence } = scene;
  const unit = sentence.units[proposal.unit];
  const head = unit?.kind === 'noun' ? unit.head : proposal.word;
  const word = words[head];
  if (word?.reading.prep !== 'ل' || word.reading.article || !isVerbalNoun(word) || proposal.light) return false;
  // لتنظيم تظاهرات: what is only to be held.
  if (DONE_THEREBY.has(proposal.sense.type) && (head === proposal.word || proposal.sense.type !== 'PROTEST')) return false;
  if (head === proposal.word ? proposal.entry.lexeme.derivation !== 'verbal noun' : !bringsAbout(word)) return false;
  if (takesFor(proposal)) return false;
  // لإدانته، لرفضها: for what one has said.
  if (word.reading.pronoun !== '' && SPEECH.has(proposal.sense.type)) return false;
  if (isIn(word, 'death')) return false;
  // انتقد النواب الوزير لزيارته إسرائيل، أدين لقتله زوجته: for what he has done.
  const verb = proposal.clause?.word;
  if (word.reading.pronoun !== '' && verb && senses(verb).some((s) => s.kind === 'event' && FOR_A_DEED.has(s.type))) return false;
  const before = words[head - 1];
  if (!before) return true;
  if (/^(نظرا|نتيجه|وفقا|تبعا|طبقا|خلافا|استنادا|اضافه|استجابه)$/.test(before.token.folded.replace(/^و/, ''))) return false;
  // فيديو لتدمير، الذكرى الأولى لتحريرها، تعرض مندوبته لاعتداء
  const owner = ownerBefore(scene, proposal.unit);
  return !(owner && (isIn(owner, 'of facts') || ownsWhatFollows(owner))) && !ownsWhatFollows(before);
}

/** The head of the noun phrase that stands right before another. */
function ownerBefore({ sentence, words }: Scene, unit: number): Word | null {
  for (let u = unit - 1; u >= 0 && u >= unit - 3; u--) {
    const before = sentence.units[u];
    if (before?.kind === 'noun' && before.prep === 'في') continue;
    return before?.kind === 'noun' ? (words[before.head] ?? null) : null;
  }
  return null;
}

/** إدانته لقصف، تعرضها لهجوم */
function ownsWhatFollows(word: Word): boolean {
  return (word.reading.pronoun !== '' && isVerbalNoun(word)) || lends(word, 'ل');
}

/** أدت لاعتقال، تعرض الجنرال لانتقاد: whether the verb takes what follows by its ل. */
function takesFor({ clause, governed, unit }: Proposal): boolean {
  if (clause === null || governed !== 'ل') return false;
  return clause.word.reading.entries.some((e) =>
    e.lexeme.senses.some(
      (s) =>
        (s.kind === 'light' && (s.link === 'ل' || (s.link === 'إلى' && s.subject === 'none'))) ||
        (s.kind === 'event' && unit <= clause.unit + 2 && s.frame.slots.ل !== undefined),
    ),
  );
}

/** لشن هجوم، لاستكمال تحرير، لوقف القصف: an act on an act. لبحث الغارات، لإعلان وصوله: of what is known already. */
const bringsAbout = whetherWord((word) =>
  word.reading.entries.some(
    ({ lexeme, verb }) =>
      lexeme.senses.some((s) => s.kind === 'status') ||
      (lexeme.derivation === 'verbal noun' && (verb?.senses.some((s) => s.kind === 'light' || s.kind === 'status') ?? false)),
  ),
);
