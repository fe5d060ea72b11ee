import { passingTerm, Term, term } from './terms.js';
import { UNKNOWN, type WeightTable } from './weightTable.js';

/** A feature of a learned model: the place of its weights in the model's table, or less than 0 where nothing was learned about it. */
export type Feature = number;

/** What fills a gap in a feature's name. Terms are found soonest; a string is right everywhere. */
type Value = Term | string | number | boolean;

/** Names features of a model. Four gaps are as many as there are. */
export interface FeatureNames {
  (template: TemplateStringsArray, a?: Value, b?: Value, c?: Value, d?: Value): Feature;
  /** The name of a feature, for training: after `nameFeatures`. */
  readonly nameOf: (feature: Feature) => string;
}

let named = false;

/** From now on every feature has a name of its own, also where the model learned nothing about it: for training. A reading needs only weights. */
export function nameFeatures(): void {
  named = true;
}

/**
 * Finds a model's features by the place in the code that asks for them and the values in the gaps: the fingerprint of the name is put together
 * from theirs, without making a name or looking at letters.
 *
 * @param weights what the model learned
 * @returns a template tag
 * @example const feature = featureNames(LEARNED.scorer); LEARNED.scorer.at(feature`form=${'noun'}`) // 0.548
 */
export function featureNames(weights: WeightTable): FeatureNames {
  const templates = new Map<TemplateStringsArray, readonly Term[]>();
  const names = new Names();

  const partsOf = (template: TemplateStringsArray): readonly Term[] => {
    const parts = template.map(term);
    templates.set(template, parts);
    return parts;
  };

  const tag = (template: TemplateStringsArray, a?: Value, b?: Value, c?: Value, d?: Value): Feature => {
    const parts = templates.get(template) ?? partsOf(template);
    let { first, second } = parts[0] as Term;
    for (let gap = 1; gap < parts.length; gap++) {
      const value = termOf(gap === 1 ? a : gap === 2 ? b : gap === 3 ? c : d);
      const part = parts[gap] as Term;
      first = (Math.imul(first, value.firstShift) + value.first) | 0;
      second = (Math.imul(second, value.secondShift) + value.second) | 0;
      first = (Math.imul(first, part.firstShift) + part.first) | 0;
      second = (Math.imul(second, part.secondShift) + part.second) | 0;
    }
    const feature = weights.find(first, second);
    return named ? names.put(template, [a, b, c, d], feature, first, second) : feature;
  };
  return Object.assign(tag, { nameOf: (feature: Feature) => names.of(feature) });
}

const TRUE = term('true');
const FALSE = term('false');
const NUMBERS = Array.from({ length: 100 }, (_, n) => term(String(n)));

function termOf(value: Value | undefined): Term {
  if (value instanceof Term) return value;
  if (typeof value === 'string') return passingTerm(value);
  if (typeof value === 'number') return NUMBERS[value] ?? passingTerm(String(value));
  return value === true ? TRUE : FALSE;
}

/** What no value may hold: there the name of the next gap begins. So a reader of the weights can tell where a value ends. */
const NEXT = /,[a-z]/;

function nameOf(template: TemplateStringsArray, values: readonly (Value | undefined)[]): string {
  for (const value of values) if (NEXT.test(String(value))) throw new Error(`The value "${value}" of a feature holds a comma in front of a letter`);
  return String.raw({ raw: template }, ...values);
}

/** So much of the second half of a fingerprint goes into a number beside the first: 53 bits in all. */
const SECOND = 2 ** 21;

/** The names of features, for training. */
class Names {
  readonly #known: string[] = [];
  /** Of those that nothing was learned about: they get numbers below `UNKNOWN`. */
  readonly #unknown: string[] = [];
  /** Their numbers by fingerprint: a name is put together only once. */
  readonly #numbers = new Map<number, Feature>();

  put(template: TemplateStringsArray, values: readonly (Value | undefined)[], feature: Feature, first: number, second: number): Feature {
    if (feature !== UNKNOWN) {
      this.#known[feature] ??= nameOf(template, values);
      return feature;
    }
    const print = (first >>> 0) * SECOND + (second & (SECOND - 1));
    const known = this.#numbers.get(print);
    if (known !== undefined) return known;
    const number = UNKNOWN - this.#unknown.push(nameOf(template, values));
    this.#numbers.set(print, number);
    return number;
  }

  of(feature: Feature): string {
    const name = feature < UNKNOWN ? this.#unknown[UNKNOWN - feature - 1] : this.#known[feature];
    if (name === undefined) throw new Error('A feature has no name: call nameFeatures() before anything is read');
    return name;
  }
}
