import { stateOf } from './claims/keyset.js';
import type { Connection } from './open.js';

/** Answers that are remembered, for as long as the store does not change. */
const MOST = 30;
const answers = new WeakMap<Connection['sqlite'], { state: string; found: Map<string, unknown> }>();

/**
 * What was found before, where nobody has written since, this process or another; else it is found anew.
 *
 * @param question what is asked, in full: the same words always mean the same answer of the same store
 * @param find makes the answer, which nobody may change
 * @example remembered(connection, `places ${JSON.stringify(filter)}`, async () => placesOf(…))
 */
export async function remembered<T>({ sqlite }: Connection, question: string, find: () => Promise<T>): Promise<T> {
  const state = stateOf(sqlite);
  let known = answers.get(sqlite);
  if (known?.state !== state) {
    known = { state, found: new Map() };
    answers.set(sqlite, known);
  }
  if (known.found.has(question)) return known.found.get(question) as T;
  const answer = await find();
  // While it was looked for somebody may have written: then it is not kept.
  if (stateOf(sqlite) === state) {
    if (known.found.size >= MOST) known.found.delete(known.found.keys().next().value ?? '');
    known.found.set(question, answer);
  }
  return answer;
}
