import { lexicalOf } from './lexical.js';
import { passingTerm, type Term, term } from './terms.js';
import type { Word } from './words.js';

/**
 * How a phrase stands to a trigger by the words alone, whatever clauses and phrases the stages before made of them: where those are wrong, this is not.
 */
export interface Surface {
  /** `<` where the phrase stands before the trigger, `>` behind it. */
  readonly side: Term;
  /** The word before the phrase and the one behind it. */
  readonly before: Term | string;
  readonly after: Term | string;
  /** The word before the phrase with the one before that. */
  readonly twoBefore: Term;
  /** The kinds of words between the two, and what is attached to the phrase: `V N إن|ب`; null where there are many. */
  readonly path: Term | null;
  /** Function words between the two, and `V` for verbs. */
  readonly between: ReadonlySet<Term | string>;
}

const BEFORE = term('<');
const AFTER = term('>');
const VERB = term('V');

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
    twoBefore: passingTerm(`${lexicalOf(words[first - 2])} ${beforeIt}`),
    path: pathOf(words, from, to, words[first]?.reading.prep ?? ''),
    between: functionWords(words, from, to),
  };
}

function pathOf(words: readonly Word[], from: number, to: number, prep: string): Term | null {
  const kinds: string[] = [];
  for (let i = from; i < to && i < from + LOOKED_AT; i++) {
    const word = words[i];
    if (!word) break;
    const kind = word.pos === 'verb' ? 'V' : word.pos === 'noun' ? `N${word.reading.prep}` : String(lexicalOf(word));
    if (kinds.at(-1) !== kind && kinds.push(kind) > LONGEST_PATH) return null;
  }
  return passingTerm(`${kinds.join(' ')}|${prep}`);
}

function functionWords(words: readonly Word[], from: number, to: number): ReadonlySet<Term | string> {
  const found = new Set<Term | string>();
  for (let i = from; i < to && i < from + MOST_BETWEEN; i++) {
    const word = words[i];
    if (!word) break;
    if (word.pos === 'verb') found.add(VERB);
    else if (word.pos !== 'noun') found.add(lexicalOf(word));
  }
  return found;
}
