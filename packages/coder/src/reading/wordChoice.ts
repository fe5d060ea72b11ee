import type { SentenceRange } from '../arabic/sentences.js';
import type { Token } from '../arabic/token.js';
import type { Analyser, Reading } from './analysis.js';
import { isComma, isDoer, isDual, isGiven, parallel, plausibility, second } from './plausibility.js';
import { ofReading } from './told.js';
import { behindSubject } from './verbFirst.js';
import { has, isAuxiliary, type Word } from './words.js';

/**
 * Chooses one reading for each token of a sentence by the word before and after it.
 *
 * @param tokens tokens of the document
 * @param range the sentence
 * @param analyser gives the readings
 * @returns one word a token, in order
 */
export function readWords(tokens: readonly Token[], range: SentenceRange, analyser: Analyser): Word[] {
  const words: Word[] = [];
  let nextReadings = readingsAt(tokens, range.first, range.end, analyser);
  for (let i = range.first; i < range.end; i++) {
    const token = tokens[i];
    const readings = nextReadings;
    nextReadings = readingsAt(tokens, i + 1, range.end, analyser);
    if (!token) continue;
    const [plainest] = readings;
    if (!plainest) {
      const pos = token.kind === 'number' || token.kind === 'latin' ? token.kind : 'punctuation';
      words.push({ token, index: i, pos, reading: analyser.unread(token.folded), readings: NO_READINGS });
      continue;
    }
    const next = tokens[i + 1];
    const alone = i + 1 >= range.end || (next?.kind === 'punctuation' && /^[.,،؛:؟!)]$/.test(next.folded));
    const told = tellsBehind(tokens, i, range.end, words.at(-1));
    const behind = (): ReturnType<typeof behindSubject> => behindSubject(tokens, i, range.end, analyser);
    const reading = choose(plainest, readings, words.at(-1), nextReadings, words.length === 0, words, alone, told, behind);
    words.push({ token, index: i, pos: reading.pos, reading, readings });
  }
  return words;
}

/** The readings of the token at an index before the end of a sentence; none where it is no word. */
function readingsAt(tokens: readonly Token[], i: number, end: number, analyser: Analyser): readonly Reading[] {
  const token = tokens[i];
  return i < end && token?.kind === 'word' ? analyser.analyse(token.folded) : NO_READINGS;
}

const NO_READINGS: readonly Reading[] = [];

/** How much what is usual counts against the neighbours. */
const COUNTED = 1;

