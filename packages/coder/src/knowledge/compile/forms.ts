import { fold } from '../../arabic/letters.js';
import type { Derivation, FormFeatures, Lexeme, Sense } from '../model.js';

const PLAIN: FormFeatures = { aspect: '', person: '', gender: '', number: '', voice: '', beforePronoun: false, construct: false };

interface DraftLexeme {
  lemma: string;
  pos: 'verb' | 'noun';
  senses: Sense[];
  verb: number;
  derivation: Derivation | null;
}

/** Collects lexemes and their inflected forms while knowledge is compiled. */
export class FormTable {
  readonly #lexemes: DraftLexeme[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #features: FormFeatures[] = [];
  readonly #featureIndex = new Map<string, number>();
  readonly #forms = new Map<string, Set<string>>();

  /**
   * Finds or makes a lexeme.
   *
   * @param key what makes it one word: lemma, root and form for a verb; lemma and derivation for a noun
   * @returns its index, and whether it is new (its forms are still to be added)
   */
  lexeme(key: string, lemma: string, pos: 'verb' | 'noun', verb = -1, derivation: Derivation | null = null): { index: number; isNew: boolean } {
    const known = this.#byKey.get(key);
    if (known !== undefined) return { index: known, isNew: false };
    const index = this.#lexemes.push({ lemma, pos, senses: [], verb, derivation }) - 1;
    this.#byKey.set(key, index);
    return { index, isNew: true };
  }

  addSense(index: number, sense: Sense): void {
    this.#lexemes[index]?.senses.push(sense);
  }

  addForm(index: number, text: string, features: Partial<FormFeatures>): void {
    const full = { ...PLAIN, ...features };
    const id = JSON.stringify(full);
    let feature = this.#featureIndex.get(id);
    if (feature === undefined) {
      feature = this.#features.push(full) - 1;
      this.#featureIndex.set(id, feature);
    }
    const folded = fold(text);
    let set = this.#forms.get(folded);
    if (!set) {
      set = new Set();
      this.#forms.set(folded, set);
    }
    set.add(`${index.toString(36)} ${feature.toString(36)}`);
  }

  lexemes(): Lexeme[] {
    return this.#lexemes;
  }

  features(): FormFeatures[] {
    return this.#features;
  }

  /** All forms, sorted, one a line: form, tab, index pairs. */
  serialise(): string {
    const lines = [...this.#forms].map(([form, set]) => `${form}\t${[...set].join(' ')}`);
    return lines.sort().join('\n');
  }
}
