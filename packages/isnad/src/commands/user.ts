import { existsSync } from 'node:fs';
import { Access } from '../access/access.js';
import { accessPath } from '../access/open.js';
import type { Role } from '../access/roles.js';
import { EXIT, InputError } from '../errors.js';
import { localUser } from '../server/identity.js';
import { connect } from '../store/open.js';
import { writeAudit } from '../store/writeAudit.js';
import { askPassword } from '../terminal/password.js';
import { print, report } from '../terminal/process.js';
import { renderTable } from '../terminal/table.js';

/** Options of `isnad user` and `isnad token`. */
export interface AccessCommandOptions {
  readonly db: string;
  readonly role?: Role;
  readonly name?: string;
  readonly expires?: string;
  readonly format?: 'table' | 'json';
}

/** `isnad user add NAME --role ROLE`. */
export async function runUserAdd(name: string, { db, role = 'reader' }: AccessCommandOptions): Promise<number> {
  return withAccess(db, async (access, audit) => {
    const user = await access.users.add(name, role, await askPassword(true));
    audit('add-user', { user: name, role });
    report(`isnad: ${user.name} can log in, as ${user.role}`);
  });
}

/** `isnad user role NAME ROLE`. */
export async function runUserRole(name: string, role: Role, { db }: AccessCommandOptions): Promise<number> {
  return withAccess(db, async (access, audit) => {
    access.users.setRole(name, role);
    audit('change-user', { user: name, role });
    report(`isnad: ${name} is now ${role}`);
  });
}

/** `isnad user passwd NAME`. */
export async function runUserPasswd(name: string, { db }: AccessCommandOptions): Promise<number> {
  return withAccess(db, async (access, audit) => {
    if (access.users.find(name) === null) throw new InputError(name, 'there is no user of this name');
    await access.users.setPassword(name, await askPassword(true));
    audit('change-user', { user: name, password: 'changed' });
    report(`isnad: ${name} has a new password, and is logged out everywhere`);
  });
}

/** `isnad user remove NAME`. */
export async function runUserRemove(name: string, { db }: AccessCommandOptions): Promise<number> {
  return withAccess(db, async (access, audit) => {
    access.users.remove(name);
    audit('remove-user', { user: name });
    report(`isnad: ${name} is removed, with all sessions and tokens`);
  });
}

/** `isnad user list`. */
export async function runUserList({ db, format }: AccessCommandOptions): Promise<number> {
  return withAccess(db, async (access) => show(access.users.list(), format));
}

/** `isnad token add USER --name NAME`. */
export async function runTokenAdd(user: string, { db, role, name = 'command line', expires }: AccessCommandOptions): Promise<number> {
  return withAccess(db, async (access, audit) => {
    const owner = access.users.find(user);
    if (owner === null) throw new InputError(user, 'there is no user of this name; see isnad user add');
    if (expires !== undefined && Number.isNaN(Date.parse(expires))) throw new InputError('--expires', 'write a day such as 2027-01-31');
    const made = access.tokens.add(user, name, role ?? owner.role, expires ?? null);
    audit('add-token', { user, token: made.id, role: made.role });
    report(`isnad: token ${made.id} of ${user}, as ${made.role}; it is shown now and never again:`);
    await print(`${made.token}\n`);
  });
}

/** `isnad token list`. */
export async function runTokenList({ db, format }: AccessCommandOptions): Promise<number> {
  return withAccess(db, async (access) => show(access.tokens.list(null), format));
}

/** `isnad token revoke ID`. */
export async function runTokenRevoke(id: string, { db }: AccessCommandOptions): Promise<number> {
  return withAccess(db, async (access, audit) => {
    if (!access.tokens.revoke(id, null)) throw new InputError(id, 'there is no such token; isnad token list shows them');
    audit('revoke-token', { token: id });
    report(`isnad: token ${id} is revoked`);
  });
}

type Audit = (what: string, detail: object) => void;

async function withAccess(db: string, work: (access: Access, audit: Audit) => Promise<void>): Promise<number> {
  if (!existsSync(db) && !existsSync(accessPath(db)))
    throw new InputError(db, 'there is no such store; make one with: isnad add FILE --db PATH, or name it with --db');
  const access = new Access(db);
  // Not a Store: that would load the whole coder.
  const store = existsSync(db) ? connect(db) : null;
  try {
    await work(access, (what, detail) => {
      if (store !== null) writeAudit(store, { who: localUser().name, what, detail });
    });
    return EXIT.ok;
  } finally {
    access.close();
    await store?.query.destroy();
  }
}

async function show(rows: readonly object[], format: 'table' | 'json' | undefined): Promise<void> {
  const json = (format ?? (process.stdout.isTTY === true ? 'table' : 'json')) === 'json';
  await print(json ? `${JSON.stringify(rows)}\n` : renderTable(rows.map((row) => ({ ...row }))));
}
