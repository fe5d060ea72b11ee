import { describe, expect, it } from 'vitest';
import { textWidth, wantsColour } from './colours.js';
import { Progress, progressLine } from './progress.js';
import { cleanText, displayWidth, isolate } from './text.js';

describe('cleanText', () => {
  it.each([
    ['escape sequences', 'a\u001b[31mb\u001b[0m', 'ab'],
    ['a window title', '\u001b]0;title\u0007text', 'text'],
    ['8-bit escape sequences', 'a\u009b31mb', 'ab'],
    ['a bell and a backspace', 'a\u0007\u0008b', 'a b'],
    ['line feeds', 'a\r\nb\u2028c', 'a b c'],
    ['bidi controls that do not end', '\u202Eab\u2067c\u2068', 'abc'],
    ['half a character', 'a\uD800', 'a\uFFFD'],
  ])('takes out %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('keeps what Arabic and Persian need', () => {
    expect(cleanText('مُحمّد می\u200Cخواهم\u200F')).toBe('مُحمّد می\u200Cخواهم\u200F');
  });
});

it('isolates only what has right-to-left letters', () => {
  expect(isolate('قال')).toBe('\u2068قال\u2069');
  expect(isolate('Reuters')).toBe('Reuters');
  expect(isolate('CNN قالت إن')).toBe('\u2067CNN قالت إن\u2069');
  expect(isolate('Foreign minister قال')).toBe('\u2068Foreign minister قال\u2069');
  expect(isolate('قال', '<b>قال</b>')).toBe('\u2068<b>قال</b>\u2069');
});

it('counts columns', () => {
  expect(displayWidth('كِتاب')).toBe(4);
  expect(displayWidth('\u2068ab\u2069')).toBe(2);
  expect(displayWidth('日本')).toBe(4);
});

describe('wantsColour', () => {
  it.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: false }, {}, false],
    [{}, { CI: '1' }, false],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: false }, { FORCE_COLOR: '1' }, true],
    [{ isTTY: true }, { FORCE_COLOR: '0' }, false],
    [{ isTTY: true }, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
  ])('%o with %o: %s', (stream, env, wanted) => {
    expect(wantsColour(stream, env)).toBe(wanted);
  });
});

it('takes the width from the terminal, else from COLUMNS, within reason', () => {
  expect(textWidth({ columns: 90 }, { COLUMNS: '50' })).toBe(90);
  expect(textWidth({}, { COLUMNS: '50' })).toBe(50);
  expect(textWidth({}, { COLUMNS: 'x' })).toBe(80);
  expect(textWidth({ columns: 10 }, {})).toBe(40);
  expect(textWidth({ columns: 400 }, {})).toBe(110);
});

describe('progress', () => {
  it('says how far it is, how fast, and how long it will take', () => {
    expect(progressLine(50, 500, 1000, 5)).toBe('[████████████            ]  50%  50 docs  10 docs/s  ETA 0:05');
    expect(progressLine(2, 1, 10_000, 1)).toContain('ETA 2:46:39');
    expect(progressLine(0, 0, 1000, 0)).toContain('ETA -:--');
    expect(progressLine(50, 500, null, 20)).toBe('50 docs  2.5 docs/s');
  });

  it('draws seldom, writes messages above the line, and takes it away', () => {
    let written = '';
    let now = 0;
    const progress = new Progress({ columns: 30, write: (text) => (written += text) }, null, () => now);
    now = 1000;
    progress.update(1, 10);
    progress.update(2, 20);
    progress.log('f:1: bad\u001b[31m');
    progress.stop();
    const line = '1 docs  1.0 docs/s';
    expect(written.split('\r\u001b[K')).toEqual(['', line, 'f:1: bad\n', line, '']);
  });

  it('never fills the line, for it would wrap', () => {
    let written = '';
    new Progress({ columns: 20, write: (text) => (written = text) }, 1000).update(5, 500);
    expect(written.replace('\r\u001b[K', '')).toHaveLength(19);
  });
});
