import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Dossier } from '@isnad/coder';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProgram } from './cli.js';

/** End to end: these run the command as it is built (`npm run build`). */
const BIN = fileURLToPath(new URL('../bin/isnad.js', import.meta.url));
const TEXT = 'زار وزير الخارجية الروسي سيرغي لافروف القاهرة أمس.\nوقال لافروف إن موسكو لن تسحب قواتها من سوريا.';
const WINDOWS_1256 = Uint8Array.from('ÒÇÑ ÓíÑÛí áÇÝÑæÝ ÇáÞÇåÑÉ ÃãÓ', (character) => character.charCodeAt(0));
const DECODED = 'زار سيرغي لافروف القاهرة أمس';

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], { cwd: folder, env: { PATH: process.env.PATH, ...env } });
}

async function isnad(args: readonly string[], input: string | Uint8Array = '', env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const child = start(args, env);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (data: Buffer) => out.push(data));
  child.stderr?.on('data', (data: Buffer) => err.push(data));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  const outcome = { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
  expect(outcome.err, 'never a stack trace').not.toMatch(/^\s+at .*:\d+:\d+/m);
  return outcome;
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function line(fields: Readonly<Record<string, unknown>> = {}): string {
  return `${JSON.stringify({ id: 'd', text: TEXT, publishedAt: '2018-03-14', ...fields })}\n`;
}

function dossiers(out: string): Dossier[] {
  return out
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as Dossier);
}

function ids(out: string): string[] {
  return dossiers(out).map((dossier) => dossier.document.id);
}

describe.concurrent('isnad', () => {
  it('says what it can do', async () => {
    for (const args of [['--help'], ['read', '--help'], ['code', '--help'], ['demo', '--help'], ['help', 'read']]) {
      const { code, out, err } = await isnad(args);
      expect(out).toContain('Examples:');
      expect(out).toContain('Exit codes:');
      expect([code, err]).toEqual([0, '']);
    }
  });

  it('has examples and exit codes in the help of every command', () => {
    const every = (command: Command): Command[] => [command, ...command.commands.flatMap(every)];
    const commands = every(makeProgram(() => undefined)).filter((command) => command.name() !== 'help');
    expect(commands.length).toBeGreaterThan(25);
    const lacking = commands.filter((command) => {
      let help = '';
      command
        .configureOutput({
          writeOut: (text) => {
            help += text;
          },
        })
        .outputHelp();
      return !/^Examples?:$/m.test(help) || !/^Exit codes:/m.test(help);
    });
    expect(lacking.map((command) => command.name())).toEqual([]);
  });

  it('says its versions', async () => {
    const { code, out } = await isnad(['--version']);
    expect(out).toMatch(/^isnad \d+\.\d+\.\d+ \(coder \d+\.\d+\.\d+, model [0-9a-f]+\)\n$/);
    expect(code).toBe(0);
  });

  it.each([
    [[], 'Usage: isnad'],
    [['help', 'foo'], "unknown command 'foo'"],
    [['read', 'a', '--knowledge', 'a', '--knowledge', 'b'], 'Name one folder'],
    [['raed', 'x'], "unknown command 'raed'\n(Did you mean read?)"],
    [['--colour'], "unknown option '--colour'"],
    [['read'], "missing required argument 'FILE'"],
    [['read', 'a', 'b'], 'too many arguments'],
    [['read', 'a', '--publishd', 'x'], "unknown option '--publishd'\n(Did you mean"],
    [['read', 'a', '--format', 'xml'], 'Allowed choices are text, json'],
    [['read', 'a', '--encoding', 'klingon'], 'Use a label such as utf-8'],
    [['read', 'a', '--published'], 'argument missing'],
    [['code', '--jobs', '0'], 'whole number from 1'],
    [['code', '--jobs', '1.5'], 'whole number from 1'],
    [['code', '--jobs', 'many'], 'whole number from 1'],
  ])('exits with 2 on wrong usage: %j', async (args, message) => {
    const { code, out, err } = await isnad(args);
    expect(err).toContain(message);
    expect([code, out]).toEqual([2, '']);
  });
});

