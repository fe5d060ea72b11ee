import { type Command, Option } from 'commander';
import type { AddCommandOptions } from './commands/add.js';
import type { CorrectCommandOptions } from './commands/correct.js';
import type { ExportCommandOptions } from './commands/export.js';
import type { FindCommandOptions } from './commands/find.js';
import type { RecodeCommandOptions } from './commands/recode.js';
import { dbOption, encodingOption, formatOption, jobsOption, knowledgeOption, pageOptions, parsePositive, spanOptions } from './options.js';
import { STORE_HELP } from './storeHelp.js';

type Done = (exitCode: number) => void;

/** The commands that use a store; each is loaded only when it is called. */
export function addStoreCommands(program: Command, done: Done): void {
  program
    .command('add')
    .description(STORE_HELP.add.what)
    .argument('[PATH|URL...]', 'articles of any kind, folders, addresses; standard input when there is none')
    .addOption(dbOption())
    .addOption(jobsOption())
    .addOption(encodingOption())
    .addOption(new Option('--timeout <SECONDS>', 'for every response').argParser(parsePositive).default(30))
    .addOption(new Option('--max-size <MB>', 'of every response').argParser(parsePositive).default(16))
    .option('--allow-host <NAME>', 'a host that may be in a private network (repeatable)', (name: string, names: string[]) => [...names, name], [])
    .option('--rejects <FILE>', 'where records that could not be read are kept (default: rejects.jsonl beside the store)')
    .addOption(knowledgeOption())
    .addHelpText('after', STORE_HELP.add.after)
    .action(async (paths: string[], options: AddCommandOptions) => done(await (await import('./commands/add.js')).runAdd(paths, options)));

  program
    .command('recode')
    .description(STORE_HELP.recode.what)
    .addOption(dbOption())
    .addOption(jobsOption())
    .option('--all', 'also what this coder and model have read already')
    .addOption(knowledgeOption())
    .addHelpText('after', STORE_HELP.recode.after)
    .action(async (options: RecodeCommandOptions) => done(await (await import('./commands/recode.js')).runRecode(options)));

  filters(
    program
      .command('search')
      .description(STORE_HELP.search.what)
      .argument('<WORDS...>', 'words in any inflection; "phrases" of exact words; ~"phrases" in any inflection'),
  )
    .addHelpText('after', STORE_HELP.search.after)
    .action(async (words: string[], options: FindCommandOptions) => done(await (await import('./commands/find.js')).runSearch(words.join(' '), options)));

  filters(program.command('events').description(STORE_HELP.events.what))
    .addHelpText('after', STORE_HELP.events.after)
    .action(async (options: FindCommandOptions) => done(await (await import('./commands/find.js')).runEvents(options)));

  filters(program.command('actor').description(STORE_HELP.actor.what).argument('<NAME>', 'a name, words of it, or a key'))
    .addHelpText('after', STORE_HELP.actor.after)
    .action(async (name: string, options: FindCommandOptions) => done(await (await import('./commands/find.js')).runActor(name, options)));

  filters(program.command('export').description(STORE_HELP.export.what).argument('<FORMAT>', 'csv, polecat, parquet, geojson, graphml, jsonld, gold'))
    .option('-o, --output <FILE>', 'where it goes (default: standard output; parquet needs a file, gold takes a folder too)')
    .addHelpText('after', STORE_HELP.export.after)
    .action(async (format: string, options: ExportCommandOptions) => done(await (await import('./commands/export.js')).runExport(format, options)));

  program
    .command('correct')
    .description(STORE_HELP.correct.what)
    .argument('<ARTICLE>', 'id of the article')
    .addOption(dbOption())
    .option('--near <TEXT>', 'words of the text around the event, that occur once')
    .option('--trigger <WORD>', 'the word in them that tells the event')
    .requiredOption('--change <JSON>', 'what is right: {"kind": "type", "value": "CONSULT"}; see docs/store.md')
    .requiredOption('--author <NAME>', 'who says so')
    .requiredOption('--reason <TEXT>', 'why')
    .addHelpText('after', STORE_HELP.correct.after)
    .action(async (article: string, options: CorrectCommandOptions) => done(await (await import('./commands/correct.js')).runCorrect(article, options)));

  program
    .command('corrections')
    .description(STORE_HELP.corrections.what)
    .addOption(dbOption())
    .option('--article <ID>', 'only those of one article')
    .addOption(formatOption())
    .option('--undo <N>', 'takes the correction of this number back')
    .option('--author <NAME>', 'who takes it back')
    .addHelpText('after', STORE_HELP.corrections.after)
    .action(async (options: CorrectCommandOptions) => done(await (await import('./commands/correct.js')).runCorrections(options)));
}

/** Adds the options that choose events. */
function filters(command: Command): Command {
  return pageOptions(spanOptions(command))
    .addOption(dbOption())
    .addOption(formatOption())
    .option('--actor <NAME>', 'who does it')
    .option('--recipient <NAME>', 'to or with whom')
    .option('--type <TYPE...>', 'PLOVER types, such as CONSULT')
    .option('--status <STATUS...>', 'actual, negated, planned, conditional, possible')
    .option('--source-kind <KIND...>', 'narrator, named, official, anonymous')
    .option('--source <NAME>', 'on whose word')
    .option('--publisher <NAME...>', 'which outlet')
    .option('--place <NAME>', 'where')
    .addOption(new Option('--sort <ORDER>', 'order').choices(['newest', 'oldest', 'confidence']).default('newest'));
}
