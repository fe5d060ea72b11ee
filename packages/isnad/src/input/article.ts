import { basename } from 'node:path';
import type { DocumentInput } from '@isnad/coder';
import { asInputError, InputError } from '../errors.js';
import { nameOf, openBytes } from './bytes.js';
import { decodeText } from './decode.js';
import { checkText, type GivenFields, parseDate, parseDocument } from './document.js';
import { LONGEST_LINE } from './split.js';

/** What the caller knows of an article; it goes before what the file itself says. */
export interface ArticleOptions {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  /** Label that overrides the detection of the encoding. */
  readonly encoding?: string | undefined;
  /** Is told what may be wrong with a text that can be read all the same. */
  readonly onDoubt?: (message: string) => void;
}

const JSON_OBJECT = /^\s*\{\s*["}]/;
const JSON_LIST = /^\s*\[\s*\{\s*["}]/;

/**
 * Reads one article from a file: plain text, or a JSON object with `text` and other fields.
 *
 * @param path a path, or `-` for standard input; gzip is unpacked
 * @throws InputError that says what is wrong with it
 * @example (await readArticle('article.txt', { published: '2018-05-09' })).id // 'article.txt'
 */
export async function readArticle(path: string, options: ArticleOptions = {}): Promise<DocumentInput> {
  const { title = null, publisher = null, published = null } = options;
  const given: GivenFields = { title, publisher, publishedAt: parseDate(published, '--published') };
  const where = nameOf(path);
  const { text, doubt } = decodeText(await readAll(path), where, options.encoding);
  if (doubt !== null) options.onDoubt?.(`${where}: ${doubt}`);
  if (JSON_LIST.test(text)) throw new InputError(where, 'this file holds a list of articles; read it with: isnad code FILE');
  const document = JSON_OBJECT.test(text) ? parseJson(text, where, given) : plain(text, path === '-' ? where : basename(path), where);
  return {
    ...document,
    title: given.title ?? document.title ?? null,
    publisher: given.publisher ?? document.publisher ?? null,
    publishedAt: given.publishedAt ?? document.publishedAt ?? null,
  };
}

function plain(text: string, id: string, where: string): DocumentInput {
  checkText(text, where);
  return { id, text };
}

function parseJson(text: string, where: string, given: GivenFields): DocumentInput {
  try {
    return parseDocument(text, where, given);
  } catch (error) {
    if (isJsonLines(text)) throw new InputError(where, 'this file holds an article a line; read it with: isnad code FILE');
    throw error;
  }
}

/** Whether a text of several lines begins with a whole object on its first one. */
function isJsonLines(text: string): boolean {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  if (first.length === text.trim().length) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

async function readAll(path: string): Promise<Buffer> {
  const { name, chunks } = await openBytes(path);
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > LONGEST_LINE) throw new InputError(name, 'too long for one article (more than 128 MB)');
      parts.push(chunk);
    }
  } catch (error) {
    throw asInputError(error, name);
  }
  return Buffer.concat(parts);
}
