import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { FormFeatures, ReportSense } from '../../knowledge/model.js';
import { type Clause, revisedClause } from '../clauses/clause.js';
import { SPEECH } from '../events/speechActs.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isVerbalNoun } from '../words/actNouns.js';
import { finiteEntries } from '../words/finite.js';
import { findSense, has, isIn, type Word } from '../words/words.js';
import { takesUp } from './contents.js';
import { isStatement } from './sources.js';

/** Speech acts whose content is told on the actor's word; what is praised, asked for or promised is told by whoever reports that. */
const ACTS: ReadonlySet<string> = new Set(['ACCUSE', 'THREATEN']);

/** What a verb reports, if it is one of saying in the person and aspect that its place allows. */
export function reportOf(sentence: ChunkedSentence, clause: Clause): { readonly sense: ReportSense; readonly features: FormFeatures } | null {
  const before = sentence.words[(sentence.units[clause.unit]?.first ?? 0) - 1];
  for (const entry of finiteEntries(clause.word)) {
    const { person, aspect } = entry.features;
    if (person !== '3' || aspect === 'imperative' || (aspect === 'jussive' && !(before && has(before, 'negation')))) continue;
    // شهدت المدينة مظاهرات is no testimony.
    const opening = sentence.words[sentence.units[clause.content]?.first ?? -1];
    if (isIn(clause.word, 'testifies') && !opening?.token.folded.startsWith('بان')) continue;
    for (const sense of entry.lexeme.senses) if (sense.kind === 'report') return { sense: sense.sense, features: entry.features };
  }
  return null;
}

/** Whether a verb tells an act whose content stands on the actor's word: اتهم، هدد. */
export function isAct(clause: Clause): boolean {
  if (isIn(clause.word, 'promises with ب')) return true;
  return clause.word.reading.entries.some((e) =>
    e.lexeme.senses.some((s) => s.kind === 'event' && (s.needs === null || e.lexeme.lemma === 'حمل') && ACTS.has(s.type)),
  );
}

/** أدين كادار، اتهم الوزير بالفساد: whether the subject of a verb is whom it is done to, by its form or since nobody else is. */
export function isDoneTo({ passive, word, subjectBy, object, objectPronoun }: Clause): boolean {
  if (passive) return true;
  const isCharge = ({ features, lexeme }: LexicalEntry): boolean =>
    features.person === '3' && lexeme.senses.some((s) => s.kind === 'event' && ACTS.has(s.type));
  const third = finiteEntries(word).filter(isCharge);
  if (third.length > 0 && third.every(({ features }) => features.voice === 'passive')) return true;
  if (subjectBy === 'dropped' || object !== null || objectPronoun !== '') return false;
  return third.some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.type === 'ACCUSE' && s.frame.passive));
}

/** Whether a verb by itself is an act of word: ندد، طالب، رفض. */
export function isSpeechAct(clause: Clause): boolean {
  return finiteEntries(clause.word).some((e) => e.features.person === '3' && e.lexeme.senses.some((s) => s.kind === 'event' && SPEECH.has(s.type)));
}

/** نفى التمثيل بالجثة: an act tells nothing; right behind a report it is what is told, and who tells it is not said again. */
export function objectFirst(clause: Clause, sentence: ChunkedSentence): Clause {
  const phrase = clause.subject?.phrase;
  const head = phrase ? sentence.words[phrase.head] : undefined;
  // قال الاحتلال إن: whatever the gender, who stands between a verb of telling and what it tells speaks.
  const object = clause.object?.phrase;
  const bare = clause.content >= 0 && clause.objectPronoun === '' && clause.subjectBy !== 'after' && clause.subjectBy !== 'relative';
  const able = object != null && (object.mention !== null || object.nationality !== null || canSpeak(sentence.words[object.head]));
  // ونقلت عنه الوكالة أن
  const next = clause.unit + (sentence.units[clause.unit + 1]?.kind === 'pronoun' ? 2 : 1);
  if (bare && able && clause.object?.unit === next && !isIn(clause.word, 'tells somebody'))
    return revisedClause(clause, { subject: clause.object, subjectBy: 'after', object: null });
  const act = clause.subjectBy === 'after' && phrase?.mention === null && head !== undefined && isVerbalNoun(head);
  // وأكدت الصحة مقتل عشرة
  const ministry = clause.features.gender === 'f' && isIn(head, 'ministry');
  return act && !isStatement(head) && !ministry ? revisedClause(clause, { subject: null, subjectBy: 'none', object: clause.subject }) : clause;
}

/** A noun that is neither an act nor somebody's own thing. */
function canSpeak(head: Word | undefined): boolean {
  return head !== undefined && head.reading.pronoun === '' && !isVerbalNoun(head);
}

/** علم: to know, which is to report where somebody is named from whom. */
export function isKnowing({ word }: Clause): boolean {
  return word.reading.entries.some((e) => e.lexeme.lemma === 'علم');
}

/** أكد لافروف في تصريح نقلته الوكالة: who publishes what somebody says does not speak; وفق حصيلة أوردتها الوزارة: nobody else does. */
export function isPublishing(sentence: ChunkedSentence, clauses: readonly Clause[], { word, unit }: Clause): boolean {
  const publishes = isIn(word, 'issuing') || findSense(word, 'report')?.sense.sense === 'relay';
  const where = sentence.units[unit - 1];
  if (!publishes || where?.kind !== 'noun' || where.prep !== 'في' || !takesUp(word, where, sentence.words)) return false;
  return clauses.some((c) => c.unit < unit && c.subject?.phrase?.mention != null);
}
