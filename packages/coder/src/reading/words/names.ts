import type { Lexicon, NameMatch } from '../../knowledge/lexicon.js';
import type { TitleEntry } from '../../knowledge/model.js';
import type { NameNode } from '../../knowledge/nameTree.js';
import { bareForms } from './bareForms.js';
import { ofWord } from './told.js';
import { has, isIn, type Word } from './words.js';

/** A known name or title over a run of words; `skip` folded letters of the first word are clitics. */
export interface Found<T> {
  readonly last: number;
  readonly skip: number;
  readonly matches: readonly T[];
}

const JOINERS: ReadonlySet<string> = new Set(['«', '»', '-', '–', '(', ')']);

/**
 * Longest known name that begins at a word.
 *
 * @param words the sentence
 * @param i index of the first word
 * @returns the name's end and whose it may be; null where none begins
 */
export function matchName(words: readonly Word[], i: number, lexicon: Lexicon): Found<NameMatch> | null {
  const found = longest(words, i, lexicon, (node) => node.names, true);
  return found && (isOthersFamily(words, i, found) || isOfOneState(words, found)) ? null : found;
}

/** مجلس الأمن القومي: whether what is called like a body of many states is one of a single state. */
function isOfOneState(words: readonly Word[], { last, matches }: Found<NameMatch>): boolean {
  const next = words[last + 1];
  return next?.reading.article === true && isIn(next, 'of one state') && matches.every(({ entity }) => entity.type === 'igo');
}

/** جنوب السودان, جنوب أفريقيا: whether a word that could be a direction begins the name of a state. */
export function opensState(words: readonly Word[], i: number, lexicon: Lexicon): boolean {
  const word = words[i];
  if (word?.pos !== 'particle' || word.reading.conj !== '' || word.reading.prep !== '') return false;
  const name = matchName(words, i, lexicon);
  return name !== null && name.last > i && name.matches[0]?.entity.type === 'country';
}

/** كيم كارداشيان: a family's name that stands for one person alone, with another's behind it. */
function isOthersFamily(words: readonly Word[], i: number, { last, matches }: Found<NameMatch>): boolean {
  const next = words[i + 1];
  if (last > i || next?.pos !== 'noun' || next.reading.conj !== '' || next.reading.prep !== '' || next.reading.article || next.reading.entries.length > 0)
    return false;
  return matches.some(({ entity, sense }) => sense === 'alias' && entity.type === 'person' && isFamilyFirst([entity]) && entity.name.includes(' '));
}

/** Longest known title that begins at a word. */
export function matchTitle(words: readonly Word[], i: number, lexicon: Lexicon): Found<TitleEntry> | null {
  const found = longest(words, i, lexicon, (node) => node.titles, false);
  // مساعد بن محمد العيبان: whoever has a father has a name, whatever else it means.
  if (found?.last === i && words[i]?.reading.article === false && /^(بن|بنت)$/.test(words[i + 1]?.token.folded ?? '')) return null;
  if (found && (found.last > i || words[i]?.reading.pronoun === '')) return found;
  // رئيسها، وزيره: the owner hangs on the title as a pronoun.
  const reading = words[i]?.reading;
  if (!reading || reading.pronoun === '' || reading.pos !== 'noun') return null;
  const matches = lexicon.ownedTitles(reading.stem);
  return matches.length > 0 ? { last: i, skip: reading.skip, matches } : found;
}

/** Whose name a single word is, without clitics; none where it is nobody's. */
export function nameOf(folded: string, lexicon: Lexicon): readonly NameMatch[] {
  return lexicon.heads([{ key: folded, skip: 0 }])[0]?.node.names ?? [];
}

function longest<T>(words: readonly Word[], i: number, lexicon: Lexicon, look: (node: NameNode) => readonly T[], joined: boolean): Found<T> | null {
  const first = words[i];
  if (!first || (first.token.kind !== 'word' && first.token.kind !== 'latin')) return null;
  const heads = headsOf(first, lexicon);
  if (heads.length === 0) return null;
  let best: Found<T> | null = null;
  for (const head of heads) {
    // A particle such as في or من never begins a name by losing a letter.
    if (head.skip > 0 && has(first, 'preposition') && first.reading.pronoun === '' && first.reading.conj === '') continue;
    const found = extend(words, i, head.node, head.skip, look, joined);
    if (found && (best === null || found.last > best.last)) best = found;
  }
  return best;
}

/** The names and titles that a word may begin: for nearly all words none. */
const headsOf = ofWord((word: Word, lexicon: Lexicon) => lexicon.heads(bareForms(word.token.folded)));

/** A word as a part of a name, with and without proclitics. */
const formsOf = ofWord((word) => bareForms(word.token.folded));

