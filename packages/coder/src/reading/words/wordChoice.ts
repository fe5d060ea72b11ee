import type { SentenceRange } from '../../arabic/sentences.js';
import type { Token } from '../../arabic/token.js';
import type { Analyser } from './analysis.js';
import { andTo } from './andTo.js';
import { bearsTanwin, isDoer, isDual, isGiven, isPast, isVerbalNoun, parallel, plausibility, second } from './plausibility.js';
import type { Reading } from './readings.js';
import { ofReading } from './told.js';
import { isFarRarer } from './verbCounts.js';
import { type Expected, goesOn, onlyTimeBefore, openedWith, opensWithSubject, verbExpected } from './verbExpected.js';
import { behindSubject, isActBehindBi } from './verbFirst.js';
import { has, isOnlyGiven, type Word } from './words.js';

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
    const run = (): boolean => analyser.opensRun(runFrom(tokens, i, range.end));
    const reading =
      andTo(readings, words, nextReadings) ??
      choose(
        plainest,
        readings,
        words.at(-1),
        nextReadings,
        words.length === 0 || (onlyTimeBefore(words) && readings.every((r) => r.pos !== 'particle')),
        words,
        alone,
        told,
        behind,
        run,
      );
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

/** How many words a title is looked for in. */
const LONGEST_RUN = 4;

