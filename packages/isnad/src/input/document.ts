import type { DocumentInput } from '@isnad/coder';
import { InputError } from '../errors.js';
import { hasArabic } from './decode.js';

/** What the caller knows of an article. */
export type GivenFields = Pick<DocumentInput, 'title' | 'publisher' | 'publishedAt'>;

/**
 * Reads the JSON of one article.
 *
 * @param json an object with `text`, and `id`, `title`, `publisher`, `publishedAt`, `url` where they are known
 * @param where `file:line`, for messages; also the id of an article without one
 * @param given fields that go before those of the record, which are then not looked at
 * @throws InputError that says what is wrong with it
 * @example parseDocument('{"id":"1","text":"زار الوزير القاهرة"}', 'a.jsonl:1').id // '1'
 */
export function parseDocument(json: string, where: string, given: GivenFields = {}): DocumentInput {
  const record = parseObject(json, where);
  const { text, id } = record;
  if (text === undefined || text === null) throw new InputError(where, 'field "text" is missing');
  if (typeof text !== 'string') throw new InputError(where, `field "text" must be a string, not ${kindOf(text)}`);
  checkText(text, where);
  return {
    id: typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : where,
    text,
    title: given.title ?? optional(record, 'title', where),
    publisher: given.publisher ?? optional(record, 'publisher', where),
    publishedAt: given.publishedAt ?? parseDate(optional(record, 'publishedAt', where), where, 'publishedAt'),
    url: optional(record, 'url', where),
  };
}

function parseObject(json: string, where: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new InputError(where, `not valid JSON (${error instanceof Error ? jsonReason(error.message) : 'unreadable'})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(where, `${kindOf(value)} where an article is expected: {"id": ..., "text": ...}`);
  }
  return value as Record<string, unknown>;
}

/** The reason without the quoted input, which may be long, and with the column instead of an offset. */
function jsonReason(message: string): string {
  return message
    .replace(/, (?:\.\.\.)?".*$/s, '')
    .replace(/ in JSON| JSON/, '')
    .replace(/ at position (\d+).*$/s, (_, offset: string) => ` at column ${Number(offset) + 1}`);
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** @throws InputError when a text is empty or has no Arabic in it */
export function checkText(text: string, where: string): void {
  if (text.trim() === '') throw new InputError(where, 'the article is empty');
  if (!hasArabic(text)) throw new InputError(where, 'there is no Arabic text in it');
}

function optional(record: Readonly<Record<string, unknown>>, field: string, where: string): string | null {
  const value = record[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new InputError(where, `field "${field}" must be a string or null, not ${kindOf(value)}`);
  // Blank is not known: a headline of nothing would be a link of nothing.
  return value.trim() === '' ? null : value;
}

const ISO = /^(\d{4}-\d{2}-(\d{2}))(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;

/**
 * Checks a publication date.
 *
 * @param value ISO 8601 date or date-time, or null
 * @param where for messages: file and line, or option
 * @param field the field it stands in, for messages
 * @returns it as given; null where it is empty
 * @throws InputError when it is no date of the calendar
 * @example parseDate('2018-02-30', 'a.jsonl:1', 'publishedAt') // throws
 */
export function parseDate(value: string | null, where: string, field?: string): string | null {
  if (value === null || value === '') return null;
  const [, date = '', day = '', time = '00:00'] = ISO.exec(value) ?? [];
  // The calendar moves 30 February to March instead of refusing it.
  const moment = new Date(`${date}T${time}:00Z`);
  if (!Number.isNaN(moment.getTime()) && moment.getUTCDate() === Number(day)) return value;
  throw new InputError(
    where,
    `${field === undefined ? '' : `field "${field}": `}"${shorten(value)}" is no date; write it as 2018-05-09 or 2018-05-09T14:30:00Z`,
  );
}

const LONE_SURROGATE = /\p{Cs}/gu;

/** What the user is told of an article that was mended. */
export const MENDED = 'lone surrogates (halves of a character, such as \\ud800) were read as U+FFFD';

/**
 * Replaces lone surrogates, which no file in UTF-8 can hold and many programs refuse, by U+FFFD. Offsets stay as they are.
 *
 * @param document an article
 * @returns the same article where it has none
 * @example mendSurrogates({ id: '1', text: 'زار \ud800' }).text // 'زار \ufffd'
 */
export function mendSurrogates(document: DocumentInput): DocumentInput {
  const entries = Object.entries(document) as [string, string | null | undefined][];
  if (!entries.some(([, value]) => value != null && value.search(LONE_SURROGATE) >= 0)) return document;
  return { ...document, ...Object.fromEntries(entries.map(([field, value]) => [field, value?.replace(LONE_SURROGATE, '\uFFFD') ?? null])) };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
