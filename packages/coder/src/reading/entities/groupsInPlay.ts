import type { Located } from './entity.js';

/** In so large a share of the known armed groups a thread names the one whose المتمردون it means. */
const SHARE = 0.7;

/** What الحركة، الجماعة may mean: parties and armed groups. */
export const MOVEMENTS: ReadonlySet<string> = new Set(['armed_group', 'party']);

/** How many mentions back a movement is looked for: bounds the time on texts of any length. */
const REACH = 60;

/** Which armed groups and parties each thread of an article names: for المتمردون، الميليشيات and الجماعة, which do not name them. */
export class GroupsInPlay {
  /** How often each known armed group is named, by thread and key. */
  readonly #counts = new Map<number, Map<string, number>>();
  readonly #located: readonly Located[];

  /** @param located mentions of the whole article in reading order */
  constructor(located: readonly Located[]) {
    this.#located = located;
    for (const { mention, thread } of located) {
      const [group] = mention.known;
      if (group?.type !== 'armed_group') continue;
      const counts = this.#counts.get(thread) ?? new Map<string, number>();
      this.#counts.set(thread, counts.set(group.key, (counts.get(group.key) ?? 0) + 1));
    }
  }

  /** The key of the armed group that a thread is about, far more than about any other; null where it is about none, or about several. */
  main(thread: number): string | null {
    const counts = [...(this.#counts.get(thread) ?? [])].sort(([, a], [, b]) => b - a);
    const [first] = counts;
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    return first && first[1] >= SHARE * all ? first[0] : null;
  }

  /**
   * The mention of the party or armed group that was last named before another mention in its thread.
   *
   * @param at index of the mention
   */
  lastNamed(at: number): Located | null {
    const thread = this.#located[at]?.thread;
    for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
      const item = this.#located[i];
      if (item && item.thread === thread && item.mention.name !== '' && MOVEMENTS.has(item.mention.type)) return item;
    }
    return null;
  }
}
