import type { TimeExpression } from '../arabic/time/index.js';
import type { Token } from '../arabic/token.js';
import type { Lexicon } from '../knowledge/lexicon.js';
import { boundAt } from './countedPhrases.js';
import { matchName } from './names.js';
import { parseNounPhrase } from './nounphrase.js';
import type { Marker, MarkerKind, Unit } from './phrases.js';
import { ofWord } from './told.js';
import { partTwofold } from './twofold.js';
import { has, isAuxiliary, type Word } from './words.js';

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
  /** Known persons named so far, by key: from then on a short name that is also a word is theirs. */
  readonly persons: ReadonlySet<string>;
  /** Time expressions by the sentence's word index of their first word. */
  readonly times: ReadonlyMap<number, TimeSpan>;
}

export interface TimeSpan {
  readonly last: number;
  readonly expression: TimeExpression;
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

const OPENERS: ReadonlySet<string> = new Set(['«', '“', '‹', '„']);
const CLOSERS: ReadonlySet<string> = new Set(['»', '”', '›']);
const STRAIGHT: ReadonlySet<string> = new Set(['"', '＂', "'"]);

/**
 * Groups the words of a sentence into units: noun phrases with their preposition, verbs, particles and marks.
 *
 * @param context the sentence
 * @returns units in reading order, without gaps
 */
export function chunk(context: SentenceContext): Unit[] {
  const { words } = context;
  const units: Unit[] = [];
  let i = 0;
  let quoteOpen = false;
  let quoteSkip = -1;
  let prep = '';
  let prepAt = -1;
  let prepConj = false;
  const push = (unit: Unit): void => {
    units.push(unit);
    if (unit.kind === 'noun') quoteSkip = Math.max(quoteSkip, openedInside(words, unit.first, unit.last));
    prep = '';
    prepAt = -1;
    prepConj = false;
    i = unit.last + 1;
  };
  while (i < words.length) {
    const word = words[i];
    if (!word) break;
    const time = context.times.get(i);
    if (time) {
      push({ kind: 'time', first: i, last: time.last, from: prepAt >= 0 ? prepAt : i, prep, conj: word.reading.conj !== '' });
      continue;
    }
    const added = words[i + 2];
    if (
      prep === '' &&
      added &&
      (added.pos === 'noun' || has(added, 'quantifier')) &&
      added.reading.prep === '' &&
      ADDING.has(`${word.token.folded} ${words[i + 1]?.token.folded}`)
    ) {
      prep = 'مع';
      prepAt = i;
      i += 2;
      continue;
    }
    if (word.pos === 'punctuation') {
      const sign = word.token.folded;
      let kind: MarkerKind = 'other';
      let opening = false;
      if (i !== quoteSkip && (OPENERS.has(sign) || (STRAIGHT.has(sign) && !quoteOpen))) {
        const named = parseNounPhrase(context, i, prep, prepAt >= 0 ? prepAt : i, prepConj);
        if (named) {
          push(named);
          continue;
        }
        // A few quoted words are scare quotes, not speech: they do not part what stands around them.
        const close = shortQuotation(words, i);
        opening = true;
        kind = close ? 'other' : 'open';
        if (close) quoteSkip = close;
        else quoteOpen = true;
      } else if (i === quoteSkip) {
        kind = 'other';
      } else if (CLOSERS.has(sign) || STRAIGHT.has(sign)) {
        kind = 'close';
        quoteOpen = false;
      } else if (sign === '،' || sign === ',' || sign === '؛' || sign === ';') kind = 'comma';
      else if (sign === ':') kind = 'colon';
      else if (sign === '-' || sign === '–' || sign === '—' || sign === '|' || sign === '(' || sign === ')' || sign === '[' || sign === ']' || sign === '/')
        kind = 'dash';
      else if (sign === '.' || sign === '؟' || sign === '?' || sign === '!' || sign === '…') kind = 'stop';
      // طرابلس | ، القاهرة - رويترز - : a dateline is no part of the clause that follows.
      if (kind === 'dash' && sign !== '(' && sign !== ')' && isDateline(units)) kind = 'stop';
      // A bracket or quotation mark between a preposition and its noun does not part them.
      const p: string = prep;
      const at: number = prepAt;
      const c: boolean = prepConj;
      push({ kind, first: i, last: i, from: i, prep: '', conj: false });
      if (opening) {
        prep = p;
        prepAt = at;
        prepConj = c;
      }
      continue;
    }
    if (word.pos === 'verb') {
      // كانت قد تعهدت: it only says when.
      push({ kind: isAuxiliary(word) ? 'auxiliary' : 'verb', first: i, last: i, from: i, prep: word.reading.prep, conj: word.reading.conj !== '' });
      continue;
    }
    if (word.pos === 'particle') {
      const phrase =
        has(word, 'quantifier') || boundAt(words, i) > 0 || word.reading.prep !== '' || (matchName(words, i, context.lexicon)?.last ?? i) > i
          ? parseNounPhrase(context, i, prep || word.reading.prep, prepAt >= 0 ? prepAt : i, prepConj || word.reading.conj !== '')
          : null;
      if (phrase) {
        push(phrase);
        continue;
      }
      // ما زال يتهم: still, not what.
      const still = word.token.folded === 'ما' && STILL.test(words[i + 1]?.token.folded ?? '');
      const kind = still ? 'auxiliary' : markerKind(word);
      if (kind === 'preposition' && word.reading.pronoun === '') {
        // بعد أن and the like open a clause; otherwise the preposition goes with the noun phrase that follows.
        prep = COMPOUND.get(`${prep} ${word.reading.stem}`) ?? (prep === '' || prep === 'من' || prep === 'الي' ? word.reading.stem : prep);
        if (prepAt < 0) {
          prepAt = i;
          prepConj = word.reading.conj !== '';
        }
        i++;
        continue;
      }
      // من هذا النادي، بهذه الخطوة: a demonstrative between a preposition and its noun does not part them.
      const pointed = words[i + 1];
      const governor = prep || word.reading.prep;
      if (
        kind === 'demonstrative' &&
        governor !== '' &&
        pointed?.pos === 'noun' &&
        pointed.reading.article &&
        pointed.reading.conj === '' &&
        pointed.reading.prep === ''
      ) {
        prep = governor;
        if (prepAt < 0) {
          prepAt = i;
          prepConj = word.reading.conj !== '';
        }
        i++;
        continue;
      }
      const governing = kind === 'preposition' ? word.reading.stem : prep || word.reading.prep;
      push({
        kind: kind === 'preposition' ? 'pronoun' : kind,
        first: i,
        last: i,
        from: prepAt >= 0 ? prepAt : i,
        prep: governing,
        conj: prepAt >= 0 ? prepConj : word.reading.conj !== '',
      });
      continue;
    }
    // لـ«الشرق الأوسط»: a preposition written on a quotation mark.
    const glued = words[i + 1]?.pos === 'punctuation' ? /^([وف]?)([لب])$/.exec(word.token.folded) : null;
    if (glued?.[2] !== undefined && prep === '') {
      prep = glued[2];
      prepAt = i;
      prepConj = glued[1] !== '';
      i++;
      continue;
    }
    // على أيدي: no أيد of mine.
    const compound =
      prep === ''
        ? undefined
        : (COMPOUND.get(`${prep} ${word.token.folded}`) ?? (word.reading.pronoun === '' ? COMPOUND.get(`${prep} ${word.reading.stem}`) : undefined));
    if (compound !== undefined && !word.reading.article && words[i + 1]) {
      prep = compound;
      i++;
      continue;
    }
    // اقترحته من قبل للإدارة: before, not by.
    if (prep === 'قبل' && word.reading.prep !== '') prep = word.reading.prep;
    const phrase = parseNounPhrase(context, i, prep || word.reading.prep, prepAt >= 0 ? prepAt : i, prepAt >= 0 ? prepConj : word.reading.conj !== '');
    if (phrase) push(phrase);
    else push({ kind: 'other', first: i, last: i, from: i, prep, conj: word.reading.conj !== '' });
  }
  return partTwofold(context, units);
}

/** Forms of زال and برح, folded. */
const STILL = /^(زال|برح)(ت|ا|تا|وا|نا)?$/;

/** How many units a dateline has before its dash: القاهرة - رويترز; with the agency in brackets: دبي، الإمارات (CNN). */
const DATELINE = 3;
const BRACKETED_DATELINE = 7;

/** Last word of a sentence's dateline, its dash or colon; -1 where it has none: what a dateline names takes part in nothing, and nothing happens in it. */
export function datelineEnd(units: readonly Unit[]): number {
  const stop = units.findIndex((u) => u.kind === 'stop');
  // أسمرا - رويترز: a place alone before a colon may speak.
  const colon = stop > 0 ? units.findIndex((u) => u.kind === 'colon') : -1;
  const at = colon > stop && colon <= stop + 2 ? colon : stop;
  const mark = units[at];
  return mark && at > 0 && at < units.length - 1 && isDateline(units.slice(0, stop)) ? mark.last : -1;
}

/** Whether a sentence has so far only named a place, and perhaps its country and an agency. */
function isDateline(units: readonly Unit[]): boolean {
  const first = units[0];
  const bracketed = units.at(-1)?.kind === 'dash' && units.at(-3)?.kind === 'dash';
  if (units.length > (bracketed ? BRACKETED_DATELINE : DATELINE)) return false;
  return (
    first?.kind === 'noun' &&
    first.prep === '' &&
    first.mention !== null &&
    (first.mention.type === 'place' || first.mention.type === 'country') &&
    first.mention.kind === 'name' &&
    units.every((u) => u.kind === 'noun' || u.kind === 'dash' || u.kind === 'stop' || u.kind === 'time' || (bracketed && u.kind === 'comma'))
  );
}

/** Where a straight quotation mark that a phrase took in without its partner (مقتل "اثنين) closes; -1 where there is none. */
function openedInside(words: readonly Word[], first: number, last: number): number {
  let open = false;
  for (let k = first; k <= last; k++) if (STRAIGHT.has(words[k]?.token.folded ?? '')) open = !open;
  for (let k = last + 1; open && k <= last + 6 && k < words.length; k++) if (STRAIGHT.has(words[k]?.token.folded ?? '')) return k;
  return -1;
}

/** Where a quotation of at most four words without a verb closes; 0 where it is longer. */
function shortQuotation(words: readonly Word[], open: number): number {
  for (let k = open + 1; k <= open + 5 && k < words.length; k++) {
    const word = words[k];
    if (!word || word.pos === 'verb') return 0;
    if (CLOSERS.has(word.token.folded) || STRAIGHT.has(word.token.folded)) return k > open + 1 ? k : 0;
    if (word.pos === 'punctuation') return 0;
  }
  return 0;
}

const ORDER: readonly [import('../arabic/particles.js').ParticleClass, MarkerKind][] = [
  ['complementizer', 'complementizer'],
  ['relative', 'relative'],
  ['negation', 'negation'],
  ['future', 'future'],
  ['perfective', 'perfective'],
  ['conditional', 'conditional'],
  ['preposition', 'preposition'],
  ['auxiliary', 'auxiliary'],
  ['subordinator', 'subordinator'],
  ['conjunction', 'conjunction'],
  ['pronoun', 'pronoun'],
  ['demonstrative', 'demonstrative'],
  ['interrogative', 'interrogative'],
  ['adverb', 'adverb'],
  ['quantifier', 'adverb'],
];

const markerKind = ofWord((word): Marker['kind'] => {
  for (const [name, kind] of ORDER) if (has(word, name)) return kind;
  return 'other';
});
