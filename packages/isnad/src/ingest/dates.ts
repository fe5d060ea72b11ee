import { parseDate } from '../input/document.js';

/**
 * A date from outside as ISO 8601: ISO itself, or the form of e-mail that RSS uses. What is no date is null: an article without a date is still one.
 *
 * @example cleanDate('Wed, 09 May 2018 14:30:00 +0300') // '2018-05-09T11:30:00Z'
 */
export function cleanDate(value: string | null | undefined): string | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  try {
    return parseDate(text, '');
  } catch {
    // Only forms that name the year in four digits: Date.parse makes something of nearly anything.
    const moment = /\b\d{4}\b/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(moment) ? null : new Date(moment).toISOString().replace('.000Z', 'Z');
  }
}
