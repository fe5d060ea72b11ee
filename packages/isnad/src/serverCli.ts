import { type Command, InvalidArgumentError, Option } from 'commander';
import { ROLES, type Role } from './access/roles.js';
import type { ServeCommandOptions } from './commands/serve.js';
import type { StartCommandOptions } from './commands/start.js';
import type { AccessCommandOptions } from './commands/user.js';
import { dbOption } from './options.js';
import { accessHelp, SERVER_HELP } from './serverHelp.js';

type Done = (exitCode: number) => void;

/** The port when none is named. */
const USUAL_PORT = 4380;

/** The commands of the server: serve, user, token. */
export function addServerCommands(program: Command, done: Done): void {
  program
    .command('start')
    .description(SERVER_HELP.start.what)
    .option('--serve', 'serve also where nobody sits at a terminal')
    .option('--no-serve', 'only print')
    .addOption(portOption())
    .addHelpText('after', SERVER_HELP.start.after)
    .action(async (options: StartCommandOptions) => done(await (await import('./commands/start.js')).runStart(options)));
  program
    .command('serve')
    .description(SERVER_HELP.serve.what)
    .addOption(new Option('--db <FILE>', 'the store (default: isnad.db; where there is none, the bundled samples)').env('ISNAD_DB'))
    .option('--host <ADDRESS>', 'the address to listen on', '127.0.0.1')
    .addOption(portOption())
    .option('--login', 'ask for a login on this machine too')
    .option('--allow-host <NAME>', 'a name that it may be called by (repeatable)', collect, [])
    .option('--trust-proxy <ADDRESS>', "a proxy whose word on the client's address and on TLS counts (repeatable)", collect, [])
    .addHelpText('after', SERVER_HELP.serve.after)
    .action(async (options: ServeCommandOptions) => done(await (await import('./commands/serve.js')).runServe(options)));
  addUsers(program.command('user').description(SERVER_HELP.user.what).addHelpText('after', SERVER_HELP.user.after), done);
  addTokens(program.command('token').description(SERVER_HELP.token.what).addHelpText('after', SERVER_HELP.token.after), done);
}

function addUsers(user: Command, done: Done): void {
  const load = () => import('./commands/user.js');
  user
    .command('add')
    .description('add a user; the password is asked for, or read from standard input')
    .addHelpText('after', accessHelp('isnad user add amal --role analyst', 'echo "$PASSWORD" | isnad user add amal --db desk.db'))
    .argument('<NAME>')
    .addOption(roleOption().default('reader'))
    .addOption(dbOption())
    .action(async (name: string, options: AccessCommandOptions) => done(await (await load()).runUserAdd(name, options)));
  user
    .command('list')
    .description('list users')
    .addHelpText('after', accessHelp('isnad user list', 'isnad user list --format json'))
    .addOption(dbOption())
    .addOption(formatOption())
    .action(async (options: AccessCommandOptions) => done(await (await load()).runUserList(options)));
  user
    .command('passwd')
    .description('change a password, and end all sessions')
    .addHelpText('after', accessHelp('isnad user passwd amal'))
    .argument('<NAME>')
    .addOption(dbOption())
    .action(async (name: string, options: AccessCommandOptions) => done(await (await load()).runUserPasswd(name, options)));
  user
    .command('role')
    .description('change a role')
    .addHelpText('after', accessHelp('isnad user role amal admin'))
    .argument('<NAME>')
    .argument('<ROLE>', ROLES.join(', '), parseRole)
    .addOption(dbOption())
    .action(async (name: string, role: Role, options: AccessCommandOptions) => done(await (await load()).runUserRole(name, role, options)));
  user
    .command('remove')
    .description('remove a user, with all sessions and tokens')
    .addHelpText('after', accessHelp('isnad user remove amal'))
    .argument('<NAME>')
    .addOption(dbOption())
    .action(async (name: string, options: AccessCommandOptions) => done(await (await load()).runUserRemove(name, options)));
}

function addTokens(token: Command, done: Done): void {
  const load = () => import('./commands/user.js');
  token
    .command('add')
    .description('make an API token of a user; it is shown once')
    .addHelpText('after', accessHelp('isnad token add amal --name dashboard --role reader --expires 2027-01-31'))
    .argument('<USER>')
    .option('--name <NAME>', 'what it is for', 'command line')
    .addOption(roleOption())
    .option('--expires <DATE>', 'when its time is up, 2027-01-31 (default: never)')
    .addOption(dbOption())
    .action(async (user: string, options: AccessCommandOptions) => done(await (await load()).runTokenAdd(user, options)));
  token
    .command('list')
    .description('list tokens')
    .addHelpText('after', accessHelp('isnad token list'))
    .addOption(dbOption())
    .addOption(formatOption())
    .action(async (options: AccessCommandOptions) => done(await (await load()).runTokenList(options)));
  token
    .command('revoke')
    .description('revoke a token')
    .addHelpText('after', accessHelp('isnad token revoke 3'))
    .argument('<ID>', 'as the list shows it')
    .addOption(dbOption())
    .action(async (id: string, options: AccessCommandOptions) => done(await (await load()).runTokenRevoke(id, options)));
}

function portOption(): Option {
  return new Option('--port <N>', 'the port; 0 takes a free one').argParser(parsePort).default(USUAL_PORT);
}

function roleOption(): Option {
  return new Option('--role <ROLE>', 'what it may do: a reader reads, an analyst corrects too, an admin manages too').choices(ROLES);
}

function formatOption(): Option {
  return new Option('--format <FORMAT>', 'default: a table on a terminal, else json').choices(['table', 'json']);
}

function collect(value: string, values: string[]): string[] {
  return [...values, value];
}

function parseRole(value: string): Role {
  const role = ROLES.find((one) => one === value);
  if (role === undefined) throw new InvalidArgumentError(`Use ${ROLES.join(', ')}.`);
  return role;
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError('Use a whole number from 0 to 65535.');
  return port;
}
