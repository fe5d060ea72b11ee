import type { Mention } from '../phrases/phrases.js';
import { sharesHead } from '../words/sameNames.js';
import type { EntityDraft } from './entity.js';

/**
 * Whether an office may be somebody's by its title and country: he was given it in the text, or is known to hold it.
 *
 * @param holder somebody mentioned before
 * @param mention the office
 */
export function isTitled({ country: own, titles, known }: EntityDraft, { lemma, country, standsAlone }: Mention): boolean {
  if (country !== null && own !== null && own !== country) return false;
  // متحدث باسم الوزارة الأمريكية (on behalf of) need not be the spokesman named before, whose country is not said.
  if (country !== null && own === null && lemma.includes('باسم')) return false;
  // الوزير الأمريكي for وزير الخارجية الأمريكي
  const short = country === null || country === own;
  for (const title of titles) if (title === lemma || (short && (sameHead(title, lemma, standsAlone) || isShortTitle(title, lemma)))) return true;
  return country !== null && known?.offices.some((o) => o.title === lemma && (o.organization === country || own === country)) === true;
}

/**
 * Whether somebody who has a title may be whom it means again, by the words around it: الرئيسة is no man, رئيس مؤسسة الحج not
 * الرئيس فؤاد السنيورة, المتحدث باسم الحكومة not المتحدث باسم الشرطة.
 *
 * @param holder who was given the title, or holds it
 * @param mention the office as it is mentioned now
 * @returns 'perhaps' where it is mentioned without what it had before: المدير for مدير الشركة, if there is no other director
 */
export function mayHold(holder: EntityDraft, { gender, beyond, country, standsAlone }: Mention): 'surely' | 'perhaps' | 'no' {
  if (gender === 'f' && holder.gender === 'm') return 'no';
  // A woman may be called by the masculine title: رئيس الوزراء تيريزا ماي; of somebody without a name only the title tells.
  if (gender === 'm' && holder.gender === 'f' && holder.names.size === 0) return 'no';
  if (beyond.length === 0) {
    if (holder.beyond.length === 0 || holder.beyond.some((words) => words.length === 0)) return 'surely';
    // رئيس الوزراء السابق is not رئيس الوزراء الهندي.
    return standsAlone || (country !== null && holder.country === null) ? 'no' : 'perhaps';
  }
  return holder.beyond.some((words) => words.length > 0 && (isWithin(words, beyond) || isWithin(beyond, words))) ? 'surely' : 'no';
}

/** Whether somebody who is named with an office is whom the office alone means, in front of the name: of the same country, as far as it is said. */
export function isSameOffice(named: Mention, office: Mention): boolean {
  if (office.gender === 'f' && named.gender === 'm') return false;
  const behind = named.apposed?.title === office.lemma ? named.apposed : null;
  // انتقد الرئيس التركي ... وقال أردوغان: by what he is known to be; of another country's president the country is said.
  if (!behind && named.title !== office.lemma) return office.country !== null && office.country === named.known[0]?.country && office.beyond.length === 0;
  // تحيات خادم الحرمين: one word that no list knows, with an office behind it, may be no name.
  if (behind && named.known.length === 0 && !named.name.includes(' ')) return false;
  const country = named.country ?? named.known[0]?.country ?? null;
  if (office.country !== null && country !== null && office.country !== country) return false;
  return sameWords((behind ?? named).beyond, office.beyond);
}

/** Whether two offices say the same beyond their titles. */
export function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, i) => word === other[i]);
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.every((word) => many.includes(word));
}

/** الأمين العام for الأمين العام للأمم المتحدة: whether a title of several words, with ال or without, is how another begins. */
function isShortTitle(title: string, short: string): boolean {
  const own = short.split(' ');
  const all = title.split(' ');
  return (
    own.length > 1 &&
    all.length > own.length &&
    own.every((word, i) => word.replace(/^ال/, '') === all[i]?.replace(/^ال/, '')) &&
    /^لل?/.test(all[own.length] ?? '')
  );
}

/** Whether two titles share their head word: الوزير for وزير الدفاع, whichever minister was named; not الرئيس for the head of a university. */
function sameHead(title: string, short: string, standsAlone: boolean): boolean {
  if (short.includes(' ') || (standsAlone && title.includes(' '))) return false;
  return sharesHead(title, short);
}
