import { matchName, matchSurname, matchTitle } from '../words/names.js';
import { genderOf, isPlural } from '../words/nounShape.js';
import { findSense, has, isIn, stemStart, type Word } from '../words/words.js';
import { withApposition } from './appositions.js';
import type { SentenceContext } from './chunker.js';
import { nameText } from './knownNames.js';
import { extendPersonName, isChildOf, isFirstName, isNamePart } from './nameParts.js';
import { nationalityAt } from './nationalities.js';
import { type Mention, mentionOf } from './phrases.js';
import { isBareWord } from './titledMentions.js';

/** Words that join the parts of a personal name, folded. */
export const NAME_PARTS: ReadonlySet<string> = new Set([
  'بن',
  'ابن',
  'بنت',
  'ابو',
  'ابي',
  'ابا',
  'ام',
  'ال',
  'عبد',
  'ولد',
  'دا',
  'دي',
  'دو',
  'فان',
  'فون',
  'دل',
  'لا',
  'اغا',
  'بك',
]);

/** Whether a personal name begins here that needs no title to be known as one: a first name, or two words that no list holds. */
export function isSurelyName(context: SentenceContext, i: number): boolean {
  const word = context.words[i];
  const next = context.words[i + 1];
  if (!word || !next) return false;
  if (findSense(word, 'given') !== null && next.pos === 'noun' && next.reading.prep === '' && next.reading.conj === '') return true;
  return isNamePart(word, null, true) && isNamePart(next, word, false) && !word.reading.article && !next.reading.article;
}

/** A single letter with a full stop: د.، م.، أ. */
export function isAbbreviation(context: SentenceContext, i: number): boolean {
  return context.words[i]?.token.folded.length === 1 && context.words[i]?.token.kind === 'word' && context.words[i + 1]?.token.folded === '.';
}

/**
 * A personal name at a word: a known one, or one that looks like one.
 *
 * @param afterTitle whether a title stands before it, so that unknown words may be taken for a name
 * @param afterComma whether a comma parts it from the title: then one unknown word is not enough
 */
