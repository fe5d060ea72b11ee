import type { TimeExpression } from '../../arabic/time/index.js';
import type { Token } from '../../arabic/token.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import { matchName } from '../words/names.js';
import { isClosing, isOpening, shortQuotation } from '../words/quotationMarks.js';
import { has, isAuxiliary, type Word } from '../words/words.js';
import { takeAttributes } from './attributes.js';
import { withBodiesBehind } from './bodiesBehind.js';
import { boundAt } from './countedPhrases.js';
import { isBracketedDateline, isDateline } from './datelines.js';
import { markerKind, signKind } from './markers.js';
import { parseNounPhrase } from './nounphrase.js';
import { isMotherOf } from './personNames.js';
import type { MarkerKind, Mention, NounPhrase, Unit } from './phrases.js';
import { withClosingMark } from './quotedNames.js';
import { partTwofold } from './twofold.js';

/** Everything a chunker may look at: one sentence. */
export interface SentenceContext {
  readonly text: string;
  readonly words: readonly Word[];
  /** The words' tokens. */
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** Parts of personal names that the article has given so far: they name the same person alone. */
  readonly surnames: ReadonlySet<string>;
  /** Last names given so far that are words too (شكري): names only where a name is expected. */
  readonly wordySurnames: ReadonlySet<string>;
  /** Known people and armed groups named so far, groups in full, by key: from then on a short name that is also a word is theirs. */
  readonly named: ReadonlySet<string>;
  /** Time expressions by the sentence's word index of their first word. */
  readonly times: ReadonlyMap<number, TimeSpan>;
  /** Offices and who has them, by the word they begin at: one is looked for from many places, and would be read anew from each. */
  readonly titled: Map<number, Mention>;
}

export interface TimeSpan {
  readonly last: number;
  readonly expression: TimeExpression;
  /** Whether it is told by its distance (غداة هجوم), for one event only: its words are no time of the sentence. */
  readonly apart?: true;
}

/** Prepositions of two words, and the plain one they stand for: with, by, at the hand of. */
const COMPOUND: ReadonlyMap<string, string> = new Map([
  ['الي جانب', 'مع'],
  ['من جانب', 'قبل'],
  ['من قبل', 'قبل'],
  ['من طرف', 'قبل'],
  ['علي يد', 'قبل'],
  ['علي ايدي', 'قبل'],
  ['علي يدي', 'قبل'],
  ['في حق', 'بحق'],
  ['من اجل', 'ل'],
  ['من خلال', 'خلال'],
]);

/** Words that with a preposition add somebody to those before: بالإضافة إلى، فضلا عن. */
const ADDING: ReadonlySet<string> = new Set(['بالاضافه الي', 'اضافه الي', 'فضلا عن', 'علاوه علي']);

/** Prepositions that open a clause where it stands behind them, folded: حتى يتمكن، في حين لم تعلن. */
const CLAUSAL: ReadonlySet<string> = new Set(['حتي', 'حين', 'منذ']);

/** What a clause without a noun in front begins with. */
const PREDICATE: ReadonlySet<Unit['kind']> = new Set(['verb', 'auxiliary', 'negation', 'perfective', 'future']);

/**
 * Groups the words of a sentence into units: noun phrases with their preposition, verbs, particles and marks.
 *
 * @param context the sentence
 * @returns units in reading order, without gaps
 */
export function chunk(context: SentenceContext): Unit[] {
  // Names that the article has given since may be read otherwise now.
  context.titled.clear();
  return withBodiesBehind(context, takeAttributes(context, partTwofold(context, new Chunker(context).units())));
}

/** Goes through a sentence word by word, with the preposition that waits for its noun. */
class Chunker {
  readonly #context: SentenceContext;
  readonly #words: readonly Word[];
  readonly #units: Unit[] = [];
  /** The word to be read next. */
  #i = 0;
  /** Where the last scare quotes close, which part nothing; -1 before any. */
  #scareEnd = -1;
  /** The folded preposition that waits for its noun, the word it stands at (-1 for none), and whether و joins it. */
  #prep = '';
  #prepAt = -1;
  #prepConj = false;

  constructor(context: SentenceContext) {
    this.#context = context;
    this.#words = context.words;
  }

