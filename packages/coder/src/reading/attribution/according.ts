import type { EntityDraft } from '../entities/entity.js';
import type { Participants } from '../events/participants.js';
import type { CueHit } from '../phrases/cues.js';
import type { Mention, NounPhrase, Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isVerbalNoun } from '../words/actNouns.js';
import { isClosing, isOpening } from '../words/quotationMarks.js';
import { isIn, type Word } from '../words/words.js';
import { type Cue, type ReportScope, type Source, scopeOf, source, sourceOnly } from './reports.js';
import { authorOf, cameBefore, cited, isStatement, issuerOf, isWitness, ministryOf, outletOf } from './sources.js';

/** How far from the beginning a headline's colon may stand. */
const HEADLINE = 10;

/** How many words may stand between a cue and whom it names: بحسب ما ذكرته الصحيفة. */
const REACH = 3;

/** According to: the phrase after the cue is the source of what stands before it, or after it where it leads. */
export function accordingTo(
  sentence: ChunkedSentence,
  hit: CueHit,
  participants: Participants,
  last: Source | null,
  recent: readonly Source[],
): ReportScope | null {
  if (hit.sense.kind !== 'report') return null;
  const cue = { sentence: sentence.index, first: hit.first, last: hit.last };
  // على حد قوله: whoever spoke last.
  const final = sentence.words[hit.last];
  if (final?.pos === 'noun' && final.reading.pronoun !== '' && hit.last > hit.first)
    return last && scopeOver(last, extent(sentence, hit, hit.last), cue, hit.sense.sense);
  // جاء في البيان أن: whose statement it is was said before.
  const next = sentence.units.find((u) => u.first > hit.last);
  const opens = next?.kind === 'complementizer' || next?.kind === 'colon' || next?.kind === 'open';
  const stated = opens && final && isStatement(final) ? sentence.units.find((u): u is NounPhrase => u.kind === 'noun' && u.last === hit.last) : undefined;
  const phrase = stated ?? sentence.units.find((u): u is NounPhrase => u.kind === 'noun' && u.last > hit.last && u.first >= hit.last);
  if (!phrase || phrase.first > hit.last + REACH) return null;
  const who = citedIn(sentence, phrase, participants, last, recent) ?? (endsWithVerb(sentence, hit) ? speakerIn(sentence, phrase, participants) : null);
  return who && scopeOver(who, extent(sentence, hit, phrase.last), cue, hit.sense.sense);
}

/** حسبما أفادت، وفق ما ذكرته: cues whose last word is a verb, behind which who does it stands. */
function endsWithVerb({ words, units }: ChunkedSentence, hit: CueHit): boolean {
  return hit.last > hit.first - 1 && (words[hit.last]?.pos === 'verb' || units.some((u) => u.kind === 'verb' && u.first === hit.last));
}

/** حسبما أفادت خدمات الطوارئ: whoever stands behind a verb of saying speaks, unless it is an act. */
function speakerIn(sentence: ChunkedSentence, phrase: NounPhrase, participants: Participants): Source | null {
  const head = sentence.words[phrase.head];
  if (!head || phrase.prep !== '' || phrase.conj || head.reading.pronoun !== '' || (isVerbalNoun(head) && !phrase.plural)) return null;
  return source(participants.described(sentence, phrase.first, phrase.last, phrase.plural ? 'group' : 'organization', phrase.plural), 'named');
}

function scopeOver(who: Source, { first, last }: Extent, cue: Cue, sense: ReportScope['sense']): ReportScope {
  return scopeOf(who, first, last, cue, sense, false);
}

/** Words from one to another, both inclusive. */
interface Extent {
  readonly first: number;
  readonly last: number;
}

/** Which words a cue covers: all before it; all after it where the sentence begins with it, or a content clause follows. */
function extent(sentence: ChunkedSentence, hit: CueHit, end: number): Extent {
  const { units } = sentence;
  const after = units.find((u) => u.first > end && u.kind !== 'close' && u.kind !== 'time' && u.kind !== 'comma');
  const tellsBefore = units.some((u) => u.first < hit.first && (u.kind === 'verb' || u.kind === 'noun') && u.last < hit.first);
  const leads = (hit.first <= 2 && !tellsBefore) || after?.kind === 'complementizer';
  return leads ? { first: end + 1, last: sentence.words.length - 1 } : { first: 0, last: wordsUpTo(sentence, end) };
}

/** A cue in the middle covers what goes on behind it, up to فيما and the like; up to a joined verb, too, unless it stands between marks. */
function wordsUpTo(sentence: ChunkedSentence, end: number): number {
  const closing = sentence.units.find((u) => u.first > end);
  const inserted = closing?.kind === 'comma' || closing?.kind === 'dash';
  const next = sentence.units.find(
    (u) => u.first > end && ((u.kind === 'verb' && u.conj && !inserted) || u.kind === 'subordinator' || u.kind === 'conjunction'),
  );
  return next ? next.first - 1 : sentence.words.length - 1;
}