export function personNameAt(context: SentenceContext, i: number, afterTitle: boolean, afterComma = false): Mention | null {
  const { words, text } = context;
  const word = words[i];
  if (!word || context.times.has(i)) return null;
  const known = matchName(words, i, context.lexicon);
  const person = known?.matches.some((m) => m.entity.type === 'person') ? known : null;
  // بان كي مون: a particle may begin a name that is known.
  const whole = person !== null && person.skip === 0 && person.last > i;
  if (word.pos !== 'noun' && word.pos !== 'latin' && !NAME_PARTS.has(word.token.folded) && !whole) return null;
  if (person && (afterTitle ? person.skip === 0 : person.last > i)) {
    const matches = person.matches.filter((m) => m.entity.type === 'person');
    const best = matches[0];
    if (best) {
      const last = extendPersonName(context, person.last, true);
      const start = stemStart(text, word, person.skip);
      const end = words[last]?.token.end ?? word.token.end;
      return mentionOf({
        first: i,
        last,
        head: i,
        kind: 'name',
        type: 'person',
        known: matches.map((m) => m.entity),
        start,
        end,
        name: nameText(words, i, last, person.skip),
        nameStart: start,
        nameEnd: end,
        country: best.entity.country,
      });
    }
  }
  if (known && known.skip === 0 && !person) return null;
  // ترشيح الوزير خلفا له: as whose successor.
  if (!person && isIn(word, 'aside in the accusative')) return null;
  // سمو رئيس الهيئة: an office, no name.
  if (afterTitle && !person && findSense(word, 'given') === null && matchTitle(words, i, context.lexicon)) return null;
  // دا سيلفا: a particle of the surname before it.
  const after = words[i + 1];
  if (!person && NAME_PARTS.has(word.token.folded) && after && matchSurname(after, context.surnames) === 0) {
    return bareName(context, i, i + 1, 0);
  }
  const short = person ? null : (matchSurname(word, context.surnames) ?? (saysByName(context, i) ? 0 : null));
  if (short !== null && !(afterTitle && short > 0)) {
    return bareName(context, i, extendPersonName(context, i), short);
  }
  // وزير الدولة، وخالد الحميدان: what is joined is no part of the one before.
  // فانسان بولوريه: but behind a title ف joins nothing.
  const unjoined = afterTitle && !afterComma && word.reading.conj === 'ف' && !word.reading.article && isUnknownWord(words[i + 1]);
  if (afterTitle && word.reading.conj !== '' && word.reading.entries.length > 0 && !unjoined) return null;
  // الممثل الخاص للأمين العام: nor what it is for.
  if (afterTitle && word.reading.prep !== '' && word.reading.entries.length > 0) return null;
  // Without a title, a first name must be known and something must follow it.
  const skip = afterTitle ? 0 : (word.reading.conj === '' ? 0 : 1) + (word.reading.prep === '' ? 0 : 1);
  // مفرج بن سعد: who has a father is a person.
  const given =
    unjoined ||
    findSense(word, 'given') !== null ||
    (word.reading.conj === '' && word.reading.prep === '' && !word.reading.article && isChildOf(words[i + 1])) ||
    isKunya(words, i);
  if (!given && !afterTitle) return null;
  // المبعوثة الأممية بشجاعة: a word in ب and ة is how, not who.
  if (!given && /^[بلك].{2,}ه$/.test(word.token.folded)) return null;
  if (!given && !(afterTitle && !afterComma && namedByPlace(words, i)) && !isNamePart(word, i === 0 ? null : (words[i - 1] ?? null), true)) return null;
  // محافظ البيضاء ناصر السوادي: between title and first name stands what he governs.
  const follower = words[i + 1];
  // المخرج السينمائي ثيو فان غوخ: or what kind of one he is.
  const kind = word.reading.article && word.reading.stem.endsWith('ي') && isUnknownWord(follower);
  if (afterTitle && word.reading.article && follower && (kind || findSense(follower, 'given')) && follower.reading.conj === '')
    return personNameAt(context, i + 1, true, afterComma);
  let last = i;
  if (NAME_PARTS.has(word.token.folded) || word.reading.stem === 'عبد') {
    // آبي إلى: what reads like "father of" may be a name of its own.
    // وقال آبي للصحفيين: and nobody is called after whom somebody speaks to.
    const next = words[i + 1];
    if (next?.pos === 'noun' && (next.reading.entries.length === 0 || (next.reading.prep === '' && next.reading.conj === ''))) last = i + 1;
    else if (!given) return null;
  }
  last = extendPersonName(context, unjoined ? i + 1 : last);
  if (given && (afterTitle || isFirstName(word)) && last === i && endsName(context, i + 1)) last = i + 1;
  if (!afterTitle && last === i) return null;
  if (afterComma && last === i && !given) return null;
  return bareName(context, i, last, skip);
}

/** A person by the words of the name alone, its first without so many letters. */
function bareName({ words, text }: SentenceContext, first: number, last: number, skip: number): Mention | null {
  const word = words[first];
  if (!word) return null;
  const start = stemStart(text, word, skip);
  const end = words[last]?.token.end ?? word.token.end;
  const name = nameText(words, first, last, skip);
  return mentionOf({ first, last, head: first, kind: 'name', type: 'person', start, end, name, nameStart: start, nameEnd: end });
}

/** الإمام أحمد صديق من المركز، قال محمد صقر إن: behind a first name, a bare word that ends there is the last name, whatever else it means. */
function endsName(context: SentenceContext, i: number): boolean {
  const word = context.words[i];
  const next = context.words[i + 1];
  if (!word || context.times.has(i) || word.pos !== 'noun' || !isBareWord(word) || word.reading.article || /(ا|ه|ون|ين|ات)$/.test(word.token.folded))
    return false;
  if (nationalityAt(context, i) || matchTitle(context.words, i, context.lexicon) || matchName(context.words, i, context.lexicon)?.skip === 0) return false;
  // التقى سيف على: rather upon.
  if (word.reading.stem === 'علي' && next !== undefined && next.pos !== 'punctuation') return false;
  return (
    next === undefined ||
    next.pos === 'punctuation' ||
    next.pos === 'verb' ||
    (next.pos === 'particle' && (has(next, 'preposition') || has(next, 'complementizer')))
  );
}

