import { describe, expect, it } from 'vitest';
import { mendSurrogates, parseDate, parseDocument } from './document.js';

const TEXT = 'زار الوزير القاهرة';

describe('parseDocument', () => {
  it('takes all fields', () => {
    const fields = { id: 'a', text: TEXT, title: 't', publisher: 'p', publishedAt: '2018-05-09', url: 'http://u' };
    expect(parseDocument(JSON.stringify(fields), 'f:1')).toEqual(fields);
  });

  it('needs only the text', () => {
    expect(parseDocument(JSON.stringify({ text: TEXT }), 'f:1')).toEqual({ id: 'f:1', text: TEXT, title: null, publisher: null, publishedAt: null, url: null });
  });

  it('does not look at what is given', () => {
    const record = JSON.stringify({ text: TEXT, title: 1, publisher: 'p', publishedAt: 'أمس' });
    expect(parseDocument(record, 'f', { title: 't', publishedAt: '2018-05-09' })).toMatchObject({ title: 't', publisher: 'p', publishedAt: '2018-05-09' });
  });

  it('takes a number for an id', () => {
    expect(parseDocument(JSON.stringify({ id: 7, text: TEXT }), 'f:1').id).toBe('7');
  });

  it.each([
    ['{"id":"1", "te', 'f:3: not valid JSON (Unterminated string at column 15)'],
    ['{broken', 'f:3: not valid JSON'],
    ['rubbish \u001b[31m', 'f:3: not valid JSON (Unexpected token'],
    ['[]', 'f:3: a list where an article is expected'],
    ['null', 'f:3: null where'],
    ['{"id":"1"}', 'f:3: field "text" is missing'],
    ['{"text":5}', 'f:3: field "text" must be a string, not a number'],
    ['{"text":" \\n"}', 'f:3: the article is empty'],
    ['{"text":"abc"}', 'f:3: there is no Arabic text in it'],
    [JSON.stringify({ text: TEXT, title: {} }), 'f:3: field "title" must be a string or null, not an object'],
    [JSON.stringify({ text: TEXT, publishedAt: 'أمس' }), 'f:3: field "publishedAt": "أمس" is no date'],
  ])('says what is wrong with %s', (json, message) => {
    expect(() => parseDocument(json, 'f:3')).toThrow(message);
  });

  it('does not quote a long broken line', () => {
    const parse = (): unknown => parseDocument(`x${TEXT.repeat(1000)}`, 'f:1');
    expect(parse).toThrow(/^.{0,80}$/);
  });
});

describe('parseDate', () => {
  it.each(['2018-05-09', '2016-02-29', '2018-05-09T14:30:00Z', '2018-05-09T14:30:00.000+03:00', '2018-05-09 14:30'])('takes %s', (date) => {
    expect(parseDate(date, 'f', 'publishedAt')).toBe(date);
  });

  it.each(['2018-02-29', '2018-13-01', '2018-5-9', '09/05/2018', '2018-05-09T25:00', '2018', 'yesterday'])('refuses %s', (date) => {
    expect(() => parseDate(date, '--published')).toThrow(`--published: "${date}" is no date; write it as 2018-05-09`);
  });

  it('takes none', () => {
    expect(parseDate('', 'f')).toBeNull();
    expect(parseDate(null, 'f')).toBeNull();
  });
});

describe('mendSurrogates', () => {
  it('replaces halves of characters and keeps all offsets', () => {
    const mended = mendSurrogates({ id: '1', text: 'زار \uD800 لافروف 😀', title: '\uDC00' });
    expect(mended).toEqual({ id: '1', text: 'زار \uFFFD لافروف 😀', title: '\uFFFD' });
  });

  it('gives back the same article where there are none', () => {
    const document = { id: '1', text: 'زار 😀', title: null };
    expect(mendSurrogates(document)).toBe(document);
  });
});
