import { FeatureTree } from './featureTree.js';
import { type Term, term, termId } from './terms.js';

/** A feature of a learned model: its name, and what the model learned about it; undefined where it learned nothing. */
export interface Feature<W> {
  /** Of a feature that the model learned nothing about only where names are asked for: see `nameFeatures`. */
  readonly name: string;
  readonly weight: W | undefined;
}

/** What fills a gap in a feature's name. Terms are found soonest; a string is right everywhere. */
type Value = Term | string | number | boolean;

/** Names features of a model. Four gaps are as many as there are. */
export type FeatureNames<W> = (template: TemplateStringsArray, a?: Value, b?: Value, c?: Value, d?: Value) => Feature<W>;

/** Branches of a tree for each name, at a guess: one that is too low costs time at the first article. */
const BRANCHES = 3;

/** Stands for all features that a model learned nothing about. */
const NOTHING: Feature<never> = { name: '', weight: undefined };

let named = false;

/** From now on every feature has its name, also where the model learned nothing about it: for training. A reading needs only weights. */
export function nameFeatures(): void {
  named = true;
}

/**
 * Finds a model's features by the place in the code that asks for them and the values in the gaps, without making a name or looking one up.
 * When a place asks for the first time, all names that fit its template are taken apart and put into a tree of terms.
 *
 * @param weights what the model learned, by feature name
 * @returns a template tag
 * @example const feature = featureNames({ 'form=noun': 0.5 }); feature`form=${'noun'}` // { name: 'form=noun', weight: 0.5 }
 */
export function featureNames<W>(weights: Readonly<Record<string, W>>): FeatureNames<W> {
  const tree = new FeatureTree(BRANCHES * Object.keys(weights).length);
  const roots = new Map<TemplateStringsArray, number>();
  /** By the node that the last value leads to. */
  const features: (Feature<W> | undefined)[] = [];
  let names: string[] | null = null;

  const rootOf = (template: TemplateStringsArray): number => {
    const root = tree.root();
    roots.set(template, root);
    names ??= Object.keys(weights).sort();
    const start = template[0] ?? '';
    for (const name of startingWith(names, start))
      fill(name, template, start.length, [], (values) => {
        let node = root;
        for (const value of values) node = tree.grow(node, term(value).id);
        features[node] = { name, weight: weights[name] };
      });
    return root;
  };

  return (template, a, b, c, d) => {
    if (named) return naming(weights, template, [a, b, c, d]);
    let node = roots.get(template) ?? rootOf(template);
    if (a !== undefined) node = tree.find(node, idOf(a));
    if (b !== undefined && node > 0) node = tree.find(node, idOf(b));
    if (c !== undefined && node > 0) node = tree.find(node, idOf(c));
    if (d !== undefined && node > 0) node = tree.find(node, idOf(d));
    return features[node] ?? NOTHING;
  };
}

function idOf(value: Value): number {
  return typeof value === 'object' ? value.id : termId(typeof value === 'string' ? value : String(value));
}

/** What no value may hold: there the name of the next gap begins. So a template can be told from a longer one that begins alike. */
const NEXT = /,[a-z]/;

function naming<W>(weights: Readonly<Record<string, W>>, template: TemplateStringsArray, values: readonly (Value | undefined)[]): Feature<W> {
  for (const value of values) if (NEXT.test(String(value))) throw new Error(`The value "${value}" of a feature holds a comma in front of a letter`);
  const name = String.raw({ raw: template }, ...values);
  return { name, weight: Object.hasOwn(weights, name) ? weights[name] : undefined };
}

/** The names that begin with some letters, out of sorted ones. */
function startingWith(names: readonly string[], start: string): readonly string[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((names[mid] ?? '') < start) low = mid + 1;
    else high = mid;
  }
  let end = low;
  while (names[end]?.startsWith(start)) end++;
  return names.slice(low, end);
}

/**
 * Takes every way in which values in a template's gaps make a name: mostly one, and several where two gaps stand side by side.
 *
 * @param from where the value of the next gap begins
 * @param values those of the gaps before it
 * @param take receives the values of all gaps; the list is used again
 */
function fill(name: string, template: readonly string[], from: number, values: string[], take: (values: readonly string[]) => void): void {
  const next = template[values.length + 1];
  if (next === undefined) {
    if (from === name.length) take(values);
    return;
  }
  // What follows the last gap must end the name.
  const least = values.length === template.length - 2 ? Math.max(from, name.length - next.length) : from;
  for (let at = name.indexOf(next, least); at >= 0; at = at < name.length ? name.indexOf(next, at + 1) : -1) {
    const value = name.slice(from, at);
    if (value.includes(',') && NEXT.test(value)) return;
    values.push(value);
    fill(name, template, at + next.length, values, take);
    values.pop();
  }
}