function extend<T>(words: readonly Word[], i: number, head: NameNode, skip: number, look: (node: NameNode) => readonly T[], joined: boolean): Found<T> | null {
  let best: Found<T> | null = null;
  let node = head;
  let j = i;
  for (;;) {
    const matches = look(node);
    if (matches.length > 0) best = { last: j, skip, matches };
    if (!node.goesOn) return best;
    let next = j + 1;
    while (joined && next < words.length && JOINERS.has(words[next]?.token.folded ?? '')) next++;
    const word = words[next];
    if (!word || (word.token.kind !== 'word' && word.token.kind !== 'latin' && word.token.kind !== 'number')) return best;
    const longer = node.next(word.token.folded) ?? (joined ? null : ownedPart(node, word));
    if (!longer) return best;
    node = longer;
    j = next;
  }
}

/** وزير خارجيته، رئيس وزرائها، ولي عهده: the owner hangs on the last word of a title. */
function ownedPart(node: NameNode, word: Word): NameNode | null {
  const { pronoun, stem, conj, prep, article } = word.reading;
  if (pronoun === '' || conj !== '' || prep !== '' || article) return null;
  return (
    node.next(stem) ??
    (stem.endsWith('ت') ? (node.next(`${stem.slice(0, -1)}ه`) ?? null) : /[يو]$/.test(stem) ? (node.next(`${stem.slice(0, -1)}ء`) ?? null) : null)
  );
}

/**
 * A short form of a name given before in the article (حفتر، للبكوش).
 *
 * @param known folded parts of names given so far
 * @returns folded letters of clitics in front, or null where the word is no such name
 */
export function matchSurname(word: Word, known: ReadonlySet<string>): number | null {
  if (known.size === 0 || word.token.kind !== 'word' || word.pos === 'particle') return null;
  for (const { key, skip } of formsOf(word)) if (known.has(key)) return skip;
  return null;
}

/**
 * Whether a word is a short form of a name that only a later sentence gives in full.
 *
 * @param givenIn sentence that first gives each short form
 * @param sentence the word's own
 */
export function usesLaterName(word: Word, givenIn: ReadonlyMap<string, number>, sentence: number): boolean {
  if (givenIn.size === 0 || word.token.kind !== 'word' || word.pos === 'particle') return false;
  return formsOf(word).some(({ key }) => (givenIn.get(key) ?? -1) > sentence);
}

/**
 * The last part of a personal name where it is a dictionary word as well: سامح شكري، محمود قاسم.
 *
 * @param name folded words of the name
 * @param isCommon whether a word is a common first name or a dictionary word
 */
export function wordySurname(name: string, isCommon: (word: string) => boolean): string | null {
  const parts = name.split(' ');
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && parts.at(-2) !== 'عبد' && last.length > 2 && isCommon(last) ? last : null;
}

/** Second halves of compound first names, folded: سعد الدين، جاب الله، سيف الإسلام. */
export const NAME_TAILS: ReadonlySet<string> = new Set(['الدين', 'الله', 'الاسلام', 'الزمان', 'الحق']);

/**
 * The parts of a personal name by which news calls its bearer again: the last, and the first where it is no common first name.
 *
 * @param name folded words of the name
 * @param isCommon whether a word is a common first name or a dictionary word
 * @param isGiven whether it is a first name and nothing else: a surname may be one (خيري رمضان)
 * @param familyFirst whether the family's name is the first word (كيم جونغ أون): then that is what its bearer is called, whatever else it means
 */
export function shortForms(name: string, isCommon: (word: string) => boolean, isGiven: (word: string) => boolean = () => false, familyFirst = false): string[] {
  const parts = name.split(' ');
  const last = parts.at(-1) ?? '';
  // عبد السلام is called by both words, never by the second alone.
  if (parts.at(-2) === 'عبد') return [];
  // حسن نصر الله: nor is anybody called الله.
  if (NAME_TAILS.has(last)) return [];
  const forms = parts.length > 1 || last.startsWith('ال') || last.length > 3 ? [last] : [];
  if (last.startsWith('ال') && last.length > 4 && parts.length > 1) forms.push(last.slice(2));
  if (familyFirst && parts.length > 1 && parts[0] !== undefined) return [parts[0]];
  if (parts.length > 1 && parts[0] !== undefined) forms.push(parts[0]);
  return forms.filter((form) => form.length > 2 && (!isCommon(form) || (form === last && parts.length > 1 && isGiven(form))));
}

/** States where the family's name comes first, also as Arabic news writes it. */
const FAMILY_FIRST: ReadonlySet<string | null> = new Set(['PRK', 'KOR', 'CHN', 'TWN', 'VNM']);

/** Whether the first word of a known person's name is the family's: كيم جونغ أون، شي جينبينغ. */
export function isFamilyFirst(known: readonly { readonly country: string | null }[]): boolean {
  return known.length > 0 && known.every(({ country }) => FAMILY_FIRST.has(country));
}
