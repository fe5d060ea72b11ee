import { Command, CommanderError, Option } from 'commander';
import type { CodeCommandOptions } from './commands/code.js';
import type { ReadCommandOptions } from './commands/read.js';
import type { WatchCommandOptions } from './commands/watch.js';
import { addCorroboration } from './corroborationCli.js';
import { EXIT, InputError } from './errors.js';
import { HELP } from './help.js';
import { dbOption, encodingOption, jobsOption, knowledgeOption, parsePositive } from './options.js';
import { addServerCommands } from './serverCli.js';
import { addStoreCommands } from './storeCommands.js';
import { guardOutput, print, report } from './terminal/process.js';

/**
 * The command `isnad`.
 *
 * @param argv what was typed after it
 * @returns the exit code, see `EXIT`
 * @example process.exitCode = await main(['read', 'article.txt', '--published', '2018-05-09'])
 */
export async function main(argv: readonly string[]): Promise<number> {
  guardOutput();
  try {
    return await run(argv);
  } catch (error) {
    // Commander has already said what is wrong, or printed the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof InputError) report(error.message);
    else report(`isnad: unexpected fault (${error instanceof Error ? error.message : String(error)}); please report it`);
    return EXIT.badInput;
  }
}

async function run(argv: readonly string[]): Promise<number> {
  if (argv[0] === '--version' || argv[0] === '-V') {
    const { versionLine } = await import('./commands/version.js');
    await print(`${versionLine()}\n`);
    return EXIT.ok;
  }
  let exitCode: number = EXIT.ok;
  const program = makeProgram((code) => {
    exitCode = code;
  });
  if (argv.length === 0) {
    program.outputHelp({ error: true });
    return EXIT.usage;
  }
  // Commander prints the general help for a command that is none, as if it had been asked for.
  const [command, about] = argv;
  if (command === 'help' && about !== undefined && !program.commands.some((one) => one.name() === about)) program.error(`error: unknown command '${about}'`);
  await program.parseAsync(argv, { from: 'user' });
  return exitCode;
}

/** The command line with its subcommands, which is exported for its tests; each is loaded only when it is called, so that the others do not slow it. */
export function makeProgram(done: (exitCode: number) => void): Command {
  // Subcommands take over these settings when they are made.
  const program = new Command('isnad')
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('See isnad --help.')
    .helpOption('-h, --help', 'show this help');
  program.description(HELP.main.what).option('-V, --version', 'show the versions of isnad, its coder and its model').addHelpText('after', HELP.main.after);
  program.helpCommand('help [command]', 'show the help of a command');

  program
    .command('read')
    .description(HELP.read.what)
    .argument('<FILE>', 'plain text, or a JSON object with "text"; - for standard input')
    .option('--published <DATE>', 'when it was published (2018-05-09 or 2018-05-09T14:30:00Z): "yesterday" counts from then')
    .option('--publisher <NAME>', 'who published it: the first in every chain of sources')
    .option('--title <TEXT>', 'its title, for the dossier; events are read from the text alone')
    .addOption(new Option('--format <FORMAT>', 'text for people, json for programs (one line)').choices(['text', 'json']).default('text'))
    .option('--explain', 'say of every event which data line, frame and cues made it')
    .addOption(encodingOption())
    .addOption(knowledgeOption())
    .addHelpText('after', HELP.read.after)
    .showHelpAfterError('See isnad read --help.')
    .action(async (file: string, options: ReadCommandOptions) => done(await (await import('./commands/read.js')).runRead(file, options)));

  program
    .command('code')
    .description(HELP.code.what)
    .argument('[FILE...]', 'articles, a JSON object a line (JSONL), .gz too; standard input when there is none')
    .option('-o, --output <FILE>', 'where the dossiers go; the file appears when it is whole (default: standard output)')
    .addOption(jobsOption())
    .option('--explain', 'say of every event which data line, frame and cues made it')
    .addOption(encodingOption())
    .addOption(knowledgeOption())
    .addHelpText('after', HELP.code.after)
    .showHelpAfterError('See isnad code --help.')
    .action(async (files: string[], options: CodeCommandOptions) => done(await (await import('./commands/code.js')).runCode(files, options)));

  program
    .command('demo')
    .description(HELP.demo.what)
    .argument('[SAMPLE]', 'the beginning of its file name (default: the first)')
    .addHelpText('after', HELP.demo.after)
    .showHelpAfterError('See isnad demo --help.')
    .action(async (sample: string | undefined) => done(await (await import('./commands/demo.js')).runDemo(sample)));

  addCorroboration(program, done);
  program
    .command('watch')
    .description(HELP.watch.what)
    .argument('<FEEDS>', 'an OPML file, or a text file with the address of a feed a line')
    .addOption(dbOption())
    .option('-o, --output <FILE>', 'add them to this JSONL file instead, a JSON object a line, not coded')
    .option('--once', 'poll every feed once and end (for cron)')
    .addOption(new Option('--interval <MINUTES>', 'between two polls').argParser(parsePositive).default(15))
    .addOption(new Option('--host-delay <SECONDS>', 'between two requests to one host').argParser(parsePositive).default(1))
    .addOption(new Option('--timeout <SECONDS>', 'for every response').argParser(parsePositive).default(30))
    .addOption(new Option('--max-size <MB>', 'of every response').argParser(parsePositive).default(16))
    .addOption(knowledgeOption())
    .option('--user-agent <NAME>', 'what servers are told of who asks')
    .option('--allow-host <NAME>', 'a host that may be in a private network (repeatable)', (name: string, names: string[]) => [...names, name], [])
    .addHelpText('after', HELP.watch.after)
    .showHelpAfterError('See isnad watch --help.')
    .action(async (list: string, options: WatchCommandOptions) => done(await (await import('./commands/watch.js')).runWatch(list, options)));

  addStoreCommands(program, done);
  addServerCommands(program, done);
  return program;
}
