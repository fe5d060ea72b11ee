import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { InputError } from '../errors.js';

/**
 * Asks for a password: on a terminal without showing it, twice where it is new; else it is the first line of standard input, or `ISNAD_PASSWORD`.
 * Never an argument, which other users of the machine could see.
 *
 * @throws InputError when there is none, or the two are not the same
 */
export async function askPassword(isNew: boolean): Promise<string> {
  const fromEnvironment = process.env.ISNAD_PASSWORD;
  if (fromEnvironment !== undefined && fromEnvironment !== '') return fromEnvironment;
  if (process.stdin.isTTY !== true) {
    const line = await firstLine();
    if (line === '') throw new InputError('password', 'type it on a terminal, or give it on standard input or in ISNAD_PASSWORD');
    return line;
  }
  const password = await hidden('Password: ');
  if (isNew && (await hidden('Once more: ')) !== password) throw new InputError('password', 'these were two different passwords; nothing was changed');
  return password;
}

function hidden(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  // Only now: with the interface the terminal stops showing what is typed.
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    lines.question('', (answer) => {
      process.stderr.write('\n');
      lines.close();
      resolve(answer);
    });
    lines.once('SIGINT', () => {
      lines.close();
      process.stderr.write('\n');
      reject(new InputError('password', 'nothing was changed'));
    });
  });
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return '';
}
