import type { Dossier } from '@isnad/coder';
import type { Batch } from '../coding/batch.js';
import { codeAll } from '../coding/codeAll.js';
import { makeReader } from '../coding/reader.js';
import { EXIT } from '../errors.js';
import { eventLines } from '../store/eventLines.js';
import { Store } from '../store/store.js';
import { print, report } from '../terminal/process.js';
import { Teller } from '../terminal/teller.js';
import { loadKnowledge } from './context.js';

/** Options of `isnad recode`. */
export interface RecodeCommandOptions {
  readonly db: string;
  readonly jobs: number;
  readonly knowledge?: string;
  /** Reads also what this coder has read already. */
  readonly all?: boolean;
}

const AT_ONCE = 64;

/** `isnad recode`: reads every article anew that another coder or model has read. Interrupted, it goes on where it was. */
export async function runRecode(options: RecodeCommandOptions): Promise<number> {
  const knowledge = await loadKnowledge(options.knowledge, report);
  const { coder } = makeReader({ knowledge: knowledge.files }).read({ id: '', text: '' });
  const store = Store.open(options.db);
  const tally = { read: 0, changed: 0, gained: 0, lost: 0 };
  let teller: Teller | undefined;
  try {
    const before = new Map<string, readonly string[]>();
    const setup = { knowledge: knowledge.files, explain: false, forStore: true };
    const all = options.all === true;
    const from = all ? store.recodedUpTo(coder) : 0;
    if (from > 0) report('isnad: goes on where the last "recode --all" of this coder was interrupted');
    const numbers = new Map<string, number>();
    teller = new Teller(store.staleCount(all ? null : coder, from), (done) => `isnad: ${done} articles read anew so far`);
    for await (const { results } of codeAll(toRecode(store, all ? null : coder, from, before, numbers), setup, options.jobs)) {
      const articles = results.flatMap(({ prepared }) => prepared ?? []);
      if (results.some(({ fault }) => fault !== undefined)) teller.stop();
      for (const { fault } of results) if (fault !== undefined) report(fault);
      let text = '';
      for (const { document, rows } of articles) {
        const old = before.get(document.id) ?? [];
        before.delete(document.id);
        const now = eventLines(rows);
        const gained = now.filter((line) => !old.includes(line));
        const lost = old.filter((line) => !now.includes(line));
        tally.read++;
        tally.gained += gained.length;
        tally.lost += lost.length;
        if (gained.length + lost.length === 0) continue;
        tally.changed++;
        text += [document.id, ...lost.map((line) => `  - ${line}`), ...gained.map((line) => `  + ${line}`), ''].join('\n');
      }
      // Shown before it is written: killed in between, it is shown twice, and not never.
      if (text !== '') {
        teller.stop();
        await print(text);
      }
      store.add(articles, true);
      const last = numbers.get(articles.at(-1)?.document.id ?? '');
      for (const { document } of articles) numbers.delete(document.id);
      if (all && last !== undefined) store.noteRecoded(coder, last);
      teller.tell(tally.read);
    }
    teller.stop();
    if (all) store.noteRecoded(coder, null);
    const lostAnchors = (await store.corrections()).filter(({ applied }) => applied === 0).length;
    report(
      `isnad: ${tally.read} articles read anew by ${coder.version} (${coder.model}); ${tally.changed} changed: ${tally.lost} readings of events gone (-), ${tally.gained} new (+)`,
    );
    if (lostAnchors > 0) report(`isnad: ${lostAnchors} corrections no longer find their words, see: isnad corrections`);
    return EXIT.ok;
  } finally {
    teller?.stop();
    await store.close();
  }
}

/** What another coder has read, by number, so that nothing is passed over when it is interrupted. */
async function* toRecode(
  store: Store,
  coder: Dossier['coder'] | null,
  from: number,
  before: Map<string, readonly string[]>,
  numbers: Map<string, number>,
): AsyncGenerator<Batch> {
  let after = from;
  for (;;) {
    const articles = store.stale(coder, after, AT_ONCE);
    const last = articles.at(-1);
    if (last === undefined) return;
    after = last.articleId;
    for (const { document, events, articleId } of articles) {
      before.set(document.id, events);
      numbers.set(document.id, articleId);
    }
    yield { items: articles.map(({ document }) => ({ where: document.id, text: JSON.stringify(document) })), bytes: 0 };
  }
}
