import { setTimeout as sleep } from 'node:timers/promises';

/** Lets one task a host run at a time, with a rest after each. */
export class HostQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  /**
   * @param host whose turn it is
   * @param task what to do; a failure is the caller's and does not stop the queue
   */
  run<T>(host: string, task: () => Promise<T>, restMs: number): Promise<T> {
    const before = this.#last.get(host) ?? Promise.resolve();
    const result = before.then(task);
    const rest = async (): Promise<void> => void (await sleep(restMs));
    this.#last.set(host, result.then(rest, rest));
    return result;
  }
}