  units(): Unit[] {
    for (;;) {
      const word = this.#words[this.#i];
      if (!word) return this.#units;
      this.#next(word);
    }
  }

  #next(word: Word): void {
    const first = this.#i;
    const conj = word.reading.conj !== '';
    const time = this.#context.times.get(first);
    if (time) this.#push({ kind: 'time', first, last: time.last, from: this.#from, prep: this.#prep, conj });
    else if (this.#adds(word)) this.#wait('مع', first, this.#prepConj, 2);
    else if (word.pos === 'punctuation') this.#mark(word);
    // كانت قد تعهدت: it only says when.
    else if (word.pos === 'verb')
      this.#push({ kind: isAuxiliary(word) ? 'auxiliary' : 'verb', first, last: first, from: first, prep: word.reading.prep, conj });
    else if (word.pos === 'particle') this.#particle(word);
    else this.#noun(word);
  }

  /** The first word of the next unit, with its preposition. */
  get #from(): number {
    return this.#prepAt >= 0 ? this.#prepAt : this.#i;
  }

  #push(unit: Unit): void {
    this.#units.push(...(this.#opensClause(unit) ? this.#clause(unit) : [unit]));
    this.#prep = '';
    this.#prepAt = -1;
    this.#prepConj = false;
    this.#i = unit.last + 1;
  }

  /** Whether the preposition that waits has a clause behind it and no noun. */
  #opensClause({ kind, first }: Unit): boolean {
    return this.#prepAt >= 0 && PREDICATE.has(kind) && CLAUSAL.has(this.#words[first - 1]?.reading.stem ?? '');
  }

  /** The preposition that opens a clause, and the clause's first unit without it. */
  #clause(unit: Unit): Unit[] {
    const at = this.#prepAt;
    const own = unit.kind === 'verb' || unit.kind === 'auxiliary';
    return [
      { kind: 'subordinator', first: at, last: unit.first - 1, from: at, prep: '', conj: this.#prepConj },
      own ? unit : { ...unit, from: unit.first, prep: '', conj: false },
    ];
  }

  /** Lets a preposition wait for its noun, which stands so many words further on. */
  #wait(prep: string, at: number, conj: boolean, words = 1): void {
    this.#prep = prep;
    this.#prepAt = at;
    this.#prepConj = conj;
    this.#i += words;
  }

  #phraseAt(word: Word, conj: boolean): NounPhrase | null {
    const phrase = parseNounPhrase(this.#context, this.#i, this.#prep || word.reading.prep, this.#from, conj);
    return phrase && withClosingMark(this.#words, phrase);
  }

  #adds(word: Word): boolean {
    const added = this.#words[this.#i + 2];
    return (
      this.#prep === '' &&
      added !== undefined &&
      (added.pos === 'noun' || has(added, 'quantifier')) &&
      added.reading.prep === '' &&
      ADDING.has(`${word.token.folded} ${this.#words[this.#i + 1]?.token.folded}`)
    );
  }

  #mark(word: Word): void {
    const first = this.#i;
    const opening = isOpening(word);
    const named = opening ? parseNounPhrase(this.#context, first, this.#prep, this.#from, this.#prepConj) : null;
    if (named) {
      this.#push(named);
      return;
    }
    const { prep, at, conj } = { prep: this.#prep, at: this.#prepAt, conj: this.#prepConj };
    this.#push({ kind: this.#markKind(word), first, last: first, from: first, prep: '', conj: false });
    // A quotation mark between a preposition and its noun does not part them.
    if (opening) this.#wait(prep, at, conj, 0);
  }

  #markKind(word: Word): MarkerKind {
    if (isOpening(word)) {
      // A few quoted words are scare quotes, not speech: they do not part what stands around them.
      const close = shortQuotation(this.#words, this.#i);
      if (close === 0) return 'open';
      this.#scareEnd = close;
      return 'other';
    }
    if (isClosing(word)) return this.#i === this.#scareEnd ? 'other' : 'close';
    const sign = word.token.folded;
    const kind = signKind(sign);
    // طرابلس | ، القاهرة - رويترز - : a dateline is no part of the clause that follows.
    if (kind !== 'dash' || sign === '(') return kind;
    // بيروت (رويترز) اتهم: the bracket ends it where no dash does.
    const ends = sign === ')' ? isBracketedDateline(this.#units) && signKind(this.#words[this.#i + 1]?.token.folded ?? '') !== 'dash' : isDateline(this.#units);
    return ends ? 'stop' : kind;
  }

  #particle(word: Word): void {
    const first = this.#i;
    const conj = word.reading.conj !== '';
    const phrase = this.#opensPhrase(word) ? this.#phraseAt(word, this.#prepConj || conj) : null;
    if (phrase) {
      this.#push(phrase);
      return;
    }
    // ما زال يتهم: still, not what.
    const still = word.token.folded === 'ما' && STILL.test(this.#words[first + 1]?.token.folded ?? '');
    const kind = still ? 'auxiliary' : markerKind(word);
    const governor = this.#prep || word.reading.prep;
    if (kind === 'preposition' && word.reading.pronoun === '') {
      // بعد أن and the like open a clause; otherwise the preposition goes with the noun phrase that follows.
      const replaces = this.#prep === '' || this.#prep === 'من' || this.#prep === 'الي';
      this.#waitOn(COMPOUND.get(`${this.#prep} ${word.reading.stem}`) ?? (replaces ? word.reading.stem : this.#prep), conj);
      // من هذا النادي، بهذه الخطوة: a demonstrative between a preposition and its noun does not part them.
    } else if (kind === 'demonstrative' && governor !== '' && this.#pointsToNext()) this.#waitOn(governor, conj);
    else {
      const from = this.#from;
      const joined = this.#prepAt >= 0 ? this.#prepConj : conj;
      if (kind === 'preposition') this.#push({ kind: 'pronoun', first, last: first, from, prep: word.reading.stem, conj: joined });
      else this.#push({ kind, first, last: first, from, prep: governor, conj: joined });
    }
  }

  /** Lets a preposition wait that stands here, or where one waits already. */
  #waitOn(prep: string, conj: boolean): void {
    this.#wait(prep, this.#from, this.#prepAt >= 0 ? this.#prepConj : conj);
  }

  #opensPhrase(word: Word): boolean {
    const { lexicon } = this.#context;
    return (
      has(word, 'quantifier') ||
      boundAt(this.#words, this.#i) > 0 ||
      word.reading.prep !== '' ||
      isMotherOf(this.#words, this.#i) ||
      (matchName(this.#words, this.#i, lexicon)?.last ?? -1) > this.#i
    );
  }

  #pointsToNext(): boolean {
    const next = this.#words[this.#i + 1];
    return next?.pos === 'noun' && next.reading.article && next.reading.conj === '' && next.reading.prep === '';
  }

  #noun(word: Word): void {
    const first = this.#i;
    const next = this.#words[first + 1];
    // لـ«الشرق الأوسط»: a preposition written on a quotation mark.
    const glued = next?.pos === 'punctuation' ? /^([وف]?)([لب])$/.exec(word.token.folded) : null;
    const compound = this.#compound(word);
    if (glued?.[2] !== undefined && this.#prep === '') this.#wait(glued[2], first, glued[1] !== '');
    else if (compound !== undefined && !word.reading.article && next) {
      this.#prep = compound;
      this.#i++;
    } else {
      // اقترحته من قبل للإدارة: before, not by.
      if (this.#prep === 'قبل' && word.reading.prep !== '') this.#prep = word.reading.prep;
      const conj = this.#prepAt >= 0 ? this.#prepConj : word.reading.conj !== '';
      const phrase = this.#phraseAt(word, conj);
      this.#push(phrase ?? { kind: 'other', first, last: first, from: first, prep: this.#prep, conj: word.reading.conj !== '' });
    }
  }

  /** The plain preposition that one of two words stands for; على أيدي: no أيد of mine. */
  #compound(word: Word): string | undefined {
    if (this.#prep === '') return undefined;
    const whole = COMPOUND.get(`${this.#prep} ${word.token.folded}`);
    return whole ?? (word.reading.pronoun === '' ? COMPOUND.get(`${this.#prep} ${word.reading.stem}`) : undefined);
  }
}

/** Forms of زال and برح, folded. */
const STILL = /^(زال|برح)(ت|ا|تا|وا|نا)?$/;
