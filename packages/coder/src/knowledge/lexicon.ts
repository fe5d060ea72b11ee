import type { FormFeatures, KnownEntity, Lexeme, ModelData, NameEntry, Sense, TitleEntry } from './model.js';

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

const NAME_SENSES: Readonly<Record<string, NameEntry['sense']>> = { f: 'full', a: 'alias', c: 'capital', g: 'government' };
const NONE: readonly never[] = [];

/**
 * Look-up over compiled knowledge. Forms are parsed when they are first asked for, so that a cold start pays only for splitting lines.
 *
 * @example new Lexicon([model]).forms('التقي')[0]?.lexeme.lemma // 'التقى'
 */
export class Lexicon {
  readonly version: string;
  readonly countries: ReadonlyMap<string, KnownEntity>;
  readonly cues: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly sense: Sense }[]>;
  readonly #models: readonly ModelIndex[];

  /** @param models compiled knowledge, the base first; later ones add to it */
  constructor(models: readonly ModelData[]) {
    this.#models = models.map((m) => new ModelIndex(m));
    this.version = models.map((m) => m.version).join('+');
    const countries = new Map<string, KnownEntity>();
    const cues = new Map<string, { words: readonly string[]; sense: Sense }[]>();
    for (const model of models) {
      for (const entity of model.entities)
        if (entity.type === 'country' && entity.country !== null && !countries.has(entity.country)) countries.set(entity.country, entity);
      for (const cue of model.cues) {
        const first = cue.words[0] ?? '';
        const list = cues.get(first) ?? [];
        list.push(cue);
        cues.set(first, list);
      }
    }
    for (const list of cues.values()) list.sort((a, b) => b.words.length - a.words.length);
    this.countries = countries;
    this.cues = cues;
  }

  /** All readings of a folded form without clitics. */
  forms(folded: string): readonly LexicalEntry[] {
    return gather(this.#models, (m) => m.forms(folded));
  }

  /** Entities of exactly this name (folded words joined by spaces). */
  names(folded: string): readonly NameMatch[] {
    return gather(this.#models, (m) => m.names(folded));
  }

  /** Whether some name or title begins with these folded words and goes on. */
  nameGoesOn(folded: string): boolean {
    return this.#models.some((m) => m.prefixes.has(folded));
  }

  /** Titles of exactly these folded words. */
  titles(folded: string): readonly TitleEntry[] {
    return gather(this.#models, (m) => m.titles(folded));
  }
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

/** One model's tables. */
class ModelIndex {
  readonly prefixes: ReadonlySet<string>;
  readonly #model: ModelData;
  readonly #forms: Map<string, string>;
  readonly #names: Map<string, string>;
  readonly #titles: Map<string, string>;
  readonly #entries = new Map<string, readonly LexicalEntry[]>();

  constructor(model: ModelData) {
    this.#model = model;
    this.#forms = lines(model.forms);
    this.#names = lines(model.names);
    this.#titles = lines(model.titleForms);
    const prefixes = new Set<string>();
    for (const table of [this.#names, this.#titles]) {
      for (const name of table.keys()) for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) prefixes.add(name.slice(0, at));
    }
    this.prefixes = prefixes;
  }

  forms(folded: string): readonly LexicalEntry[] {
    const known = this.#entries.get(folded);
    if (known) return known;
    const line = this.#forms.get(folded);
    if (line === undefined) return NONE;
    const codes = line.split(' ');
    const entries: LexicalEntry[] = [];
    for (let i = 0; i + 1 < codes.length; i += 2) {
      const lexeme = this.#model.lexemes[Number.parseInt(codes[i] ?? '', 36)];
      const features = this.#model.features[Number.parseInt(codes[i + 1] ?? '', 36)];
      if (lexeme && features) entries.push({ lexeme, verb: lexeme.verb >= 0 ? (this.#model.lexemes[lexeme.verb] ?? null) : null, features });
    }
    this.#entries.set(folded, entries);
    return entries;
  }

  names(folded: string): readonly NameMatch[] {
    const line = this.#names.get(folded);
    if (line === undefined) return NONE;
    const matches: NameMatch[] = [];
    for (const code of line.split(' ')) {
      const entity = this.#model.entities[Number.parseInt(code.slice(0, -1), 36)];
      if (entity) matches.push({ entity, sense: NAME_SENSES[code.slice(-1)] ?? 'full' });
    }
    return matches;
  }

  titles(folded: string): readonly TitleEntry[] {
    const line = this.#titles.get(folded);
    if (line === undefined) return NONE;
    return line.split(' ').flatMap((code) => this.#model.titles[Number(code)] ?? []);
  }
}

function lines(text: string): Map<string, string> {
  const map = new Map<string, string>();
  let from = 0;
  while (from < text.length) {
    const tab = text.indexOf('\t', from);
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    if (tab < 0 || tab > end) break;
    map.set(text.slice(from, tab), text.slice(tab + 1, end));
    from = end + 1;
  }
  return map;
}
