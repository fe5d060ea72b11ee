import { Memory } from '../memory.js';
import type { FormFeatures, KnownEntity, Lexeme, ModelData, NameEntry, Sense, TitleEntry, WordListEntry } from './model.js';
import { NameNode } from './nameTree.js';
import { type Packed, type PackedModel, packModel, Records, SortedTable, unpack, wordListsOf } from './packed.js';
import { WORD_LISTS, type WordList } from './wordLists.js';

/** A form found in the lexicon. */
export interface LexicalEntry {
  readonly lexeme: Lexeme;
  /** The verb it is derived from, where it is. */
  readonly verb: Lexeme | null;
  readonly features: FormFeatures;
}

/** A name found: whose it is and how it names them. */
export interface NameMatch {
  readonly entity: KnownEntity;
  readonly sense: NameEntry['sense'];
}

/** A word without proclitics as the first of a name or title. */
export interface NameHead {
  /** The names and titles that begin with it. */
  readonly node: NameNode;
  /** Folded letters that come off in front. */
  readonly skip: number;
}

const NAME_SENSES: Readonly<Record<string, NameEntry['sense']>> = { f: 'full', a: 'alias', c: 'capital', g: 'government' };
const NONE: readonly never[] = [];

/** A cue of several words and what it means. */
export interface Cue {
  readonly words: readonly string[];
  readonly sense: Sense;
}

/** The cues that begin with one word, longest first; their JSON is parsed when the word is met. */
class CueList {
  readonly #packed: Packed[];
  #all: readonly Cue[] | null = null;

  constructor(packed: Packed) {
    this.#packed = [packed];
  }

  add(packed: Packed): void {
    this.#packed.push(packed);
  }

  get all(): readonly Cue[] {
    this.#all ??= this.#packed.flatMap((json) => JSON.parse(unpack(json)) as Cue[]).sort((a, b) => b.words.length - a.words.length);
    return this.#all;
  }
}

/** Forms whose entries are kept: a word's readings ask for the same form several times in a row. Words are remembered by `Analyser`. */
const FORMS_KEPT = 4096;

/**
 * Look-up over compiled knowledge. It is searched as it stands and parsed when it is first asked for, so that a cold start pays only
 * for what the first article touches.
 *
 * @example new Lexicon([model]).forms('التقي')[0]?.lexeme.lemma // 'التقى'
 */
export class Lexicon {
  readonly version: string;
  readonly countries: Pick<ReadonlyMap<string, KnownEntity>, 'get'>;
  readonly cues: Pick<ReadonlyMap<string, readonly Cue[]>, 'get'>;
  readonly #models: readonly ModelIndex[];
  /** The same, the last first. */
  readonly #ownFirst: readonly ModelIndex[];
  /** By first word, read when the first cue is looked for. */
  #cues: ReadonlyMap<string, CueList> | null = null;
  /** By word, read when the first word is looked for. */
  #wordLists: ListIndex | null = null;

  /** @param models compiled knowledge, packed or not, the base first; later ones add to it */
  constructor(models: readonly (PackedModel | ModelData)[]) {
    this.#models = models.map((m) => new ModelIndex('countries' in m ? m : packModel(m)));
    this.#ownFirst = [...this.#models].reverse();
    this.version = models.map((m) => m.version).join('+');
    this.countries = { get: (code) => this.#country(code) };
    this.cues = { get: (first) => this.#cuesFrom(first) };
  }

  /**
   * The lists of words that a word stands in.
   *
   * @param form its folded letters between clitics
   * @param lemmas the dictionary words that it may be a form of
   */
  listsOf(form: string, lemmas: readonly string[]): readonly WordList[] {
    this.#wordLists ??= indexLists(this.#models.flatMap((m) => m.wordLists()));
    const { forms, lemmas: byLemma } = this.#wordLists;
    let found: readonly WordList[] = forms.get(form) ?? NONE;
    for (const lemma of lemmas) {
      const more = byLemma.get(lemma);
      if (more) found = [...new Set([...found, ...more])];
    }
    return found;
  }

  #country(code: string): KnownEntity | undefined {
    for (const model of this.#models) {
      const entity = model.country(code);
      if (entity) return entity;
    }
    return undefined;
  }

  #cuesFrom(first: string): readonly Cue[] | undefined {
    this.#cues ??= this.#readCues();
    return this.#cues.get(first)?.all;
  }

