import { describe, expect, it } from 'vitest';
import type { SourceLine } from './lines.js';
import { joinRecords } from './records.js';

async function records(text: string): Promise<string[]> {
  async function* lines(): AsyncGenerator<SourceLine> {
    for (const [i, line] of text.split('\n').entries()) yield { file: 'f', line: i + 1, bytes: 0, pause: false, text: line };
  }
  const found: string[] = [];
  for await (const record of joinRecords(lines()))
    found.push('text' in record ? `${record.where} ${JSON.stringify(JSON.parse(record.text))}` : `${record.where} ! ${record.fault}`);
  return found;
}

const UNCLOSED = 'not valid JSON (an object begins here that does not end)';

describe('joinRecords', () => {
  it('takes a line each and skips blank ones', async () => {
    expect(await records('{"a":1}\n\n \r\n{"b":2}\r\n')).toEqual(['f:1 {"a":1}', 'f:4 {"b":2}']);
  });

  it('joins objects over several lines: alone, one after the other, glued, in a list', async () => {
    const object = JSON.stringify({ a: { b: [{ c: 1 }] } }, null, 2);
    const flat = '{"a":{"b":[{"c":1}]}}';
    expect(await records(object)).toEqual([`f:1 ${flat}`]);
    expect(await records(`${object}\n${object}\n{"d":1}`)).toEqual([`f:1 ${flat}`, `f:10 ${flat}`, 'f:19 {"d":1}']);
    expect(await records(object + object)).toEqual([`f:1 ${flat}`, `f:9 ${flat}`]);
    expect(await records(JSON.stringify([{ a: 1 }, { b: 2 }], null, 2))).toEqual(['f:2 {"a":1}', 'f:5 {"b":2}']);
  });

  it('loses no good line to an object that does not end', async () => {
    expect(await records('{\n{"a":1}')).toEqual([`f:1 ! ${UNCLOSED}`, 'f:2 {"a":1}']);
    expect(await records('{\n "a": 1,\n{\n "b": 2\n}')).toEqual([`f:1 ! ${UNCLOSED}`, 'f:3 {"b":2}']);
    expect(await records('{"a":1}\n{\n "b": 2')).toEqual(['f:1 {"a":1}', `f:2 ! ${UNCLOSED}`]);
  });
});
