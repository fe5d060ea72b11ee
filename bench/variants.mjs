import { tokenise } from '@isnad/coder';
import { lemmasOf, prepareDossier } from '../packages/isnad/dist/store/prepare.js';

const DAY = 86_400_000;
/** Variants of one article lie so many days apart, in a span of twenty-two years, which 200,000 documents do not fill: far enough not to be taken for copies of each other. */
const APART = 22;
const SPAN = 8000;

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Makes any number of articles from some real ones. The dates of publication and of events are moved by the same number of days; each word in the name of a person that the knowledge does
 * not know is put for another word of such names with as many letters, in name, text and search terms alike, so that every offset stays right.
 */
export class Variants {
  #reader;
  #originals;
  #linked;
  /** Words of discovered names, by their length. */
  #names = new Map();

  constructor(reader, articles, linked) {
    this.#reader = reader;
    this.#linked = linked;
    this.#originals = articles.map((article) => {
      const dossier = reader.read(article);
      const people = dossier.entities.filter(({ type, key }) => type === 'person' && key === null);
      return { dossier, people, tokens: this.#tokensOf(dossier.document.text), title: this.#tokensOf(dossier.document.title ?? '') };
    });
    const words = new Set(this.#originals.flatMap(({ people }) => people.flatMap(({ name }) => name.split(' '))));
    for (const word of words) this.#names.set(word.length, [...(this.#names.get(word.length) ?? []), word]);
  }

  /** The variant of a number, ready for `Store.add`. */
  make(number) {
    const { dossier, people, tokens, title } = this.#originals[number % this.#originals.length];
    const round = Math.floor(number / this.#originals.length);
    const days = (round * APART + Math.floor((number % this.#originals.length) / 7)) % SPAN;
    const random = seeded(number + 1);
    const renamed = new Map();
    const rename = (word) => {
      const others = this.#names.get(word.length) ?? [word];
      if (!renamed.has(word)) renamed.set(word, others[Math.floor(random() * others.length)]);
      return renamed.get(word);
    };
    const letters = [...splitUnits(dossier.document.text)];
    const changed = new Map();
    const names = new Map();
    for (const { id, name, mentions } of people) {
      const own = new Set(name.split(' '));
      names.set(id, name.split(' ').map(rename).join(' '));
      for (const { start, end } of mentions)
        for (const match of dossier.document.text.slice(start, end).matchAll(/\S+/g)) {
          if (!own.has(match[0])) continue;
          const word = rename(match[0]);
          for (let i = 0; i < word.length; i++) letters[start + match.index + i] = word[i];
          changed.set(start + match.index, word);
        }
    }
    const { document } = dossier;
    const id = `${document.id}~${round}`;
    const variant = {
      ...dossier,
      document: { ...document, id, url: `https://bench.invalid/${number}`, publishedAt: moved(document.publishedAt, days), text: letters.join('') },
      entities: dossier.entities.map((entity) => (names.has(entity.id) ? { ...entity, name: names.get(entity.id) } : entity)),
      events: dossier.events.map((event) =>
        event.date === null ? event : { ...event, date: { ...event.date, start: moved(event.date.start, days), end: moved(event.date.end, days) } },
      ),
    };
    const terms = this.#termsOf(tokens, changed);
    const prepared = { ...prepareDossier(variant), terms: { ...terms, title: this.#termsOf(title, new Map()).body } };
    return this.#linked ? prepared : { ...prepared, ...NO_LINKS };
  }

  #tokensOf(text) {
    return tokenise(text)
      .filter(({ kind }) => kind === 'word' || kind === 'latin' || kind === 'number')
      .map(({ kind, folded, start }) => ({ start, folded, lemmas: lemmasOf(this.#reader, kind, folded).join(' ') }));
  }

  #termsOf(tokens, changed) {
    const now = tokens.map((token) => (changed.has(token.start) ? (this.#tokensOf(changed.get(token.start))[0] ?? token) : token));
    return {
      body: now
        .map(({ lemmas }) => lemmas)
        .filter(Boolean)
        .join(' '),
      words: now.map(({ folded }) => folded).join(' '),
    };
  }
}

/** What `Store.add` gets where nothing is to be linked. */
const NO_LINKS = (() => {
  const none = prepareDossier({
    document: { id: '', text: '', title: null, publisher: null, publishedAt: null, url: null },
    coder: {},
    sentences: [],
    entities: [],
    events: [],
    quotations: [],
  });
  return { text: none.text, claims: none.claims };
})();

/** UTF-16 units one by one, as offsets count them. */
function splitUnits(text) {
  return text.split('');
}

/** An ISO date or date-time some days later, its time of day kept. */
function moved(iso, days) {
  const at = iso === null || iso === undefined ? Number.NaN : Date.parse(iso.slice(0, 10));
  return Number.isNaN(at) ? (iso ?? null) : new Date(at + days * DAY).toISOString().slice(0, 10) + iso.slice(10);
}