  #readCues(): Map<string, CueList> {
    const lists = new Map<string, CueList>();
    for (const model of this.#models) {
      for (const [first, json] of model.cues.lines()) {
        const list = lists.get(first);
        if (list) list.add(json);
        else lists.set(first, new CueList(json));
      }
    }
    return lists;
  }

  /** All readings of a folded form without clitics. */
  forms(folded: string): readonly LexicalEntry[] {
    return gather(this.#models, (m) => m.forms(folded));
  }

  /** Entities of exactly this name (folded words joined by spaces); those of a desk's own files first, for they are whom it means. */
  names(folded: string): readonly NameMatch[] {
    return gather(this.#ownFirst, (m) => m.names(folded));
  }

  /** Whether some name or title begins with these folded words and goes on. */
  nameGoesOn(folded: string): boolean {
    return this.#models.some((m) => m.goesOn(folded));
  }

  /**
   * Those ways to read a word that begin some name or title: for nearly all words none, which spares the caller every further look-up.
   *
   * @param forms all ways to read it
   */
  heads(forms: readonly { readonly key: string; readonly skip: number }[]): readonly NameHead[] {
    const heads: NameHead[] = [];
    for (const { key, skip } of forms) if (this.beginsName(key)) heads.push({ node: new NameNode(key, this), skip });
    return heads.length > 0 ? heads : NONE;
  }

  /** Whether some name or title is these folded words, or begins with them and goes on. */
  beginsName(folded: string): boolean {
    return this.#models.some((m) => m.begins(folded));
  }

  /** Words that follow these in some name or title. */
  wordsAfter(folded: string): ReadonlySet<string> {
    const words = new Set<string>();
    for (const model of this.#models) model.wordsAfter(folded, words);
    return words;
  }

  /**
   * Titles of a noun as it is spelt before a pronoun: رئيس(ها), وزيرت(ه), رؤساؤ(ها).
   *
   * @param stem folded letters in front of the pronoun
   */
  ownedTitles(stem: string): readonly TitleEntry[] {
    const plain = this.titles(stem);
    if (plain.length > 0) return plain;
    if (stem.endsWith('ت')) return this.titles(`${stem.slice(0, -1)}ه`);
    return /ا[يو]$/.test(stem) ? this.titles(`${stem.slice(0, -1)}ء`) : plain;
  }

  /** Titles of exactly these folded words. */
  titles(folded: string): readonly TitleEntry[] {
    return gather(this.#models, (m) => m.titles(folded));
  }
}

/** The lists of each word, by how they match it. */
interface ListIndex {
  readonly forms: ReadonlyMap<string, readonly WordList[]>;
  readonly lemmas: ReadonlyMap<string, readonly WordList[]>;
}

function indexLists(entries: readonly WordListEntry[]): ListIndex {
  const index = { forms: new Map<string, WordList[]>(), lemmas: new Map<string, WordList[]>() };
  for (const { list, words } of entries)
    for (const word of words) {
      const of = index[WORD_LISTS[list]];
      const lists = of.get(word);
      if (!lists) of.set(word, [list]);
      else if (!lists.includes(list)) lists.push(list);
    }
  return index;
}

function gather<T>(models: readonly ModelIndex[], look: (m: ModelIndex) => readonly T[]): readonly T[] {
  const first = models[0];
  if (!first) return NONE;
  let found = look(first);
  for (let i = 1; i < models.length; i++) {
    const model = models[i];
    const more = model ? look(model) : NONE;
    if (more.length > 0) found = [...found, ...more];
  }
  return found;
}

/** One model's tables and records. */
class ModelIndex {
  readonly #countries: ReadonlyMap<string, number>;
  readonly cues: SortedTable;
  readonly #wordLists: Packed;
  readonly #forms: SortedTable;
  readonly #names: SortedTable;
  readonly #titleForms: SortedTable;
  readonly #lexemes: Records<Lexeme>;
  readonly #entities: Records<KnownEntity>;
  readonly #titles: Records<TitleEntry>;
  readonly #features: readonly FormFeatures[];
  readonly #entries = new Memory<string, readonly LexicalEntry[]>(FORMS_KEPT);

  constructor(model: PackedModel) {
    this.#countries = new Map(
      unpack(model.countries)
        .split(' ')
        .map((pair) => {
          const [code = '', index = ''] = pair.split('=');
          return [code, Number.parseInt(index, 36)] as const;
        }),
    );
    this.cues = new SortedTable(model.cues);
    this.#wordLists = model.wordLists;
    this.#forms = new SortedTable(model.forms);
    this.#names = new SortedTable(model.names);
    this.#titleForms = new SortedTable(model.titleForms);
    this.#lexemes = new Records(model.lexemes);
    this.#entities = new Records(model.entities);
    this.#titles = new Records(model.titles);
    this.#features = JSON.parse(unpack(model.features)) as FormFeatures[];
  }

  country(code: string): KnownEntity | undefined {
    const index = this.#countries.get(code);
    return index === undefined ? undefined : this.#entities.get(index);
  }

  wordLists(): readonly WordListEntry[] {
    return wordListsOf(this.#wordLists);
  }

  wordsAfter(folded: string, into: Set<string>): void {
    this.#names.wordsAfter(folded, into);
    this.#titleForms.wordsAfter(folded, into);
  }

  begins(folded: string): boolean {
    return this.#names.begins(folded) || this.#titleForms.begins(folded);
  }

  goesOn(folded: string): boolean {
    return this.#names.goesOn(folded) || this.#titleForms.goesOn(folded);
  }

  forms(folded: string): readonly LexicalEntry[] {
    const known = this.#entries.get(folded);
    if (known) return known;
    const entries = this.#readForms(folded);
    // What is no form is soon told, and would drive out the forms.
    if (entries.length > 0) this.#entries.set(folded, entries);
    return entries;
  }

  #readForms(folded: string): readonly LexicalEntry[] {
    const line = this.#forms.get(folded);
    if (line === undefined) return NONE;
    const codes = line.split(' ');
    const entries: LexicalEntry[] = [];
    for (let i = 0; i + 1 < codes.length; i += 2) {
      const lexeme = this.#lexemes.get(Number.parseInt(codes[i] ?? '', 36));
      const features = this.#features[Number.parseInt(codes[i + 1] ?? '', 36)];
      if (lexeme && features) entries.push({ lexeme, verb: lexeme.verb >= 0 ? (this.#lexemes.get(lexeme.verb) ?? null) : null, features });
    }
    return entries;
  }

  names(folded: string): readonly NameMatch[] {
    const line = this.#names.get(folded);
    if (line === undefined) return NONE;
    const matches: NameMatch[] = [];
    for (const code of line.split(' ')) {
      const entity = this.#entities.get(Number.parseInt(code.slice(0, -1), 36));
      if (entity) matches.push({ entity, sense: NAME_SENSES[code.slice(-1)] ?? 'full' });
    }
    return matches;
  }

  titles(folded: string): readonly TitleEntry[] {
    const line = this.#titleForms.get(folded);
    if (line === undefined) return NONE;
    return line.split(' ').flatMap((code) => this.#titles.get(Number(code)) ?? []);
  }
}
