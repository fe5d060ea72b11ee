import type { NameMatch } from '../../knowledge/lexicon.js';
import type { EntityType } from '../../knowledge/model.js';
import { type Found, matchName } from '../words/names.js';
import { genderOf } from '../words/nounShape.js';
import { findSense, isIn, stemStart, type Word } from '../words/words.js';
import { withApposition } from './appositions.js';
import type { SentenceContext } from './chunker.js';
import { extendPersonName } from './nameParts.js';
import { nationalityAt } from './nationalities.js';
import { type Mention, mentionOf, revisedMention } from './phrases.js';

/** A known name as a mention; persons take the office after a comma with them (فلان، وزير الدفاع،). */
export function namedMention(context: SentenceContext, i: number, found: Found<NameMatch>): Mention | null {
  const { words, text } = context;
  const first = words[i];
  const lastWord = words[found.last];
  if (!first || !lastWord) return null;
  const sorted = [...found.matches].sort((a, b) => rankSense(a) - rankSense(b));
  // تل أبيب is a town and stands for a government: like a capital, it is read as the one, and as the other where a preposition of place says so.
  const best =
    sorted.find((m) => m.sense === 'government' && sorted.some((o) => o.entity.type === 'place' && o.entity.country === m.entity.country)) ?? sorted[0];
  if (!best) return null;
  const start = stemStart(text, first, found.skip);
  let last = found.last;
  let nameLast = found.last;
  if (best.entity.type === 'person') {
    // A surname may go on where the known name stops (محمد بن سلمان آل سعود).
    nameLast = last = extendPersonName(context, found.last, true);
  }
  const nameEnd = words[nameLast]?.token.end ?? lastWord.token.end;
  const base: Mention = mentionOf({
    first: i,
    last,
    head: i,
    kind: 'name',
    type: best.entity.type,
    known: sorted.map((m) => m.entity),
    metonym: best.sense === 'capital' || best.sense === 'government',
    start,
    end: nameEnd,
    name: nameText(words, i, nameLast, found.skip),
    nameStart: start,
    nameEnd,
    country: best.entity.country,
    lemma: '',
    plural: best.entity.type !== 'person' && /(ون|ين)$/.test(lastWord.token.folded),
    gender: best.sense === 'government' ? '' : nameGender(best.entity.type, first, found.last > i),
    definite: true,
  });
  if (best.entity.type !== 'person') {
    const adjective = best.entity.type !== 'country' && best.entity.type !== 'place' ? nationalityAt(context, last + 1) : null;
    return adjective && describesName(context, base, last + 1, adjective)
      ? revisedMention(base, { last: last + 1, end: words[last + 1]?.token.end ?? base.end })
      : base;
  }
  return withApposition(context, base);
}

/**
 * Whether a nationality belongs to the name in front of it: حزب الله اللبناني. People are described by no feminine (اتهم الحوثيون السعودية), one body by
 * no plural (حثت المفوضية البريطانيين), what is masculine by no feminine (اتهم حزب الله السعودية), and السعودية, a country's own name, describes only
 * what is known to be of it (طالبت الأمم المتحدة السعودية).
 */
function describesName(context: SentenceContext, name: Mention, i: number, { gender, country }: Mention): boolean {
  const { words } = context;
  const word = words[i];
  if (!word?.reading.article || word.reading.conj !== '' || word.reading.prep !== '') return false;
  const several = word.reading.entries.length > 0 && word.reading.entries.every((e) => e.features.number !== 's');
  // قتل الحوثيون الفلسطينيين
  if (name.plural && words[i - 1]?.token.folded.endsWith('ون') && /..ين$/.test(word.reading.stem)) return false;
  if (name.plural ? gender === 'f' : several || (gender === 'f' && name.gender === 'm')) return false;
  const itself = matchName(context.words, i, context.lexicon)?.matches.some((m) => m.entity.type === 'country') ?? false;
  return !itself || name.country === country;
}

function rankSense(m: NameMatch): number {
  const order = { full: 0, alias: 1, capital: 2, government: 2 } as const;
  // A capital is read as its government unless a preposition of place says otherwise; that is settled with the roles.
  return order[m.sense] * 2 + (m.sense === 'capital' && m.entity.type === 'place' ? 1 : 0);
}

/** Gender of a name: a country's or town's, or of what a body is by its first word (الأمم، الجامعة، الاتحاد); '' where it does not tell. */
function nameGender(type: EntityType, word: Word, several: boolean): 'm' | 'f' | '' {
  if (type === 'person') return '';
  // الاحتلال، الكيان: as the word.
  const [entry] = word.reading.article ? word.reading.entries : [];
  if (type === 'country' && entry?.features.gender === 'm' && entry.features.number === 's' && findSense(word, 'nationality') === null) return 'm';
  if (type === 'country' || type === 'place') return isIn(word, 'masculine country') ? 'm' : 'f';
  const { entries } = word.reading;
  if (!several || word.pos !== 'noun' || entries.length === 0) return '';
  return entries.every((e) => e.features.number === 'p') ? 'f' : genderOf(word);
}

export function nameText(words: readonly Word[], from: number, to: number, skip: number): string {
  const parts: string[] = [];
  for (let k = from; k <= to; k++) {
    const word = words[k];
    if (word && word.pos !== 'punctuation') parts.push(k === from ? elided(word.token.folded, skip) : word.token.folded);
  }
  return parts.join(' ');
}

function elided(folded: string, skip: number): string {
  const rest = folded.slice(skip);
  return skip > 0 && folded.charAt(skip - 1) === 'ل' && rest.startsWith('ل') ? `ا${rest.startsWith('لل') ? rest.slice(1) : rest}` : rest;
}
