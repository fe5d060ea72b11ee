import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isEncoding } from './input/decode.js';

const MOST_JOBS = 256;

/** `--jobs`, for commands that code. */
export function jobsOption(): Option {
  return new Option('-j, --jobs <N>', `number of workers, 1 to ${MOST_JOBS}`)
    .argParser(parseJobs)
    .default(availableParallelism(), `all cores, ${availableParallelism()}`);
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

/** `--knowledge`, for commands that code. */
export function knowledgeOption(): Option {
  return new Option('--knowledge <DIR>', 'a folder with knowledge files of your own (*.txt), see docs/knowledge.md').argParser(
    (folder: string, earlier: string | undefined) => {
      if (earlier !== undefined) throw new InvalidArgumentError('Name one folder; files in folders below it are read too.');
      return folder;
    },
  );
}

function parseJobs(value: string): number {
  const jobs = Number(value);
  if (!/^\d+$/.test(value) || jobs < 1 || jobs > MOST_JOBS) throw new InvalidArgumentError(`Use a whole number from 1 to ${MOST_JOBS}.`);
  return jobs;
}

/** `--format`, for commands that show rows. */
export function formatOption(): Option {
  return new Option('--format <FORMAT>', 'default: a table on a terminal, else json').choices(['table', 'json', 'csv']);
}

/** Adds `--from` and `--to`. */
export function spanOptions(command: Command): Command {
  return command
    .addOption(new Option('--from <DATE>', 'first day, 2018-05-01').argParser(parseDay))
    .addOption(new Option('--to <DATE>', 'last day').argParser(parseDay));
}

/** Adds `--limit` and `--offset`. */
export function pageOptions(command: Command): Command {
  return command
    .addOption(new Option('--limit <N>', 'so many at most (1 to 1000)').argParser(parseCount).default(50))
    .addOption(new Option('--offset <N>', 'after so many').argParser(parseCount).default(0));
}

function parseDay(value: string): string {
  const moment = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('Write a day as 2018-05-09.');
  return value;
}

/** A whole number. */
export function parseCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Use a whole number.');
  return Number(value);
}

/** A number above 0. */
export function parsePositive(value: string): number {
  const number = Number(value);
  // The bound keeps timers within what they can count (2^31 milliseconds).
  if (!/^\d+(\.\d+)?$/.test(value) || number <= 0 || number > 10_000) throw new InvalidArgumentError('Use a number above 0, at most 10000.');
  return number;
}