/** The words from one on, without marks. */
function runFrom(tokens: readonly Token[], first: number, end: number): string[] {
  const run: string[] = [];
  for (let i = first; i < end && run.length < LONGEST_RUN && tokens[i]?.kind === 'word'; i++) run.push(tokens[i]?.folded ?? '');
  return run;
}

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
  run: () => boolean,
): Reading {
  if (readings.length === 1) return plainest;
  // قد فتح، الذي حسم: names and particles too that are verbs by their letters.
  const expected = verbExpected(earlier);
  const noParticle = !readings.some((r) => r.pos === 'particle');
  const opensClause = opensClauseAt(before, first);
  const governed =
    readings.some((r) => isPlainPast(r) && (r.odds < 0 || readings.some(isVerbalNoun))) &&
    noParticle &&
    !readings.some(mayBeName) &&
    (before?.pos === 'noun'
      ? (before.reading.article || before.reading.named || (bearsTanwin(before) && readings.some(isVerbalNoun))) && opensWithSubject(earlier)
      : (before !== undefined && goesOn(before, earlier, next)) || (opensClause && next.some(isPrepositionWithPronoun)));
  const opening =
    (opensClause || (plainest.conj === '' && isBehindAdverbial(before, earlier))) &&
    readings.some((r) => r.pos === 'noun' && r.odds > 0) &&
    readings.some(isPlainPast)
      ? behind()
      : 'none';
  // ولي العهد، وصاحب السمو: a title of several words is no verb, whatever its first one may be.
  const titled = readings.some((r) => r.pos === 'verb') && readings.some((r) => r.pos === 'noun' && r.named) && run();
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
    // ودعوا إيران: and they called upon it, no farewell.
    const rarer =
      reading.pos === 'verb' &&
      reading.conj === '' &&
      readings.every((r) => r.pos === 'verb') &&
      readings.some((r) => r.conj === 'و' && r.pronoun === reading.pronoun && isFarRarer(reading.entries, r.entries))
        ? -2
        : 0;
    // أحمد التقى خلال: nobody is called "the" Taqi where he can have met somebody.
    const givenWithArticle = reading.article && reading.entries.length > 0 && isOnlyGiven(reading) && readings.some((r) => r.pos === 'verb') ? -3 : 0;
    // حتى وهو يزور: and he, before any name that begins so.
    const spelt = reading.pos === 'noun' && reading.entries.length === 0 && readings.some((r) => r.classes[0] === 'pronoun') ? -2 : 0;
    // شن الجيش هجوما: as often as these letters are a noun elsewhere, in front of a subject and an object they are the verb.
    const opens =
      opening === 'object'
        ? isPlainPast(reading)
        : isPlainPast(reading) &&
          ((opening === 'act' && takesBi(reading) && !readings.some(isVerbalNoun)) ||
            ((opening === 'act' || opening === 'preposition') && needsNoObject(reading)));
    // الرئيس أمر بإعدامه, وأمر بتحقيق: what is ordered stands behind its preposition.
    const orders =
      isPlainPast(reading) && noParticle && next.some(isActBehindBi) && takesBi(reading) && !readings.some(isVerbalNoun) && mayEndBefore(before, reading)
        ? 2.5 - 2 * reading.odds
        : 0;
    // هجوم شنه مسلحون: with its object attached, between an indefinite noun and who did it, it is the verb that describes the noun.
    const describes =
      reading.pronoun !== '' && isPast(reading) && isBareNoun(before) && next.some(isAgent) && readings.every((r) => r.pos !== 'particle')
        ? 2.5 - 2 * Math.max(-1, Math.min(0, reading.odds))
        : 0;
    // مقاطعة سيرناك: you are seldom spoken to; a place that no list holds is as likely.
    const you =
      reading.pos === 'verb' && reading.pronoun === 'ك' && readings.some((r) => r.pos === 'noun' && r.pronoun === '' && r.conj === reading.conj) ? -2 : 0;
    // بحث الرئيسان، دعم مسؤولون: what is in the nominative is in no construct.
    const construct =
      reading.pos === 'noun' &&
      isBare(reading) &&
      readings.some((r) => r.conj === reading.conj && isPlainPast(r)) &&
      next.length > 0 &&
      next.every(isNominative)
        ? -4
        : 0;
    // ألكسندر is a first name, not the كسندر.
    const article = reading.article && reading.entries.length === 0 && readings.some((r) => r.stem === `ال${reading.stem}` && isGiven(r)) ? -2 : 0;
    // طالبنا إيران: we, before he asked us; أبلغنا المسؤولون is what others do.
    const us =
      isOurs(reading) && !reading.lists.includes('tells somebody') && readings.some((r) => r.pos === 'verb' && r.pronoun === 'نا' && r.conj === reading.conj)
        ? 3
        : 0;
    // وأدى القصف is no valley.
    const led = reading.pos === 'verb' && reading.conj === 'و' && opensClause && next.some(isListedNoun) && readings.some(isWhole) ? 2 : 0;
    const called = calledFor(reading, expected, noParticle);
    const verbFirst = opens || (governed && isPlainPast(reading)) ? 2 - 2 * reading.odds : called;
    // إنها تفاقم المعاناة
    const hers = before !== undefined && noParticle && isHers(reading) && openedWith('نها', before, next) ? 2.5 : 0;
    // وبين الوزير أن: a verb by what it tells.
    const report = told && reading.pos === 'verb' && reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'report')) ? 6 : 0;
    // قتل فادي البطش: right behind a verb a first name is no other verb with ف or و.
    const bearsName =
      before?.pos === 'verb' && reading.pos === 'noun' && reading.conj === '' && reading.prep === '' && isGiven(reading) && readings.some(isJoinedVerb) ? 2 : 0;
    const score =
      bearsName +
      orders +
      rarer +
      givenWithArticle +
      inWord +
      report +
      spelt +
      verbFirst +
      hers +
      describes +
      led +
      article +
      (titled && reading.pos === 'verb' ? -6 : 0) +
      you +
      construct +
      us +
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
    r.odds <= 0 &&
    r.entries.some(({ features: f }) => f.aspect === 'past' && f.person === '3' && f.number === 's' && f.gender === 'm'),
);

/** A verb with و or ف in front. */
const isJoinedVerb = ofReading((r) => r.pos === 'verb' && r.conj !== '');

/** وفي ظل هذا التصعيد أمر الرئيس: whether the clause has nothing so far but what says when or where, and its last noun is complete. */
function isBehindAdverbial(before: Word | undefined, earlier: readonly Word[]): boolean {
  if (before?.pos !== 'noun' || !before.reading.article) return false;
  for (let k = earlier.length - 1; k >= 0; k--) {
    const word = earlier[k];
    if (!word || word.pos === 'verb' || word.pos === 'punctuation') return false;
    if (has(word, 'preposition') || (word.pos === 'noun' && word.reading.prep !== '')) return opensClauseAt(earlier[k - 1], k === 0);
    if (word.pos !== 'noun' && !has(word, 'demonstrative')) return false;
  }
  return false;
}

