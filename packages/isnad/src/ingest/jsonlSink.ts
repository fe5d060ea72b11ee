import { appendFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readLines } from '../input/lines.js';
import type { FoundDocument, IngestFault, IngestSink } from './types.js';

/** Keeps articles in a JSONL file, each id once, and broken records in `rejects.jsonl` beside it. `isnad code` and `isnad add` read the file. */
export class JsonlSink implements IngestSink {
  readonly #path: string;
  readonly #rejects: string;
  readonly #ids: Set<string>;

  private constructor(path: string, ids: Set<string>) {
    this.#path = path;
    this.#rejects = join(dirname(path), 'rejects.jsonl');
    this.#ids = ids;
  }

  /** @throws InputError when the file is there and cannot be read */
  static async open(path: string): Promise<JsonlSink> {
    const ids = new Set<string>();
    const size = await stat(path).then(
      (info) => info.size,
      () => 0,
    );
    if (size > 0) {
      for await (const line of readLines(path, 'utf-8')) {
        try {
          if ('text' in line) ids.add(String((JSON.parse(line.text) as { id?: unknown }).id));
        } catch {
          // A line cut off when the process was killed: its article is added again, on a line of its own.
          await appendFile(path, '\n');
        }
      }
    }
    return new JsonlSink(path, ids);
  }

  async add({ document }: FoundDocument): Promise<boolean> {
    if (this.#ids.has(document.id)) return false;
    this.#ids.add(document.id);
    await appendFile(this.#path, `${JSON.stringify(document)}\n`);
    return true;
  }

  async reject(fault: IngestFault): Promise<void> {
    await appendFile(this.#rejects, `${JSON.stringify(fault)}\n`);
  }
}
