import { fold } from '../../arabic/letters.js';
import { stemStart } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { nationalityAt } from './nationalities.js';
import { type Mention, type NounPhrase, revisedMention, revisedPhrase, type Unit } from './phrases.js';

/** What may be of two countries at once: الرئيسان، الحكومتان، القوات، المسؤولون. */
const SHARED: ReadonlySet<Mention['kind']> = new Set(['office', 'organ', 'group']);

/**
 * Parts what is of two countries into the two that it names: الرئيسان المصري والفرنسي are two presidents, القوات الروسية والتركية two forces,
 * الجانبان المصري والإثيوبي two states.
 *
 * @param context the sentence
 * @param units its units in reading order
 * @returns the units, the second nationality of such a phrase as a phrase of its own, joined to it
 * @example partTwofold(context, units) // الرئيسان المصري | والفرنسي
 */
export function partTwofold(context: SentenceContext, units: readonly Unit[]): Unit[] {
  const parted: Unit[] = [];
  for (const unit of units) {
    const before = parted.at(-1);
    if (unit.kind !== 'noun') {
      parted.push(unit);
      continue;
    }
    const inside = secondWithin(context, unit);
    if (inside) {
      const first = revisedPhrase(unit, { last: inside.first - 1 });
      parted.push(ofOne(context, first), ofOther(context, first, inside));
      continue;
    }
    if (before?.kind === 'noun' && standsForOther(context, before, unit)) {
      parted[parted.length - 1] = ofOne(context, before);
      parted.push(ofOther(context, before, unit.mention));
      continue;
    }
    if (before?.kind === 'noun' && isOfAnother(context, before, unit)) {
      parted[parted.length - 1] = heldIn(context, before, before.mention, before.mention.belongs);
      parted.push(heldIn(context, unit, before.mention, unit.mention));
      continue;
    }
    if (before?.kind === 'noun' && isOfAnotherKind(context, before, unit)) {
      parted[parted.length - 1] = heldFor(context, before, before.mention, before.head + 1, before.last);
      parted.push(heldFor(context, unit, before.mention, unit.first, unit.last));
      continue;
    }
    parted.push(unit);
  }
  return parted;
}

/** The second nationality that a phrase took in: القوات الروسية والتركية. */
function secondWithin(context: SentenceContext, phrase: NounPhrase): Mention | null {
  const { mention, nationality } = phrase;
  if (!mention || !nationality || phrase.genitive || nationality.last >= phrase.last) return null;
  const at = nationality.last + 1;
  const word = context.words[at];
  if (word?.reading.conj !== 'و' || !word.reading.article) return null;
  const other = nationalityAt(context, at);
  return other && other.last === phrase.last && other.country !== nationality.country ? other : null;
}

/** Whether a nationality that is joined to an office or a body is that of another: وزيرا الخارجية الأميركي والإيراني. */
function standsForOther(context: SentenceContext, before: NounPhrase, unit: NounPhrase): unit is NounPhrase & { readonly mention: Mention } {
  const shared = before.mention;
  const own = unit.mention;
  return (
    shared !== null &&
    own !== null &&
    SHARED.has(shared.kind) &&
    (shared.plural || shared.called !== '' || singular(context, before, shared, own) !== null) &&
    shared.definite &&
    shared.country !== null &&
    unit.conj &&
    unit.prep === '' &&
    before.last + 1 === unit.first &&
    own.kind === 'nationality' &&
    own.definite &&
    !own.plural &&
    own.country !== shared.country
  );
}

/** Whether a country that is joined to an office in construct has one of its own: وزيرا خارجية روسيا وتركيا، رئيسا فرنسا ومصر. */
function isOfAnother(
  context: SentenceContext,
  before: NounPhrase,
  unit: NounPhrase,
): before is NounPhrase & { readonly mention: Mention & { readonly belongs: Mention } } {
  const shared = before.mention;
  return (
    shared?.kind === 'office' &&
    isCountry(shared.belongs) &&
    isCountry(unit.mention) &&
    unit.conj &&
    unit.prep === '' &&
    before.last + 1 === unit.first &&
    unit.mention?.country !== shared.country &&
    (shared.called === '' ? isOfTwo(context, before, shared) : shared.called.startsWith(`${shared.lemma} `))
  );
}

const isCountry = (mention: Mention | null): mention is Mention => mention?.kind === 'name' && mention.type === 'country' && !mention.metonym;

/** وزيرا خارجية، رئيسي: whether an office is held by two, and its head is in construct. */
function isOfTwo({ words }: SentenceContext, { head }: NounPhrase, { lemma }: Mention): boolean {
  const one = fold(lemma.split(' ')[0] ?? '').replace(/ه$/, 'ت');
  const stem = words[head]?.reading.stem;
  return stem === `${one}ا` || stem === `${one}ي`;
}