/** Whom a phrase cites: somebody who can speak, or a statement and whose it is. */
function citedIn(sentence: ChunkedSentence, phrase: NounPhrase, participants: Participants, last: Source | null, recent: readonly Source[]): Source | null {
  const again = cameBefore(sentence, phrase, recent);
  if (again) return sourceOnly(again);
  const entity = participants.ofPhrase(sentence, phrase, 'recipient')[0] ?? null;
  const head = sentence.words[phrase.head];
  const holder = holderBehind(sentence, phrase, participants);
  if (holder) return source(holder, 'named');
  if (phrase.mention) return entity && entity.type !== 'place' ? cited(entity, phrase, sentence.words) : null;
  if (!head || isIn(head, 'rules')) return null;
  const outlet = outletOf(sentence, phrase, participants);
  if (outlet) return source(outlet, 'named');
  if (entity) return cited(entity, phrase, sentence.words);
  // وفقا لشهود عيان، وفقا للعديد من السكان
  const of = sentence.words[phrase.head + 1]?.token.folded === 'من' ? sentence.words[phrase.head + 2] : head;
  if (of && isWitness(of)) return source(participants.described(sentence, phrase.first, phrase.last, 'group', true), 'anonymous');
  if (!isStatement(head)) {
    const unknown = (head.reading.entries.length === 0 || (head.reading.named && phrase.prep === 'ل')) && head.pos === 'noun' && !head.reading.article;
    return unknown ? source(participants.described(sentence, phrase.first, phrase.last, 'person'), 'named') : null;
  }
  return issuerOf(sentence, phrase, participants) ?? authorOf(head, phrase, last, recent) ?? source(null, 'anonymous');
}

/** بحسب مستشار ترامب جون بولتون: who holds an office that somebody else is named with, right behind it. */
function holderBehind({ units }: ChunkedSentence, phrase: NounPhrase, participants: Participants): EntityDraft | null {
  const next = units[units.indexOf(phrase) + 1];
  if (phrase.mention?.kind !== 'office' || phrase.mention.name !== '' || phrase.mention.plural || next?.kind !== 'noun' || next.prep !== '' || next.conj)
    return null;
  return next.mention?.kind === 'name' && next.mention.type === 'person' ? participants.ofMention(next.mention) : null;
}

/** `Name: what they said` in a headline, and whom an outlet passes on; a place before a colon further down is where the news comes from. */
export function colonHeadline(sentence: ChunkedSentence, participants: Participants): ReportScope[] {
  const { words, index } = sentence;
  // «الصحة»: the marks around a name tell nothing.
  const units = withoutLabel(sentence).filter((u) => u.kind === 'noun' || !isQuotationMark(words[u.first]));
  const at = units.findIndex((u) => u.kind === 'colon');
  const colon: Unit | undefined = units[at];
  const unit = units[0];
  if (at < 1 || !colon || colon.first > HEADLINE || unit?.kind !== 'noun' || unit.prep !== '' || unit.mention?.type === 'place') return [];
  if (units.slice(0, at).some((u) => u.kind === 'verb')) return [];
  // «أطفال الكهف»: people in quotation marks are a topic.
  if (unit.mention?.kind === 'group' && isQuotationMark(words[0])) return [];
  // السودان: مقتل ...، tells where; السودان: جيشنا ...، إيران: لن نتفاوض tells who speaks.
  if (unit.mention?.type === 'country' && !(at === 1 && isSeat(unit.mention)) && !isSpeech(sentence, colon.first + 1)) return [];
  // أزمة السعودية وكندا: a noun that is nobody tells what it is about, unless it is a word for what is said.
  const head = words[unit.head];
  const ministry = ministryOf(sentence, unit, participants);
  if (!unit.mention && !ministry && head && (at > 2 || !isStatement(head)) && !outletOf(sentence, unit, participants)) return [];
  const who = ministry ?? citedIn(sentence, unit, participants, null, []);
  if (!who) return [];
  const cue: Cue = { sentence: index, first: colon.first, last: colon.first };
  // رويترز عن مسؤول أمريكي: whose words an outlet passes on.
  const from = who.entity?.type === 'organization' ? units.slice(1, at).find((u): u is NounPhrase => u.kind === 'noun' && u.prep === 'عن') : undefined;
  const origin = from && citedIn(sentence, from, participants, null, []);
  return [who, ...(origin ? [origin] : [])].map((one) => scopeOf(one, colon.first + 1, words.length - 1, cue, 'say', false));
}

/** عاجل | الجيش: ...: a headline's units behind what it only labels itself by. What a dateline parts off is none. */
function withoutLabel({ units, dateline, words }: ChunkedSentence): readonly Unit[] {
  const [label, dash] = units;
  const labelled = dateline < 0 && label?.kind === 'noun' && label.mention === null && isIn(words[label.head], 'label') && dash?.kind === 'dash';
  return labelled ? units.slice(2) : units;
}

const isQuotationMark = (word: Word | undefined): boolean => isOpening(word) || isClosing(word);

/** الكرملين، البيت الأبيض: a government by its seat, not by its capital, in which things happen. */
const isSeat = (mention: Mention): boolean => mention.metonym && !mention.known.some((k) => k.type === 'place');

/** Whether words from one on are somebody's about what they will or will not do, or about themselves. */
function isSpeech({ words }: ChunkedSentence, from: number): boolean {
  return words
    .slice(from)
    .some(
      (w) =>
        w.reading.stem === 'لن' ||
        w.reading.future ||
        (w.pos !== 'particle' && w.reading.pronoun === 'نا') ||
        (w.pos === 'verb' && w.reading.entries.length > 0 && w.reading.entries.every((e) => e.features.person === '1')),
    );
}