describe.concurrent('isnad read', () => {
  it('prints a dossier for people', async () => {
    const { code, out, err } = await isnad(['read', file('read.txt', TEXT), '--published', '2018-03-14', '--publisher', 'samar', '--title', 'عنوان']);
    expect(out).toContain('read.txt · samar · 2018-03-14 · \u2068عنوان\u2069');
    expect(out).toMatch(/WHO IS WHO[\s\S]*\u2068سيرغي لافروف\u2069/);
    expect(out).toMatch(/CONSULT\/visit {2}✓ actual[\s\S]*source {2}samar[\s\S]*words[\s\S]*\[زار\]/);
    expect(out).not.toContain('\u001b');
    expect([code, err]).toEqual([0, '']);
  });

  it('prints JSON, on one line, with explanations only when asked', async () => {
    const args = ['read', file('json.txt', TEXT), '--format', 'json'];
    const plain = (await isnad(args)).out;
    expect(plain.trimEnd()).not.toContain('\n');
    expect(dossiers(plain)[0]?.document.text).toBe(TEXT);
    expect(dossiers(plain)[0]?.events[0]?.explain).toBeUndefined();
    expect(dossiers((await isnad([...args, '--explain'])).out)[0]?.events[0]?.explain?.source).toMatch(/:\d+$/);
  });

  it('takes the fields of a JSON article, and the options before them', async () => {
    const name = file('article.json', JSON.stringify({ id: 'a', text: TEXT, publisher: 'p', publishedAt: '2018-03-14', url: 'http://u' }, null, 2));
    const { out } = await isnad(['read', name, '--format', 'json', '--publisher', 'q']);
    expect(dossiers(out)[0]?.document).toMatchObject({ id: 'a', text: TEXT, publisher: 'q', publishedAt: '2018-03-14', url: 'http://u' });
  });

  it('reads standard input', async () => {
    expect((await isnad(['read', '-', '--format', 'json'], TEXT)).out).toContain('"id":"standard input"');
  });

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${DECODED}`, 'utf16le'), []],
    ['UTF-16 without a byte order mark', Buffer.from(DECODED, 'utf16le').swap16(), []],
    ['Windows-1256', WINDOWS_1256, []],
    ['Windows-1256, named', WINDOWS_1256, ['--encoding', 'windows-1256']],
    ['gzip', gzipSync(DECODED), []],
  ])('reads %s', async (_, bytes, options) => {
    const { code, out } = await isnad(['read', '-', '--format', 'json', ...options], bytes);
    expect(dossiers(out)[0]?.document.text).toBe(DECODED);
    expect(code).toBe(0);
  });

  it.each([
    ['a missing file', 'gone.txt', null, 'gone.txt: no such file'],
    ['an empty article', 'empty.txt', '', 'empty.txt: the article is empty'],
    ['nothing but spaces', 'spaces.txt', ' \n\t', 'spaces.txt: the article is empty'],
    ['text without Arabic', 'english.txt', 'No Arabic here.', 'english.txt: there is no Arabic text in it'],
    ['a binary file', 'photo.jpg', new Uint8Array(500), 'photo.jpg: this is binary, not text'],
    ['broken JSON', 'broken.json', '{"text": "زار', 'broken.json: not valid JSON'],
    ['JSON without text', 'notext.json', '{"id": "1"}', 'notext.json: field "text" is missing'],
    ['a bad date in JSON', 'date.json', line({ publishedAt: '14.3.2018' }), 'date.json: field "publishedAt": "14.3.2018" is no date'],
    ['JSONL', 'many.jsonl', line() + line(), 'many.jsonl: this file holds an article a line; read it with: isnad code FILE'],
    ['broken gzip', 'cut.gz', gzipSync(TEXT).subarray(0, 30), 'cut.gz: the gzip file ends too early'],
  ])('exits with 1 on %s', async (_, name, content, message) => {
    if (content !== null) file(name, content);
    const { code, out, err } = await isnad(['read', name]);
    expect(err.startsWith(message), err).toBe(true);
    expect(err.split('\n')).toHaveLength(2);
    expect([code, out]).toEqual([1, '']);
  });

  it('exits with 1 on a folder, a bad date and a bad folder of knowledge', async () => {
    const name = file('good.txt', TEXT);
    expect(await isnad(['read', '.'])).toEqual({ code: 1, out: '', err: '.: this is a folder; name the files in it\n' });
    expect((await isnad(['read', name, '--published', '2018-02-30'])).err).toMatch(/^--published: "2018-02-30" is no date/);
    expect(await isnad(['read', name, '--knowledge', 'gone'])).toEqual({ code: 1, out: '', err: 'gone: no such file or folder\n' });
    expect((await isnad(['read', name, '--knowledge', name])).err).toMatch(/^good\.txt: not a folder/);
  });

  it('uses the good lines of knowledge files and names the faulty ones', async () => {
    mkdirSync(join(folder, 'desk'));
    file('desk/people.txt', '@people | name | country | aliases | offices | en\nصفوان الزرقي | EGY | - | - | Safwan Testname\nخطأ | 1 | 2 | 3 | 4 | 5 | 6\n');
    const { code, out, err } = await isnad(['read', '-', '--knowledge', 'desk', '--format', 'json'], 'زار صفوان الزرقي القاهرة أمس.');
    expect(dossiers(out)[0]?.entities.map((entity) => entity.nameEn)).toContain('Safwan Testname');
    expect(err).toMatch(/^desk\/people\.txt:3: .+\n$/);
    expect(code).toBe(1);
  });

  it('reads lone surrogates as U+FFFD and says so', async () => {
    const { code, out, err } = await isnad(['read', '-', '--format', 'json'], '{"id":"1","text":"زار \\ud800 لافروف"}');
    expect(dossiers(out)[0]?.document.text).toBe('زار \uFFFD لافروف');
    expect(err).toContain('standard input: lone surrogates');
    expect(code).toBe(1);
  });

  it('refuses a list of articles, and says what reads it', async () => {
    expect(await isnad(['read', '-'], JSON.stringify([{ id: 'a', text: TEXT }]))).toEqual({
      code: 1,
      out: '',
      err: 'standard input: this file holds a list of articles; read it with: isnad code FILE\n',
    });
  });

  it('tells of half a character in UTF-16', async () => {
    file('half.txt', Buffer.from('\uFEFFزار \uD800 الوزير', 'utf16le'));
    const { code, err } = await isnad(['read', 'half.txt', '--format', 'json']);
    expect(err).toBe('half.txt: characters that could not be read stand as U+FFFD\n');
    expect(code).toBe(1);
  });

  it('prints colours when told to, but never against NO_COLOR', async () => {
    expect((await isnad(['read', '-'], TEXT, { FORCE_COLOR: '1' })).out).toContain('\u001b[');
    expect((await isnad(['read', '-'], TEXT, { FORCE_COLOR: '1', NO_COLOR: '1' })).out).not.toContain('\u001b');
  });
});

describe.concurrent('isnad code', () => {
  it('writes a dossier a line in the order of the input, the same for any number of workers', async () => {
    const names = Array.from({ length: 200 }, (_, i) => String(i));
    const name = file('order.jsonl', names.map((id) => line({ id, text: TEXT.repeat(1 + ((Number(id) * 7) % 5)) })).join(''));
    const one = await isnad(['code', name, '--jobs', '1']);
    const four = await isnad(['code', name, '--jobs', '4']);
    expect(ids(one.out)).toEqual(names);
    expect(four.out).toBe(one.out);
    expect(four.err).toMatch(/^isnad: 200 articles coded in [\d.]+ s \(\d+ a second\)\n$/);
    expect([one.code, four.code]).toEqual([0, 0]);
  });

  it('reads standard input, several files, gzip, UTF-16, Windows-1256 and JSON over several lines', async () => {
    expect(ids((await isnad(['code'], line({ id: 'in' }))).out)).toEqual(['in']);
    const files = [
      file('a.jsonl', line({ id: 'a' })),
      file('b.gz', gzipSync(line({ id: 'b' }))),
      file('c.jsonl', Buffer.from(`\uFEFF${line({ id: 'c' })}`, 'utf16le')),
      file('d.jsonl', Buffer.concat([Buffer.from('{"id":"d","text":"'), WINDOWS_1256, Buffer.from('"}')])),
      file('e.json', JSON.stringify({ id: 'e', text: TEXT }, null, 1)),
    ];
    const { code, out } = await isnad(['code', ...files]);
    expect(ids(out)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(dossiers(out)[3]?.document.text).toBe(DECODED);
    expect(code).toBe(0);
  });

  it('names a line with broken bytes and codes it all the same', async () => {
    const broken = Buffer.concat([Buffer.from('{"id":"b","text":"زار '), Buffer.of(0xd8, 0x20), Buffer.from('لافروف القاهرة"}\n'), Buffer.from(line())]);
    const { code, out, err } = await isnad(['code', '--jobs', '1'], broken);
    expect(dossiers(out).map((dossier) => dossier.document.id)).toEqual(['b', 'd']);
    expect(err).toContain('standard input:1: bytes that are no UTF-8 were read as U+FFFD');
    expect(code).toBe(1);
  });

  it('says of isnad read that --encoding looks wrong', async () => {
    const { code, err } = await isnad(['read', '-', '--encoding', 'cp1256'], TEXT);
    expect(err).toContain('read as windows-1256, as --encoding says, but it looks like utf-8');
    expect(code).toBe(1);
  });

  it('obeys --encoding and --explain', async () => {
    const bytes = Buffer.from('{"text":"\u00D2\u00C7\u00D1 \u00C7\u00E4"}', 'latin1');
    expect(dossiers((await isnad(['code', '--encoding', 'iso-8859-6'], bytes)).out)[0]?.document.text).toBe('زار ال');
    expect(dossiers((await isnad(['code', '--explain'], line())).out)[0]?.events[0]?.explain).toBeDefined();
  });

  it('names every bad line, writes all good ones, and exits with 1', async () => {
    const bad = [
      '',
      '{broken',
      '{"id":"x"}',
      '[1]',
      '{"text":7}',
      '{"text":""}',
      '{"text":"abc"}',
      line({ publishedAt: '2018-02-30' }).trim(),
      '{',
      '{"id":"0","te',
    ];
    const name = file('bad.jsonl', bad.map((text, i) => line({ id: `good ${i}` }) + text).join('\n'));
    const { code, out, err } = await isnad(['code', name]);
    expect(ids(out)).toEqual(bad.map((_, i) => `good ${i}`));
    expect(err.split('\n').map((message) => message.slice(0, 42))).toEqual([
      'bad.jsonl:4: not valid JSON (Expected prop',
      'bad.jsonl:6: field "text" is missing',
      'bad.jsonl:8: a list where an article is ex',
      'bad.jsonl:10: field "text" must be a strin',
      'bad.jsonl:12: the article is empty',
      'bad.jsonl:14: there is no Arabic text in i',
      'bad.jsonl:16: field "publishedAt": "2018-0',
      'bad.jsonl:18: not valid JSON (an object be',
      'bad.jsonl:20: not valid JSON (Unterminated',
      expect.stringMatching(/^isnad: 10 articles coded in .*/),
      '',
    ]);
    expect(err).toContain('; 9 faults, see above\n');
    expect(code).toBe(1);
  });

  it('goes on after files that cannot be read', async () => {
    const files = [
      'gone.jsonl',
      '.',
      file('photo.jsonl', new Uint8Array(300)),
      file('cut.jsonl.gz', gzipSync(line()).subarray(0, 40)),
      file('last.jsonl', line({ id: 'last' })),
    ];
    const { code, out, err } = await isnad(['code', ...files]);
    expect(ids(out)).toEqual(['last']);
    expect(err.split('\n').slice(0, 4)).toEqual([
      'gone.jsonl: no such file or folder',
      '.: this is a folder; name the files in it',
      'photo.jsonl: this is binary, not text',
      'cut.jsonl.gz: the gzip file ends too early',
    ]);
    expect(code).toBe(1);
  });

  // Long enough for a busy machine; only work that grows with the square of the length would reach it.
  it('reads a line of 10 MB', async () => {
    const text = `${TEXT} ${'«'.repeat(5_000_000)}`;
    const { code, out } = await isnad(['code'], line({ id: 'long', text }) + line({ id: 'next' }));
    expect(ids(out)).toEqual(['long', 'next']);
    expect(dossiers(out)[0]?.document.text).toHaveLength(text.length);
    expect(code).toBe(0);
  }, 60_000);

  it('writes lone surrogates as U+FFFD and names the line', async () => {
    const { code, out, err } = await isnad(['code'], `${line()}{"id":"s","text":"زار \\ud800 لافروف"}\n`);
    expect(dossiers(out)[1]?.document.text).toBe('زار \uFFFD لافروف');
    expect(err).toContain('standard input:2: lone surrogates');
    expect(code).toBe(1);
  });

  it('reads a list of articles on one line, and names what is none in it', async () => {
    const list = JSON.stringify([{ id: 'a', text: TEXT }, { id: 'b', text: TEXT }, 3]);
    const { code, out, err } = await isnad(['code'], list);
    expect(ids(out)).toEqual(['a', 'b']);
    expect(err).toContain('standard input:1: a number where an article is expected');
    expect(code).toBe(1);
  });

  it('writes what stands in front of the end of a damaged gzip file', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => line({ id: `d${i}`, text: `${TEXT} ${i * 7919}` })).join('');
    const whole = gzipSync(lines);
    const flipped = Buffer.from(whole);
    flipped[whole.length - 6] = (flipped[whole.length - 6] ?? 0) ^ 0xff;
    for (const bytes of [Buffer.concat([whole, Buffer.from('garbage\n')]), flipped]) {
      const { code, out, err } = await isnad(['code', file('damaged.jsonl.gz', bytes)]);
      expect(ids(out)).toHaveLength(40);
      expect(err).toContain('damaged.jsonl.gz');
      expect(code).toBe(1);
    }
  });

  it('takes an empty input for no articles', async () => {
    expect(await isnad(['code'])).toEqual({ code: 0, out: '', err: 'isnad: 0 articles coded\n' });
  });

  it('keeps escape sequences of the input out of its messages', async () => {
    const { err } = await isnad(['code'], '{"text":"زار","publishedAt":"\\u001b[2J\\u202e"}\n');
    expect(err).toContain('"publishedAt": "" is no date');
  });

  it('names faulty knowledge lines once, whatever the number of workers', async () => {
    mkdirSync(join(folder, 'faulty'));
    file('faulty/k.txt', '@nonsense | x\n');
    const { code, out, err } = await isnad(['code', '--knowledge', 'faulty', '--jobs', '4'], line().repeat(50));
    expect(err.match(/faulty\/k\.txt:1: unknown kind/g)).toHaveLength(1);
    expect(ids(out)).toHaveLength(50);
    expect(code).toBe(1);
    expect(await isnad(['code', '--knowledge', 'gone'], line())).toEqual({ code: 1, out: '', err: 'gone: no such file or folder\n' });
  });

  it('answers each line of a slow input as it comes', async () => {
    const child = start(['code']);
    const answer = once(child.stdout ?? child, 'data');
    child.stdin?.write(line({ id: 'first' }));
    expect(ids(String((await answer)[0]))).toEqual(['first']);
    child.stdin?.end();
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const child = start(['code']);
    let err = '';
    child.stderr?.on('data', (data: Buffer) => {
      err += data;
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.write(line().repeat(2000));
    await once(child.stdout ?? child, 'data');
    child.stdout?.destroy();
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(err).toBe('');
  });
});

describe.concurrent('isnad code --output', () => {
  it('writes to a file, in place of an older one and through a link', async () => {
    const target = file('old.jsonl', 'old');
    symlinkSync(target, join(folder, 'link.jsonl'));
    expect(await isnad(['code', '--output', 'link.jsonl'], line({ id: 'new' }))).toMatchObject({ code: 0, out: '' });
    expect(ids(readFileSync(join(folder, target), 'utf8'))).toEqual(['new']);
    expect(ids(readFileSync(join(folder, 'link.jsonl'), 'utf8'))).toEqual(['new']);
  });

  it('writes where a link leads to that leads nowhere yet, and tells of links in a circle', async () => {
    symlinkSync('further.jsonl', join(folder, 'to-nothing.jsonl'));
    symlinkSync('not-there-yet.jsonl', join(folder, 'further.jsonl'));
    expect((await isnad(['code', '--output', 'to-nothing.jsonl'], line({ id: 'new' }))).code).toBe(0);
    expect(ids(readFileSync(join(folder, 'not-there-yet.jsonl'), 'utf8'))).toEqual(['new']);
    expect(lstatSync(join(folder, 'to-nothing.jsonl')).isSymbolicLink()).toBe(true);
    symlinkSync('there.jsonl', join(folder, 'here.jsonl'));
    symlinkSync('here.jsonl', join(folder, 'there.jsonl'));
    const circle = await isnad(['code', '--output', 'here.jsonl'], line());
    expect(circle.code).toBe(1);
    expect(circle.err).toMatch(/^here\.jsonl: the link leads in a circle/);
  });

  it('writes the good lines of a bad input', async () => {
    expect((await isnad(['code', '-o', 'partly.jsonl'], `${line()}{\n`)).code).toBe(1);
    expect(ids(readFileSync(join(folder, 'partly.jsonl'), 'utf8'))).toEqual(['d']);
  });

  it.skipIf(!existsSync('/dev/full'))(
    'ends where the disk is full, whatever is still being coded',
    async () => {
      const { code, err } = await isnad(['code', '--jobs', '2', '-o', '/dev/full'], Array.from({ length: 300 }, (_, i) => line({ id: `d${i}` })).join(''));
      expect(err).toContain('the disk is full');
      expect(code).toBe(1);
    },
    60_000,
  );

  it('writes to a device without taking its place', async () => {
    expect((await isnad(['code', '-o', '/dev/null'], line())).code).toBe(0);
    expect((await isnad(['code', '-o', '/dev/full'], line())).err).toBe('/dev/full: the disk is full\n');
  });

  it('refuses a place where it cannot write, and one of its inputs', async () => {
    const input = file('input.jsonl', line());
    expect(await isnad(['code', input, '-o', 'no/where'])).toMatchObject({ code: 1, err: 'no/where: no such file or folder\n' });
    expect(await isnad(['code', input, '-o', '.'])).toMatchObject({ code: 1, err: '.: this is a folder; name a file in it\n' });
    expect((await isnad(['code', input, '-o', `./${input}`])).err).toContain('this is one of the inputs');
    expect(readFileSync(join(folder, input), 'utf8')).toBe(line());
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing behind on %s', async (signal) => {
    const below = join(folder, signal);
    mkdirSync(below);
    const child = start(['code', '-o', join(below, 'out.jsonl')]);
    child.stdin?.write(line().repeat(100));
    while (readdirSync(below).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(existsSync(join(below, 'out.jsonl'))).toBe(false);
    child.kill(signal);
    expect((await once(child, 'close'))[1]).toBe(signal);
    expect(readdirSync(below)).toEqual([]);
  });
});