/** Whether what is joined to an office of two is what the other of them is for: وزيرا العمل والعدل، رئيسا الحكومة والبرلمان. */
function isOfAnotherKind(context: SentenceContext, before: NounPhrase, unit: NounPhrase): before is NounPhrase & { readonly mention: Mention } {
  const { words } = context;
  const shared = before.mention;
  return (
    shared?.kind === 'office' &&
    shared.called === '' &&
    shared.belongs === null &&
    (unit.mention === null || unit.mention.kind === 'organ') &&
    unit.conj &&
    unit.prep === '' &&
    unit.first === unit.last &&
    before.last + 1 === unit.first &&
    before.last === before.head + 1 &&
    words[before.last]?.reading.article === true &&
    words[unit.first]?.reading.article === true &&
    isOfTwo(context, before, shared)
  );
}

/** The office of one of the two, by what it is for. */
function heldFor({ text, words }: SentenceContext, phrase: NounPhrase, shared: Mention, from: number, to: number): NounPhrase {
  const { first, last, head } = phrase;
  const startOf = (i: number): number => (words[i] ? stemStart(text, words[i]) : shared.start);
  const endOf = (i: number): number => words[i]?.token.end ?? shared.end;
  const called = `${shared.lemma.split(' ')[0]} ${text.slice(startOf(from), endOf(to))}`;
  const [start, end] = [startOf(first), endOf(last)];
  return revisedPhrase(phrase, { mention: revisedMention(shared, { first, last, head, start, end, called, lemma: called, ...alone(shared) }) });
}

/** The office as one country's. */
function heldIn({ text }: SentenceContext, phrase: NounPhrase, shared: Mention, country: Mention | null): NounPhrase {
  const called = `${shared.lemma} ${text.slice(country?.start, country?.end)}`;
  const { first, last, head, start, end } = phrase.mention ?? shared;
  const own = { first, last, head, start, end, country: country?.country ?? null, belongs: country, called, ...alone(shared) };
  return revisedPhrase(phrase, { mention: revisedMention(shared, own) });
}

/** The first of the two, by itself. */
function ofOne(context: SentenceContext, phrase: NounPhrase): NounPhrase {
  const { mention } = phrase;
  if (!mention) return phrase;
  const end = context.words[phrase.last]?.token.end ?? mention.end;
  const own = endingNationality(context, phrase);
  const one = own ? singular(context, phrase, mention, own) : null;
  const change = one === null ? {} : { ...alone(mention), called: `${one} ${context.text.slice(own?.start, own?.end)}` };
  return revisedPhrase(phrase, { mention: revisedMention(mention, { last: phrase.last, end, ...change }) });
}

/** The second of the two, of which only the nationality is written. */
function ofOther(context: SentenceContext, before: NounPhrase, other: Mention): NounPhrase {
  const shared = before.mention;
  const bare = { first: other.first, last: other.last, head: other.head, genitive: null, nationality: null, otherNationalities: [], quantity: null };
  const phrase = revisedPhrase(before, { ...bare, prep: '', from: other.first, conj: true, mention: other });
  if (!shared || !SHARED.has(shared.kind)) return phrase;
  const written = context.text.slice(other.start, other.end);
  const one = singular(context, before, shared, other);
  const kind = one ?? kindOf(context, before, shared);
  const { first, last, start, end, country } = other;
  const own = { first, last, head: other.head, start, end, country, titleStart: start, titleEnd: end, belongs: null, called: `${kind} ${written}` };
  return revisedPhrase(phrase, { mention: revisedMention(shared, { ...own, ...(one === null ? {} : alone(shared)) }) });
}

/** What each of two is by itself: of two ministers one person. */
function alone(mention: Mention): Partial<Mention> {
  return mention.kind === 'office' ? { type: 'person', plural: false } : { plural: false };
}

/** The nationality that a phrase ends with. */
function endingNationality(context: SentenceContext, phrase: NounPhrase): Mention | null {
  for (const at of [phrase.last - 1, phrase.last]) {
    const found = at > phrase.head ? nationalityAt(context, at) : null;
    if (found?.last === phrase.last) return found;
  }
  return null;
}

/** Endings of a dual, alone and in construct. */
const DUAL = ['ان', 'ين', 'ا', 'ي'];

/**
 * What one of several is called, without its nationality: الرئيس of الرئيسان, وزير الخارجية of وزراء الخارجية الروسي والتركي; null where the nationality
 * is that of many, or of a body that is one however many it is of.
 */
function singular(context: SentenceContext, phrase: NounPhrase, mention: Mention, nationality: Mention): string | null {
  const stem = context.words[phrase.head]?.reading.stem.replace(/^ال/, '');
  const [head = '', ...rest] = mention.lemma.replace(/^ال/, '').split(' ');
  const one = fold(head).replace(/ه$/, 'ت');
  const many = nationality.plural || /(ين|ون)$/.test(context.words[nationality.last]?.reading.stem ?? '');
  const offices = mention.kind === 'office' && mention.plural;
  if (many || !(offices || DUAL.some((ending) => stem === `${one}${ending}`))) return null;
  return rest.length > 0 ? mention.lemma : `ال${head}`;
}

/** What the several are called together, without a nationality: القوات; of a third, what the second is called without its own. */
function kindOf({ text, words }: SentenceContext, phrase: NounPhrase, { called, start, end }: Mention): string {
  if (called === '') return text.slice(start, words[phrase.head]?.token.end);
  return called.slice(0, called.length - (end - start)).trimEnd();
}
