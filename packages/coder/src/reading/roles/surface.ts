import { isSame, joinedTerm, type Term, term } from '../learned/terms.js';
import { lexicalOf } from '../words/lexical.js';
import { ofWord } from '../words/told.js';
import type { Word } from '../words/words.js';

/**
 * How a phrase stands to a trigger by the words alone, whatever clauses and phrases the stages before made of them: where those are wrong, this is not.
 */
export interface Surface {
  /** `<` where the phrase stands before the trigger, `>` behind it. */
  readonly side: Term;
  /** The word before the phrase and the one behind it. */
  readonly before: Term;
  readonly after: Term;
  /** The word before the phrase with the one before that. */
  readonly twoBefore: Term;
  /** The kinds of words between the two, and what is attached to the phrase: `V N إن|ب`; null where there are many. */
  readonly path: Term | null;
  /** Function words between the two, and `V` for verbs, each once. */
  readonly between: readonly Term[];
}

const BEFORE = term('<');
const AFTER = term('>');
const VERB = term('V');
const SPACE = term(' ');
const BAR = term('|');

/** How many words of a path are looked at, and of how many kinds it may be made. */
const LOOKED_AT = 7;
const LONGEST_PATH = 4;

/** How many words between are looked at: bounds the time on a text without a full stop. */
const MOST_BETWEEN = 60;

/**
 * Looks at the words between a phrase and a trigger, and next to the phrase.
 *
 * @param words the sentence's
 * @param first the phrase's first word
 * @param last its last
 * @param trigger the trigger's word, outside the phrase
 * @example surfaceOf(words, 2, 3, 0).path?.text // 'N|الى' in زار الرئيس إلى القاهرة for القاهرة
 */
export function surfaceOf(words: readonly Word[], first: number, last: number, trigger: number): Surface {
  const ahead = first < trigger;
  const [from, to] = ahead ? [last + 1, trigger] : [trigger + 1, first];
  const beforeIt = lexicalOf(words[first - 1]);
  return {
    side: ahead ? BEFORE : AFTER,
    before: beforeIt,
    after: lexicalOf(words[last + 1]),
    twoBefore: joinedTerm([lexicalOf(words[first - 2]), SPACE, beforeIt]),
    path: pathOf(words, from, to, words[first]?.reading.prep ?? ''),
    between: functionWords(words, from, to),
  };
}

/** A word as part of a path. */
const kindOf = ofWord((word): Term => (word.pos === 'verb' ? VERB : word.pos === 'noun' ? term(`N${word.reading.prep}`) : lexicalOf(word)));

function pathOf(words: readonly Word[], from: number, to: number, prep: string): Term | null {
  const path: Term[] = [];
  let last: Term | null = null;
  let kinds = 0;
  for (let i = from; i < to && i < from + LOOKED_AT; i++) {
    const word = words[i];
    if (!word) break;
    const kind = kindOf(word);
    if (kind.text === last?.text) continue;
    if (++kinds > LONGEST_PATH) return null;
    if (last) path.push(SPACE);
    path.push(kind);
    last = kind;
  }
  path.push(BAR, term(prep));
  return joinedTerm(path);
}

function functionWords(words: readonly Word[], from: number, to: number): readonly Term[] {
  const found: Term[] = [];
  for (let i = from; i < to && i < from + MOST_BETWEEN; i++) {
    const word = words[i];
    if (!word) break;
    if (word.pos === 'noun') continue;
    const one = kindOf(word);
    if (!found.some((other) => isSame(one, other))) found.push(one);
  }
  return found;
}