function choose(
  plainest: Reading,
  readings: readonly Reading[],
  before: Word | undefined,
  next: readonly Reading[],
  first: boolean,
  earlier: readonly Word[],
  alone: boolean,
  told: boolean,
  behind: () => ReturnType<typeof behindSubject>,
): Reading {
  if (readings.length === 1) return plainest;
  // قد فتح، الذي حسم: names and particles too that are verbs by their letters.
  const called = before?.pos === 'particle' && before.reading.pronoun === '' && (calls(before) || saysWhen(before, earlier.at(-2)));
  const governed =
    before !== undefined &&
    readings.some(isPlainPast) &&
    !readings.some((r) => r.pos === 'particle' || mayBeName(r)) &&
    (before.pos === 'noun' ? (before.reading.article || before.reading.named) && opensWithSubject(earlier) : goesOn(before, earlier, next));
  const opening = opensClauseAt(before, first) && readings.some((r) => r.pos === 'noun' && r.odds > 0) && readings.some(isPlainPast) ? behind() : 'none';
  let best = plainest;
  let bestScore = -Infinity;
  for (const reading of readings) {
    // وزيرا is the noun before it is و and a dual verb.
    const split =
      reading.pos === 'verb' && reading.conj !== '' && isDual(reading) && readings.some((r) => r.pos === 'noun' && r.conj === '' && r.pronoun === '')
        ? -1.5
        : 0;
    // بيان is a statement before it is ب and the given name يان.
    const takenApart =
      reading.prep !== '' &&
      !reading.article &&
      readings.some((r) => r.pos === 'noun' && r.prep === '' && r.conj === reading.conj && r.pronoun === '' && r.entries.length > 0)
        ? -1
        : 0;
    // وفي الحديدة: and in, before any form of وفى.
    const inWord = reading.pos === 'verb' && reading.stem === 'وفي' && reading.conj === '' ? -4 : 0;
    // حتى وهو يزور: and he, before any name that begins so.
    const spelt = reading.pos === 'noun' && reading.entries.length === 0 && readings.some((r) => r.classes[0] === 'pronoun') ? -2 : 0;
    // شن الجيش هجوما: as often as these letters are a noun elsewhere, in front of a subject and an object they are the verb.
    const opens = opening === 'object' ? isPlainPast(reading) : opening === 'preposition' && isPlainPast(reading) && needsNoObject(reading);
    // هجوم شنه مسلحون: with its object attached, between an indefinite noun and who did it, it is the verb that describes the noun.
    const describes =
      reading.pronoun !== '' && isPast(reading) && isBareNoun(before) && next.some(isAgent) && readings.every((r) => r.pos !== 'particle')
        ? 2.5 - 2 * Math.min(0, reading.odds)
        : 0;
    // وأدى القصف is no valley.
    const led = reading.pos === 'verb' && reading.conj === 'و' && opensClauseAt(before, first) && next.some(isListedNoun) && readings.some(isWhole) ? 2 : 0;
    const verbFirst = opens || (governed && isPlainPast(reading)) ? 2 - 2 * reading.odds : called && isPast(reading) ? 4 : 0;
    // وبين الوزير أن: a verb by what it tells.
    const report = told && reading.pos === 'verb' && reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'report')) ? 6 : 0;
    // قتل فادي البطش: right behind a verb a first name is no other verb with ف or و.
    const bearsName =
      before?.pos === 'verb' && reading.pos === 'noun' && reading.conj === '' && reading.prep === '' && isGiven(reading) && readings.some(isJoinedVerb) ? 2 : 0;
    const score =
      bearsName +
      inWord +
      report +
      spelt +
      verbFirst +
      describes +
      led +
      split +
      takenApart +
      COUNTED * reading.odds +
      plausibility(reading, before, next, first, alone, earlier) +
      parallel(reading, earlier) +
      second(reading, earlier);
    if (score > bestScore) {
      best = reading;
      bestScore = score;
    }
  }
  return best;
}

/** A past tense in the third person singular, with no pronoun. */
const isPlainPast = ofReading(
  (r) =>
    r.pos === 'verb' &&
    r.pronoun === '' &&
    r.odds < 0 &&
    r.entries.some(({ features: f }) => f.aspect === 'past' && f.person === '3' && f.number === 's' && f.gender === 'm'),
);

/** A verb with و or ف in front. */
const isJoinedVerb = ofReading((r) => r.pos === 'verb' && r.conj !== '');

/** Whether a verb must follow: behind قد or الذي. */
const calls = (word: Word): boolean => has(word, 'perfective') || (has(word, 'relative') && word.reading.stem.startsWith('ال'));

/** بعد أن قصف الجيش: behind بعد أن and the like stands the verb. */
const saysWhen = (word: Word, before: Word | undefined): boolean =>
  word.token.folded === 'ان' &&
  has(word, 'complementizer') &&
  before !== undefined &&
  has(before, 'preposition') &&
  /^(بعد|منذ|الي)$/.test(before.reading.stem);

/** An indefinite noun with nothing attached. */
const isBareNoun = (word: Word | undefined): boolean =>
  word?.pos === 'noun' && !word.reading.article && !word.reading.named && word.reading.pronoun === '' && word.reading.entries.length > 0;

/** A noun for who may have done it, in the nominative as far as it shows. */
const isAgent = (r: Reading): boolean =>
  r.pos === 'noun' && r.prep === '' && r.conj === '' && r.pronoun === '' && (r.named || isDoer(r) || /[^ا]ون$/.test(r.stem)) && !/ين$/.test(r.stem);

/** A noun with the article that the lexicon has. */
const isListedNoun = ofReading((r) => r.pos === 'noun' && r.article && r.entries.length > 0 && !r.named);

/** A noun whose own first letter is و. */
const isWhole = ofReading((r) => r.pos === 'noun' && r.conj === '' && r.prep === '' && !r.article && r.pronoun === '' && r.stem.startsWith('و'));

/** A past tense in the third person, with or without a pronoun. */
const isPast = ofReading((r) => r.pos === 'verb' && r.entries.some(({ features: f }) => f.aspect === 'past' && f.person === '3'));

