/** Numbers and dates in the reader's form. Days are ISO (`2018-05-09`); what is no day is shown as it is. */
export interface Format {
  readonly locale: string;
  readonly number: (value: number) => string;
  /** 0.87 → 87%. */
  readonly percent: (value: number) => string;
  readonly day: (iso: string) => string;
  /** Without the year where both are of one year, and one day where both are the same. */
  readonly days: (start: string, end: string) => string;
  readonly shortDay: (iso: string) => string;
  readonly month: (iso: string) => string;
  /** Day and time of a moment, in the reader's time zone. */
  readonly moment: (iso: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/** @param locale as `localeOf` gives it */
export function makeFormat(locale: string): Format {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const dated = (iso: string, write: (date: Date) => string): string => {
    const date = new Date(iso.length === 7 ? `${iso}-01T00:00:00Z` : iso.length === 10 ? `${iso}T00:00:00Z` : iso);
    return Number.isNaN(date.getTime()) ? iso : write(date);
  };
  return {
    locale,
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
    day: (iso) => dated(iso, (date) => day.format(date)),
    days: (start, end) =>
      start.slice(0, 10) === end.slice(0, 10)
        ? dated(start, (date) => day.format(date))
        : dated(start, (from) => dated(end, (to) => day.formatRange(from, to))),
    shortDay: (iso) => dated(iso, (date) => shortDay.format(date)),
    month: (iso) => dated(iso, (date) => month.format(date)),
    moment: (iso) => dated(iso, (date) => moment.format(date)),
    list: (items) => list.format(items),
  };
}
