import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CorroborateOptions, runBalance, runCommitments, runDyad, runIncidents } from './commands/corroborate.js';
import { HELP } from './help.js';

/**
 * Adds the commands that ask who else says so: incidents, incident, dyad, balance, commitments.
 *
 * @param done receives the exit code
 */
export function addCorroboration(program: Command, done: (exitCode: number) => void): void {
  const load = () => import('./commands/corroborate.js');
  const add = (name: string): Command =>
    program
      .command(name)
      .requiredOption('-d, --dossiers <FILE...>', 'dossiers that isnad code wrote, one a line')
      .addOption(
        new Option('--format <FORMAT>', 'text for people, json or csv for programs (default: text on a terminal, else csv)').choices(['text', 'json', 'csv']),
      )
      .showHelpAfterError(`See isnad ${name} --help.`);

  add('incidents')
    .description(HELP.incidents.what)
    .option('--at-least <N>', 'only those that N independent origins tell', parseCount, 2)
    .option('--contradicted', 'only those whose claims contradict each other')
    .addHelpText('after', HELP.incidents.after)
    .action(async (options: Parameters<typeof runIncidents>[0]) => done(await (await load()).runIncidents(options)));
  add('incident')
    .description(HELP.incident.what)
    .argument('<ID>', 'as isnad incidents lists it')
    .action(async (id: string, options: CorroborateOptions) => done(await (await load()).runIncident(id, options)));
  add('dyad')
    .description(HELP.dyad.what)
    .argument('<A>', 'a name, a key, or a country code such as RUS')
    .argument('[B]', 'the other side (default: everyone else)')
    .addOption(grain())
    .addHelpText('after', HELP.dyad.after)
    .action(async (a: string, b: string | undefined, options: Parameters<typeof runDyad>[2]) => done(await (await load()).runDyad(a, b, options)));
  add('balance')
    .description(HELP.balance.what)
    .argument('<ACTOR>', 'whose cooperation')
    .argument('<POWER...>', 'between whom; two or more')
    .addOption(grain())
    .addHelpText('after', HELP.balance.after)
    .action(async (actor: string, powers: string[], options: Parameters<typeof runBalance>[2]) =>
      done(await (await load()).runBalance(actor, powers, options)),
    );
  add('commitments')
    .description(HELP.commitments.what)
    .addOption(new Option('--state <STATE>', 'only these').choices(['open', 'kept', 'broken', 'overtaken']))
    .action(async (options: Parameters<typeof runCommitments>[0]) => done(await (await load()).runCommitments(options)));
}

function grain(): Option {
  return new Option('--by <PERIOD>', 'how long a period is').choices(['day', 'week', 'month']).default('month');
}

function parseCount(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('Use a whole number from 1.');
  return Number(value);
}
