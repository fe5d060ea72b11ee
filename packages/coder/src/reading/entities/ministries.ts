import { withoutAsides } from '../../arabic/asides.js';
import { fold } from '../../arabic/letters.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { KnownEntity } from '../../knowledge/model.js';
import type { Mention } from '../phrases/phrases.js';
import type { Located } from './entity.js';
import { bareWords } from './writtenNames.js';

/** Which ministries each thread of an article tells of: الخارجية التركية is وزارة الخارجية التركية, and وزارة الخارجية where no other state's is named. */
export class Ministries {
  /** What each ministry is for, by its mention: خارجيه. */
  readonly #fields = new Map<Mention, string>();
  /** The states whose ministry is named with them, by thread and field. */
  readonly #states = new Map<string, Set<string>>();
  /** Those that the knowledge lists, by their keys: البنتاغون. */
  readonly #known = new Map<string, KnownEntity>();

  /**
   * @param located mentions of the whole article in reading order
   * @param text the document's text
   */
  constructor(located: readonly Located[], text: string, knowledge: Pick<Lexicon, 'listsOf'>) {
    located.forEach(({ mention, thread }, at) => {
      const field = fieldOf(located, at, text, knowledge);
      if (field === '') return;
      this.#fields.set(mention, field);
      const country = mention.country ?? mention.known[0]?.country ?? null;
      if (country === null) return;
      const key = `${thread}:${field}`;
      this.#states.set(key, (this.#states.get(key) ?? new Set()).add(country));
      const [known] = mention.known;
      if (known) this.#known.set(`ministry:${key}:${country}`, known);
    });
  }

  /** Whether a mention is of a ministry, told with what it is for. */
  has(mention: Mention): boolean {
    return this.#fields.has(mention);
  }

  /**
   * By what a ministry is kept that a mention tells of: its state, the field and the thread.
   *
   * @param likely the state that a body without one is of by what the thread is about; null where that is not told
   * @returns null for what is no ministry, or may be that of several states
   */
  keyOf(mention: Mention, thread: number, likely: string | null): string | null {
    const field = this.#fields.get(mention);
    if (field === undefined) return null;
    const states = [...(this.#states.get(`${thread}:${field}`) ?? [])];
    const state = mention.country ?? mention.known[0]?.country ?? (states.length === 1 ? (states[0] ?? null) : likely);
    if (state === null || (mention.country === null && states.length > 1 && !states.includes(state))) return null;
    return `ministry:${thread}:${field}:${state}`;
  }

  /** The ministry of a key, where the article names it as the knowledge does. */
  knownBy(key: string): KnownEntity | null {
    return this.#known.get(key) ?? null;
  }

  /** The state that a ministry's key says it is of. */
  static stateOf(key: string): string {
    return key.slice(key.lastIndexOf(':') + 1);
  }
}

/** What a ministry is for, as its own words tell it, folded and without ال; '' for what is none, or does not tell it. */
function fieldOf(located: readonly Located[], at: number, text: string, knowledge: Pick<Lexicon, 'listsOf'>): string {
  const item = located[at];
  if (!item) return '';
  const { mention } = item;
  if (mention.type !== 'government' || !mention.definite || mention.pronoun !== '' || mention.quantity !== null || mention.plural) return '';
  const named = mention.kind === 'name';
  if (!named && mention.kind !== 'organ') return '';
  const head = named ? mention.name.slice(0, Math.max(0, mention.name.indexOf(' '))) : fold(mention.lemma);
  const lists = head === '' ? [] : knowledge.listsOf(head, []);
  if (lists.includes('ministry by its field')) return head;
  if (!lists.includes('is a ministry')) return '';
  const words = bareWords(withoutAsides(text.slice(mention.start, named ? mention.end : ownEnd(located, at)))).slice(1);
  // وزارة الدفاع الأمريكية, as the knowledge names it: the last word is the state.
  if (named && words.length > 1 && words.at(-1)?.endsWith('يه')) words.pop();
  // وزارة التربية والتعليم is وزارة التربية too.
  const joined = words.findIndex((word, i) => i > 0 && word.startsWith('و'));
  return (joined > 0 ? words.slice(0, joined) : words).join(' ');
}

/**
 * Where a body's words end that say what it is for: the state is none of them, such as الروسية of وزارة الدفاع الروسية.
 *
 * @param located the article's mentions in reading order
 * @param at index of the body's mention
 * @returns UTF-16 offset
 */
export function ownEnd(located: readonly Located[], at: number): number {
  const { mention, sentence } = located[at] ?? {};
  let end = mention?.end ?? 0;
  for (let i = at + 1; mention && located[i]?.sentence === sentence; i++) {
    const inner = located[i]?.mention;
    if (!inner || inner.start >= mention.end) break;
    if (inner.kind === 'nationality' || inner.known.some(({ type }) => type === 'country')) end = Math.min(end, inner.start);
  }
  return end;
}
