import { matchName } from '../words/names.js';
import { genderOf, isPlural } from '../words/nounShape.js';
import { isClosing, isOpening } from '../words/quotationMarks.js';
import { findSense, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { namedMention, nameText } from './knownNames.js';
import { type Mention, mentionOf, type NounPhrase, revisedMention, revisedPhrase } from './phrases.js';

const OPENERS: ReadonlySet<string> = new Set(['«', '(']);

const CLOSERS: ReadonlySet<string> = new Set(['»', ')']);

/**
 * A name in quotation marks: «فاغنر»، تنظيم «داعش».
 *
 * @param i index of the opening mark
 * @param head the noun in front of it, which may say what it is
 * @param afterTitle whether that is a title, so that the quotation names what it belongs to
 */
export function quotedName(context: SentenceContext, i: number, head: Word | null, afterTitle = false): Mention | null {
  const { words } = context;
  if (!OPENERS.has(words[i]?.token.folded ?? '')) return null;
  let close = -1;
  for (let k = i + 1; k <= i + 6 && k < words.length; k++) {
    if (CLOSERS.has(words[k]?.token.folded ?? '')) {
      close = k;
      break;
    }
    if (words[k]?.pos === 'verb' || words[k]?.pos === 'punctuation') return null;
  }
  if (close < i + 2) return null;
  const inside = words[i + 1];
  if (!inside) return null;
  const group = head ? findSense(head, 'group') : null;
  const found = matchName(words, i + 1, context.lexicon);
  const start = words[i + 1]?.token.start ?? 0;
  const end = words[close - 1]?.token.end ?? start;
  const name = nameText(words, i + 1, close - 1, 0);
  if (found && found.last >= close - 1) {
    const named = namedMention(context, i + 1, found);
    if (named) return revisedMention(named, { first: i, last: close });
  }
  // Brackets hold remarks more often than names.
  if (words[i]?.token.folded === '(') return null;
  if (group && group.sense.type !== 'group') {
    return mentionOf({
      first: i,
      last: close,
      head: i + 1,
      kind: 'quoted',
      type: group.sense.type,
      start,
      end,
      name,
      nameStart: start,
      nameEnd: end,
      lemma: group.entry.lexeme.lemma,
      plural: false,
      gender: head ? genderOf(head) : '',
      definite: true,
    });
  }
  if (afterTitle)
    return mentionOf({
      first: i,
      last: close,
      head: i + 1,
      kind: 'quoted',
      type: 'organization',
      start,
      end,
      name,
      nameStart: start,
      nameEnd: end,
      lemma: '',
      plural: isPlural(inside),
      gender: '',
      definite: true,
    });
  return null;
}

/** مجموعة «فاغنر»، عناصر من تنظيم «داعش»: a mark that was opened within a name and closes right behind it is part of it. */
export function withClosingMark(words: readonly Word[], phrase: NounPhrase): NounPhrase {
  const { mention } = phrase;
  const close = words[phrase.last + 1];
  if (!mention || mention.last !== phrase.last || !close || !isClosing(close)) return phrase;
  let open = mention.last;
  while (open > mention.first && !isOpening(words[open])) if (isClosing(words[open--])) return phrase;
  if (open === mention.first) return phrase;
  const last = phrase.last + 1;
  const { end } = close.token;
  const from = words[open]?.token.start ?? 0;
  // مارك زوكربرغ رئيس شركة «فيسبوك»: what is quoted is of the office behind the name.
  const { apposed } = mention;
  const inOffice = apposed !== null && apposed.start < from;
  const inName = !inOffice && mention.nameStart < from && mention.nameEnd === mention.end;
  const whole = inOffice ? { last, apposed: { ...apposed, end } } : { last, end, nameEnd: inName ? end : mention.nameEnd };
  return revisedPhrase(phrase, { last, mention: revisedMention(mention, whole) });
}
