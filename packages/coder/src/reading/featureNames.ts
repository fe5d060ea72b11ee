/** A feature of a learned model: its name, and what the model learned about it; undefined where it learned nothing. */
export interface Feature<W> {
  readonly name: string;
  readonly weight: W | undefined;
}

/** What fills a gap in a feature's name. Mostly of a closed class, or a lemma. */
type Value = string | number | boolean;

/** Values of one gap that are remembered: more than the words of the lexicon, and a bound for words that no list holds. */
const MOST_VALUES = 20_000;

/** A place in the code that names features, with some of its gaps filled; the next gap leads on. */
class Place<W> {
  feature: Feature<W> | null = null;
  readonly #filled = new Map<Value, Place<W>>();

  with(value: Value): Place<W> {
    const known = this.#filled.get(value);
    if (known) return known;
    const place = new Place<W>();
    if (this.#filled.size >= MOST_VALUES) this.#filled.clear();
    this.#filled.set(value, place);
    return place;
  }
}

/**
 * Makes the names of a model's features, each once: by the place in the code that asks for it and the values in its gaps, neither the
 * name nor its weight has to be made or looked up again. An article asks for some ten thousand, nearly all of them known.
 *
 * @param weights what the model learned, by feature name
 * @returns a template tag
 * @example const feature = featureNames({ 'form=noun': 0.5 }); feature`form=${'noun'}` // { name: 'form=noun', weight: 0.5 }
 */
export function featureNames<W>(weights: Readonly<Record<string, W>>): (template: TemplateStringsArray, ...values: Value[]) => Feature<W> {
  const places = new Map<TemplateStringsArray, Place<W>>();
  return (template, ...values) => {
    let place = places.get(template);
    if (!place) {
      place = new Place<W>();
      places.set(template, place);
    }
    for (const value of values) place = place.with(value);
    if (place.feature === null) {
      const name = String.raw({ raw: template }, ...values);
      place.feature = { name, weight: Object.hasOwn(weights, name) ? weights[name] : undefined };
    }
    return place.feature;
  };
}