/** ماغمد داؤدوف رئيس البرلمان: two or three words that no list holds, with an office right behind them, are a person. */
export function unknownNameAt(context: SentenceContext, i: number): Mention | null {
  const { words } = context;
  let last = i;
  while (last < i + 3 && isUnknownWord(words[last]) && !matchTitle(words, last, context.lexicon)) last++;
  if (last < i + 2) return null;
  // وصف ترامب أوماروسا مانيغولت نيومان: three are one without.
  if (last === i + 3) return personNameAt(context, i, true);
  const title = matchTitle(words, last, context.lexicon);
  const office = words[last];
  if (title?.matches[0]?.number !== 's' || title.matches[0].kind !== 'office' || office?.reading.conj !== '' || office.reading.prep !== '') return null;
  const name = personNameAt(context, i, true);
  return name?.last === last - 1 ? withApposition(context, name) : null;
}

function isUnknownWord(word: Word | undefined): boolean {
  return (
    word !== undefined && isBareWord(word) && word.pos === 'noun' && word.reading.entries.length === 0 && !word.reading.article && word.token.folded.length > 2
  );
}

/** أبو علي، أم كلثوم: who is called after a child. */
function isKunya(words: readonly Word[], i: number): boolean {
  const child = words[i + 1];
  if (!/^(اب[وي]|ام)$/.test(words[i]?.token.folded ?? '') || child?.pos !== 'noun' || child.reading.conj !== '' || child.reading.prep !== '') return false;
  return findSense(child, 'given') !== null || child.reading.stem === 'علي';
}

/** تقول أم محمد: whether a word that may mean "or" is a mother's name, behind a verb or a preposition. */
export function isMotherOf(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  return words[i]?.token.folded === 'ام' && (before?.pos === 'verb' || (before !== undefined && has(before, 'preposition'))) && isKunya(words, i);
}

/**
 * وقال شكري إن، قوات صالح: a last name that is a word too is who was named so before, behind a verb of saying, and where it stands alone
 * as no adjective does.
 */
function saysByName(context: SentenceContext, i: number): boolean {
  const word = context.words[i];
  if (!word || !context.wordySurnames.has(word.token.folded)) return false;
  const before = context.words[i - 1];
  if (before?.pos === 'verb' && findSense(before, 'report') !== null) return true;
  const next = context.words[i + 1];
  const settled = before?.pos === 'verb' || (before?.pos === 'noun' && before.reading.article);
  if (next?.pos === 'noun' && next.reading.conj === '' && next.reading.prep === '' && !(settled && (next.reading.article || next.token.folded.endsWith('ا'))))
    return false;
  if (word.pos !== 'noun' || word.reading.article || word.reading.pronoun !== '') return false;
  if (before?.pos !== 'noun') return true;
  if (before.reading.pronoun !== '') return false;
  // الرئيس المخلوع صالح: an adjective would have the article too; قوات صالح: it would agree.
  return before.reading.article || genderOf(before) !== genderOf(word) || isPlural(before);
}

/** الشيخ رافع الرفاعي: a bare word between a title with ال and an unknown word with ال is a first name, whatever else it means. */
export function namedByPlace(words: readonly Word[], i: number): boolean {
  const [title, word, surname] = [words[i - 1], words[i], words[i + 1]];
  if (!title?.reading.article || title.pos !== 'noun' || !word || surname?.pos !== 'noun') return false;
  const bare = word.pos === 'noun' && !word.reading.article && word.reading.conj === '' && word.reading.prep === '' && word.reading.pronoun === '';
  return (
    bare &&
    surname.reading.article &&
    surname.reading.conj === '' &&
    surname.reading.prep === '' &&
    surname.reading.entries.length === 0 &&
    !/(ه|ات|ون|ين)$/.test(surname.reading.stem)
  );
}

/** اللواء السادس: which of several, folded, without ال. */
export const ORDINAL = /^(اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ه?$/;