/** How many words a subject in front of its verb may have. */
const LONGEST_SUBJECT = 8;

/**
 * Whether all words since the clause began are a masculine noun with what belongs to it, with no verb and no preposition in front; `apposed`
 * where there may be commas in it: جون بولتون، مستشار الرئيس، طلب.
 */
function opensWithSubject(earlier: readonly Word[], apposed = false): boolean {
  for (let k = earlier.length - 1; k >= -1 && k >= earlier.length - LONGEST_SUBJECT; k--) {
    const word = earlier[k];
    const begins =
      word === undefined || has(word, 'complementizer') || has(word, 'subordinator') || isAuxiliary(word) || (word.pos === 'punctuation' && !isComma(word));
    if (begins) return !/(ه|ات)$/.test(earlier[k + 1]?.reading.stem ?? 'ه');
    if (apposed && isComma(word)) continue;
    if (word.pos !== 'noun' || word.reading.prep !== '') return false;
  }
  return false;
}

/** Whether a verb must follow who was named: أنه طلب, but not أنه رفض قاطع; الحريري، طلب من. */
function goesOn(before: Word, earlier: readonly Word[], next: readonly Reading[]): boolean {
  if (has(before, 'complementizer')) return before.token.folded.endsWith('نه') && !next.some(describesNoun);
  const mark = before.pos === 'punctuation' && (isComma(before) || OPENERS.has(before.token.folded));
  return mark && next.some((r) => r.classes[0] === 'preposition' && r.pronoun === '') && opensWithSubject(earlier.slice(0, -1), true);
}

const OPENERS: ReadonlySet<string> = new Set(['«', '"', '“']);

/** What may describe an indefinite noun. */
const describesNoun = ofReading(
  (r) =>
    r.pos === 'noun' &&
    !r.article &&
    r.prep === '' &&
    r.conj === '' &&
    r.pronoun === '' &&
    r.entries.some(
      (e) =>
        e.lexeme.senses.some((s) => s.kind === 'class' && s.class === 'adjective') ||
        e.lexeme.derivation === 'active participle' ||
        e.lexeme.derivation === 'passive participle',
    ),
);

/** How many words may stand between a verb of saying and its أن. */
const TOLD_REACH = 8;

/**
 * Whether a word that opens a clause, spelt like a preposition or noun, has what it tells behind it: وبين الوزير أن، نقل المرصد، عن
 * مصادر، أن. What a preposition opens has no أن; and moving something takes none either.
 */
function tellsBehind(tokens: readonly Token[], i: number, end: number, before: Word | undefined): boolean {
  const word = tokens[i]?.folded ?? '';
  const relays = /^و?نقل$/.test(word);
  if ((word !== 'وبين' && !relays) || (before !== undefined && before.pos !== 'punctuation')) return false;
  let from = false;
  for (let k = i + 1; k < Math.min(end, i + 1 + TOLD_REACH); k++) {
    const { kind, folded } = tokens[k] ?? { kind: 'newline', folded: '' };
    // بين موسكو وبين واشنطن، بين الجيش والشرطة
    if (kind === 'newline' || (kind === 'punctuation' && !(relays && folded === '،')) || /^و(ال|بين)/.test(folded)) return false;
    if (folded === 'عن') from = true;
    if (/^(ان(ه|ها|هم)?|قول(ه|ها|هم))$/.test(folded)) return from || !relays;
  }
  return false;
}

/** Whether a word may be a first name or begin a name: وزير الخارجية سعود الفيصل. */
const mayBeName = (r: Reading): boolean => r.pos === 'noun' && (r.named || isGiven(r));

/**
 * رد على، تراجع عن، طلب من: of verbs that are done to somebody what stands before a preposition may be the object of the verbal noun (طرد السفير من
 * القاهرة).
 */
const needsNoObject = ofReading((r) =>
  r.entries.every(({ lexeme: { senses } }) =>
    senses.every((s) => s.kind !== 'event' || s.frame.slots.O === undefined || s.frame.slots.O === 'none' || s.frame.slots.O === 'topic'),
  ),
);

/** Whether a clause begins here, joined or not, or behind كما and the like. */
function opensClauseAt(before: Word | undefined, first: boolean): boolean {
  return first || before === undefined || before.pos === 'punctuation' || has(before, 'subordinator');
}
