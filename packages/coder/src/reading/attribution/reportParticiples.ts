import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { ReportSense, Sense } from '../../knowledge/model.js';
import { SPEECH } from '../events/speechActs.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { ofWord } from '../words/told.js';
import { has, type Word } from '../words/words.js';

/** مشيرا إلى، مضيفا أن، مؤكدة: a participle that reports on. */
export interface ReportParticiple {
  readonly word: number;
  readonly sense: ReportSense;
}

/** Finds the participles of a sentence that report on. */
export function reportParticiples(sentence: ChunkedSentence): ReportParticiple[] {
  return sentence.words.flatMap((word, k) => {
    const sense = senseOf(word);
    return sense && introduces(sentence, word, k) && !describes(sentence, k) ? [{ word: k, sense }] : [];
  });
}

/** إجراءات مشددة، مخاوف غير مؤكدة: a participle inside a phrase says what its noun is like. */
function describes({ units, words }: ChunkedSentence, word: number): boolean {
  if (words[word]?.token.folded.endsWith('ا')) return false;
  const unit = units.find((u) => u.first <= word && word <= u.last);
  return unit?.kind === 'noun' && unit.head < word;
}

/** مذكرة تتيح ... is a paper: what ends in ة reports only where something is said behind it. */
function introduces(sentence: ChunkedSentence, word: Word, k: number): boolean {
  const next = sentence.words[k + 1];
  if (!next || next.pos === 'verb') return false;
  return !word.token.folded.endsWith('ه') || has(next, 'complementizer') || has(next, 'preposition') || next.pos === 'punctuation';
}

function senseOf(word: Word): ReportSense | null {
  for (const sense of verbSenses(word)) if (sense.kind === 'report') return sense.sense;
  return null;
}

/** Participles by which the subject of the sentence accuses: متهما إياه بالقصف. */
export function accusingParticiples(sentence: ChunkedSentence): number[] {
  return sentence.words.flatMap((word, k) => (verbSenses(word).some(accuses) && !senseOf(word) ? [k] : []));
}

/** An accusation whose grounds stand behind ب and are not themselves what is condemned. */
const accuses = (s: Sense): boolean => s.kind === 'event' && s.type === 'ACCUSE' && s.needs === null && s.frame.slots.ب === undefined;

/** Whether a word is a participle by which the subject of the sentence goes on speaking: مطالبا، مشيرة، محذرين. */
export function speaksOn(word: Word): boolean {
  return verbSenses(word).some((s) => s.kind === 'report' || (s.kind === 'event' && s.needs === null && SPEECH.has(s.type)));
}

/** ومحاسبة الوزراء: what may be a verbal noun, joined and with a noun right behind it, is one more act of what is told. */
export function joinsAct(word: Word, next: Word | undefined): boolean {
  return (
    next?.pos === 'noun' &&
    next.reading.prep === '' &&
    word.readings.some((r) => r.pos === 'noun' && r.entries.some((e) => e.lexeme.derivation === 'verbal noun'))
  );
}

/** What the verb of a participle in the accusative means. */
const verbSenses = ofWord((word): readonly Sense[] => {
  if (word.pos !== 'noun' || word.reading.article || word.reading.prep !== '' || !/(ا|ه|ين)$/.test(word.token.folded)) return [];
  const active = (e: LexicalEntry): boolean => e.lexeme.derivation === 'active participle';
  return word.reading.entries.filter(active).flatMap((e) => e.verb?.senses ?? []);
});
