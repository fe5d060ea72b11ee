import { expect, it } from 'vitest';
import { findInWarc } from './warc.js';

function record(i: number, wrong = 0): string {
  const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>صفحة ${i}</p>`;
  const length = Buffer.byteLength(body) + wrong;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/${i}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`;
}

async function found(file: string): Promise<string[]> {
  const out: string[] = [];
  async function* chunks(): AsyncGenerator<Buffer> {
    yield Buffer.from(file);
  }
  for await (const item of findInWarc(chunks(), 'f.warc')) out.push('reason' in item ? 'fault' : (item.kind === 'page' && item.url) || '');
  return out;
}

it('goes on with the next record where one has a wrong length, or rubbish stands between two', async () => {
  const page = (i: number) => `https://a.example/${i}`;
  expect(await found(record(1) + record(2, -12) + record(3))).toEqual([page(1), page(2), 'fault', page(3)]);
  expect(await found(`${record(1)}rubbish\r\n${'x'.repeat(200_000)}\r\n${record(2)}`)).toEqual([page(1), 'fault', page(2)]);
});
