import { type Command, Option } from 'commander';
import type { CorroborateOptions, runBalance, runCommitments, runDyad, runIncidents } from './commands/corroborate.js';
import type { RelinkCommandOptions } from './commands/relink.js';
import { HELP } from './help.js';
import { dbOption, formatOption, pageOptions, parseCount, spanOptions } from './options.js';

/**
 * Adds the commands that ask who else says so: incidents, incident, dyad, balance, commitments, relink.
 *
 * @param done receives the exit code
 */
export function addCorroboration(program: Command, done: (exitCode: number) => void): void {
  const load = () => import('./commands/corroborate.js');
  const add = (name: string): Command =>
    program
      .command(name)
      .addOption(dbOption())
      .option('-d, --dossiers <FILE...>', 'read dossiers that isnad code wrote instead of a store')
      .addOption(formatOption())
      .showHelpAfterError(`See isnad ${name} --help.`);

  parties(pageOptions(spanOptions(add('incidents'))))
    .description(HELP.incidents.what)
    .option('--at-least <N>', 'only those that N independent origins tell', parseCount, 2)
    .addOption(
      new Option('--contradicted [ABOUT]', 'only those whose claims contradict each other, about anything or about this').choices([
        'any',
        'status',
        'actors',
        'counts',
      ]),
    )
    .option('--publisher <NAME...>', 'told by this outlet')
    .option('--place <NAME>', 'where')
    .addOption(new Option('--sort <ORDER>', 'best corroborated first, or by day').choices(['corroboration', 'newest', 'oldest']).default('corroboration'))
    .addHelpText('after', HELP.incidents.after)
    .action(async (options: Parameters<typeof runIncidents>[0]) => done(await (await load()).runIncidents(options)));
  add('incident')
    .description(HELP.incident.what)
    .argument('<ID>', 'as isnad incidents lists it')
    .addHelpText('after', HELP.incident.after)
    .action(async (id: string, options: CorroborateOptions) => done(await (await load()).runIncident(id, options)));
  spanOptions(add('dyad'))
    .description(HELP.dyad.what)
    .argument('<A>', 'a name, a key, or a country code such as RUS')
    .argument('[B]', 'the other side (default: everyone else)')
    .addOption(grain())
    .addHelpText('after', HELP.dyad.after)
    .action(async (a: string, b: string | undefined, options: Parameters<typeof runDyad>[2]) => done(await (await load()).runDyad(a, b, options)));
  spanOptions(add('balance'))
    .description(HELP.balance.what)
    .argument('<ACTOR>', 'whose cooperation')
    .argument('<POWER...>', 'between whom; two or more')
    .addOption(grain())
    .addHelpText('after', HELP.balance.after)
    .action(async (actor: string, powers: string[], options: Parameters<typeof runBalance>[2]) =>
      done(await (await load()).runBalance(actor, powers, options)),
    );
  parties(pageOptions(spanOptions(add('commitments'))))
    .description(HELP.commitments.what)
    .addOption(new Option('--state <STATE>', 'only these').choices(['open', 'kept', 'broken', 'overtaken']))
    .addOption(new Option('--kind <KIND...>', 'only these').choices(['promise', 'plan', 'threat', 'conditional']))
    .addOption(new Option('--sort <ORDER>', 'by the day they were made').choices(['newest', 'oldest']).default('newest'))
    .addHelpText('after', HELP.commitments.after)
    .action(async (options: Parameters<typeof runCommitments>[0]) => done(await (await load()).runCommitments(options)));
  program
    .command('relink')
    .description(HELP.relink.what)
    .addOption(dbOption())
    .addHelpText('after', HELP.relink.after)
    .showHelpAfterError('See isnad relink --help.')
    .action(async (options: RelinkCommandOptions) => done(await (await import('./commands/relink.js')).runRelink(options)));
}

function parties(command: Command): Command {
  return command
    .option('--actor <NAME>', 'who does it')
    .option('--recipient <NAME>', 'to or with whom')
    .option('--type <TYPE...>', 'PLOVER types, such as CONSULT');
}

function grain(): Option {
  return new Option('--by <PERIOD>', 'how long a period is').choices(['day', 'week', 'month']).default('month');
}
