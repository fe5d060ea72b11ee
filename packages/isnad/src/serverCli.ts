import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ServeCommandOptions } from './commands/serve.js';
import { SERVER_HELP } from './serverHelp.js';

type Done = (exitCode: number) => void;

/** The commands of the server. */
export function addServerCommands(program: Command, done: Done): void {
  program
    .command('serve')
    .description(SERVER_HELP.serve.what)
    .addOption(new Option('--db <FILE>', 'the store (default: isnad.db; where there is none, the bundled samples)').env('ISNAD_DB'))
    .option('--host <ADDRESS>', 'the address to listen on', '127.0.0.1')
    .addOption(new Option('--port <N>', 'the port; 0 takes a free one').argParser(parsePort).default(4380))
    .addHelpText('after', SERVER_HELP.serve.after)
    .action(async (options: ServeCommandOptions) => done(await (await import('./commands/serve.js')).runServe(options)));
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError('Use a whole number from 0 to 65535.');
  return port;
}