/** A verb that tells an event with ب. */
const takesBi = ofReading((r) => r.entries.some(({ lexeme: { senses } }) => senses.some((s) => s.kind === 'event' && s.frame.slots.ب !== undefined)));

/** Whether a verb may follow a word: a noun that may end a phrase, a mark, or the word that opens a clause; not صدر أمر باعتقاله. */
function mayEndBefore(before: Word | undefined, { conj }: Reading): boolean {
  if (before === undefined || before.pos === 'punctuation') return true;
  if (before.pos === 'noun') return conj !== '' || before.reading.article || before.reading.named;
  return has(before, 'complementizer') && before.reading.pronoun !== '';
}

/** What speaks for a reading where a verb is expected. Behind what a verb always follows, how often the letters are a noun elsewhere says nothing. */
function calledFor(reading: Reading, expected: Expected, noParticle: boolean): number {
  if (expected === 'not called' || !isPersonal(reading)) return 0;
  if (expected === 'mostly') return noParticle && isPast(reading) ? 2.5 : 0;
  return expected === 'always' || noParticle ? 4 - 2 * Math.min(0, reading.odds) : 0;
}

/** منهم، عليه: وطلب منهم is what he did. */
const isPrepositionWithPronoun = (r: Reading): boolean => r.classes[0] === 'preposition' && r.pronoun !== '';

/** A verb with its subject in it, not the person spoken to. */
const isPersonal = ofReading((r) => r.pos === 'verb' && r.conj === '' && r.entries.some(({ features: f }) => f.aspect !== 'imperative' && f.person !== '2'));

/** A present tense of the third person feminine. */
const isHers = ofReading(
  (r) => r.pos === 'verb' && r.entries.some(({ features: f }) => f.aspect === 'present' && f.person === '3' && f.number === 's' && f.gender === 'f'),
);

/** A noun with nothing attached but a conjunction. */
const isBare = (r: Reading): boolean => !r.article && r.prep === '' && r.pronoun === '' && !r.named;

/** A dual or sound plural in the nominative: الرئيسان، مسؤولون. */
const isNominative = ofReading(
  (r) =>
    r.pos === 'noun' &&
    r.conj === '' &&
    r.prep === '' &&
    r.pronoun === '' &&
    (r.entries.length > 0 || /..يون$/.test(r.stem)) &&
    r.entries.every(({ features: f }) => (f.number === 'p' && /..ون$/.test(r.stem)) || (f.number === 'd' && /..ان$/.test(r.stem))),
);

/** A past tense of the first person plural. */
const isOurs = ofReading(
  (r) => r.pos === 'verb' && r.pronoun === '' && r.entries.some(({ features: f }) => f.aspect === 'past' && f.person === '1' && f.number === 'p'),
);

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

/** How many words may stand between a verb of saying and its أن. */
const TOLD_REACH = 8;

/**
 * Whether a word that opens a clause, spelt like a preposition or noun, has what it tells behind it: وبين الوزير أن، ورأى المحلل أن، نقل المرصد، عن
 * مصادر، أن. What a preposition opens has no أن; and moving something takes none either.
 */
function tellsBehind(tokens: readonly Token[], i: number, end: number, before: Word | undefined): boolean {
  const word = tokens[i]?.folded ?? '';
  // هكذا رد الوزير
  if (before !== undefined && /^و?هكذا$/.test(before.token.folded)) return true;
  const relays = /^و?نقل$/.test(word);
  const holds = /^و?راي$/.test(word);
  if ((word !== 'وبين' && !relays && !holds) || (before !== undefined && before.pos !== 'punctuation')) return false;
  let from = false;
  for (let k = i + 1; k < Math.min(end, i + 1 + TOLD_REACH); k++) {
    const { kind, folded } = tokens[k] ?? { kind: 'newline', folded: '' };
    // بين موسكو وبين واشنطن، بين الجيش والشرطة
    if (kind === 'newline' || (kind === 'punctuation' && !((relays || holds) && folded === '،')) || /^و(ال|بين)/.test(folded)) return false;
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
