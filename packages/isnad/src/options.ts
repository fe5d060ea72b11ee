import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import { isEncoding } from './input/decode.js';

const MOST_JOBS = 256;

/** `--jobs`, for commands that code. */
export function jobsOption(): Option {
  return new Option('-j, --jobs <N>', 'number of workers').argParser(parseJobs).default(availableParallelism(), `all cores, ${availableParallelism()}`);
}

/** `--db`, for commands that use a store. */
export function dbOption(): Option {
  return new Option('--db <FILE>', 'the store').default('isnad.db').env('ISNAD_DB');
}

/** `--encoding`, for commands that read files. */
export function encodingOption(): Option {
  return new Option('--encoding <LABEL>', 'the encoding of the input (utf-8, utf-16le, windows-1256, iso-8859-6 ...; default: detected)').argParser((label) => {
    if (!isEncoding(label)) throw new InvalidArgumentError('Use a label such as utf-8, utf-16le, windows-1256 or iso-8859-6.');
    return label;
  });
}

function parseJobs(value: string): number {
  const jobs = Number(value);
  if (!/^\d+$/.test(value) || jobs < 1 || jobs > MOST_JOBS) throw new InvalidArgumentError(`Use a whole number from 1 to ${MOST_JOBS}.`);
  return jobs;
}
