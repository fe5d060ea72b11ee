/** Reads lines and counted bytes from a stream; holds no more than what is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its end, as Latin-1; null at the end of the stream. Throws where it is longer than `longest`. */
  async line(longest: number): Promise<string | null> {
    for (let end = this.#rest.indexOf(10); ; end = this.#rest.indexOf(10)) {
      if (end >= 0) {
        const line = this.#rest.toString('utf8', 0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return line.replace(/\r$/, '');
      }
      if (this.#rest.length > longest) throw new Error('a line is too long');
      const next = await this.#next();
      if (next === null) return this.#rest.length === 0 ? null : this.#last();
      this.#rest = Buffer.concat([this.#rest, next]);
    }
  }

  /** The next line, or as much of it as `longest` bytes: for looking for something in what may have no lines. Null at the end of the stream. */
  async rest(longest: number): Promise<string | null> {
    while (this.#rest.indexOf(10) < 0 && this.#rest.length <= longest) {
      const next = await this.#next();
      if (next === null) return this.#rest.length === 0 ? null : this.#last();
      this.#rest = Buffer.concat([this.#rest, next]);
    }
    const end = this.#rest.indexOf(10);
    const line = this.#rest.toString('latin1', 0, end < 0 ? longest : end);
    this.#rest = this.#rest.subarray(end < 0 ? longest : end + 1);
    return line.replace(/\r$/, '');
  }

  /** The next `length` bytes. Throws where the stream ends before. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.#counted(length)) parts.push(part);
    return Buffer.concat(parts);
  }

  /** Passes over the next `length` bytes without holding them. */
  async skip(length: number): Promise<void> {
    for await (const _ of this.#counted(length));
  }

  async *#counted(length: number): AsyncGenerator<Buffer> {
    let left = length;
    while (left > 0) {
      if (this.#rest.length === 0) this.#rest = (await this.#next()) ?? Buffer.alloc(0);
      if (this.#rest.length === 0) throw new Error('the file ends in the middle of a record');
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  #last(): string {
    const line = this.#rest.toString('utf8');
    this.#rest = Buffer.alloc(0);
    return line;
  }

  async #next(): Promise<Buffer | null> {
    for (;;) {
      const { done, value } = await this.#chunks.next();
      if (done) return null;
      if (value.length > 0) return value;
    }
  }
}
