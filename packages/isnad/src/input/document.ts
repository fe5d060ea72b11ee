import type { DocumentInput } from '@isnad/coder';
import { InputError } from '../errors.js';
import { hasArabic } from './decode.js';

/**
 * Reads one line of JSONL as an article.
 *
 * @param line the line
 * @param where `file:line`, for messages; also the id of an article without one
 * @throws InputError that says what is wrong with it
 * @example parseDocument('{"id":"1","text":"زار الوزير القاهرة"}', 'a.jsonl:1').id // '1'
 */
export function parseDocument(line: string, where: string): DocumentInput {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new InputError(where, `not valid JSON (${error instanceof Error ? shorten(error.message) : 'unreadable'})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InputError(where, 'not a JSON object; each line must be one article: {"id": ..., "text": ...}');
  const record = value as Record<string, unknown>;
  const { text, id } = record;
  if (text === undefined || text === null) throw new InputError(where, 'field "text" is missing');
  if (typeof text !== 'string') throw new InputError(where, `field "text" must be a string, not ${typeof text}`);
  checkText(text, where);
  return {
    id: typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : where,
    text,
    title: optional(record, 'title', where),
    publisher: optional(record, 'publisher', where),
    publishedAt: parseDate(optional(record, 'publishedAt', where), where, 'field "publishedAt"'),
    url: optional(record, 'url', where),
  };
}

/** @throws InputError when a text is empty or has no Arabic in it */
export function checkText(text: string, where: string): void {
  if (text.trim() === '') throw new InputError(where, 'the article is empty');
  if (!hasArabic(text)) throw new InputError(where, 'there is no Arabic text in it');
}

function optional(record: Record<string, unknown>, field: string, where: string): string | null {
  const value = record[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new InputError(where, `field "${field}" must be a string or null, not ${typeof value}`);
  return value;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Checks a publication date.
 *
 * @param value ISO 8601 date or date-time, or null
 * @returns it as given
 * @throws InputError when it is no date of the calendar
 */
export function parseDate(value: string | null, where: string, name: string): string | null {
  if (value === null || value === '') return null;
  const parts = ISO.exec(value);
  if (parts) {
    const [, year = '', month = '', day = ''] = parts;
    const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)) return value;
  }
  throw new InputError(where, `${name} is "${shorten(value)}", which is no date; write it as 2018-05-09 or 2018-05-09T14:30:00Z`);
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > 80 ? `${plain.slice(0, 77)}...` : plain;
}
