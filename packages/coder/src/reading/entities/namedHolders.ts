import type { Office } from '../../knowledge/model.js';
import type { Mention } from '../phrases/phrases.js';
import type { Located } from './entity.js';

/** How many of those who are named with an office are looked at: bounds the time on texts of any length. */
const REACH = 400;

/** Who is named with an office in an article, by the office: for the offices in front of them that nobody is named with. */
export class NamedHolders {
  /** By title, in reading order. */
  readonly #byTitle = new Map<string, { readonly mention: Mention; readonly thread: number; readonly at: number }[]>();

  /**
   * @param located mentions in reading order
   * @param published day of publication, `YYYY-MM-DD`, with or without a time of day: who is known to hold an office then is named with it by his name alone;
   * null where it is not known
   */
  constructor(located: readonly Located[], published: string | null) {
    const day = published?.slice(0, 10) ?? null;
    located.forEach(({ mention, thread }, at) => {
      const { type, name, title, apposed } = mention;
      if (type !== 'person' || name === '') return;
      const held = day === null ? [] : heldOn(mention, day).map((office) => office.title);
      for (const office of new Set([title, apposed?.title ?? '', ...held])) {
        if (office === '') continue;
        const holders = this.#byTitle.get(office);
        if (holders) holders.push({ mention, thread, at });
        else this.#byTitle.set(office, [{ mention, thread, at }]);
      }
    });
  }

  /**
   * Who is named with a title further down.
   *
   * @param title as in the knowledge files
   * @param at how many mentions stand in front
   * @param thread the thread of the article they must stand in
   * @example holders.after('رئيس', 0, 0).map(({ name }) => name) // ['بنينو اكينو'] in رئيس الفلبين يؤيد الوزير ... أيد رئيس الفلبين بنينو أكينو الوزير
   */
  after(title: string, at: number, thread: number): Mention[] {
    const all = this.#byTitle.get(title) ?? [];
    const from = firstBehind(all, at);
    return all
      .slice(from, from + REACH)
      .filter((holder) => holder.thread === thread)
      .map(({ mention }) => mention);
  }
}

/** The offices of his country that whoever a mention names is known to have held on a day. */
export function heldOn({ known }: Mention, day: string): readonly Office[] {
  const [only] = known;
  if (!only || known.length > 1) return [];
  return only.offices.filter(({ organization, from, to }) => organization === only.country && from !== null && from <= day && (to === null || day <= to));
}

/** Index of the first that stands behind so many mentions, found by halving. */
function firstBehind(all: readonly { readonly at: number }[], at: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.at ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
