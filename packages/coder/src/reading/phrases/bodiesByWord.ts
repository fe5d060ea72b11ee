import { isEventWord } from '../words/actNouns.js';
import { matchName } from '../words/names.js';
import { isOpening } from '../words/quotationMarks.js';
import { ofWord } from '../words/told.js';
import { has, senses, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';

/**
 * اتهمت فتح وحماس إسرائيل، وفد من فتح، قالت فتح إن: whether a party's name that is a verbal noun too (فتح المعبر) is the party: with no genitive
 * behind it, but a clause that goes on, a name it would not open, or a deed of its own (أعلنت فتح رفضها).
 *
 * @param i index of the word
 */
export function isPartyByWord(context: SentenceContext, i: number): boolean {
  const { words } = context;
  const word = words[i];
  if (word?.pos !== 'noun' || word.reading.article || word.reading.pronoun !== '') return false;
  const before = words[i - 1];
  const joined = word.reading.conj !== '';
  const governed =
    joined ||
    word.reading.prep !== '' ||
    before === undefined ||
    isBody(context, i - 1) ||
    before.pos === 'verb' ||
    before.pos === 'punctuation' ||
    isPreposition(before) ||
    senses(before).some((s) => s.kind === 'group');
  if (!governed) return false;
  const next = words[i + 1];
  // وفد من فتح مسؤولين: whose members they are.
  const members = words[i - 2];
  if (before?.token.folded === 'من' && !joined && members && senses(members).some((s) => s.kind === 'group')) return true;
  if (next === undefined || next.pos === 'verb' || context.times.has(i + 1)) return true;
  // حث على فتح "تحقيق": what is quoted is opened.
  if (isOpening(next) || next.token.folded === '(') return false;
  if (next.pos === 'punctuation') return joined || before === undefined || before.pos !== 'punctuation';
  if (next.pos === 'particle') return !has(next, 'quantifier') && !has(next, 'demonstrative');
  if (isBody(context, i + 1) || (next.reading.prep !== '' && word.reading.prep === '')) return true;
  return before?.pos === 'verb' && next.reading.pronoun === 'ها' && isEventWord(next);
}

/** Whether a word may be a verbal noun too. */
export const isDeedToo = ofWord((word) => word.readings.some((r) => r.pos === 'noun' && r.entries.some((e) => e.lexeme.derivation === 'verbal noun')));

function isPreposition(word: Word): boolean {
  return word.pos === 'particle' && has(word, 'preposition') && word.reading.pronoun === '' && !/^(بعد|قبل|منذ|خلال|عقب)$/.test(word.reading.stem);
}

/** حماس، وحماس: what nobody opens. */
function isBody({ words, lexicon }: SentenceContext, i: number): boolean {
  return matchName(words, i, lexicon)?.matches.some(({ entity }) => entity.type === 'party' || entity.type === 'armed_group') ?? false;
}
