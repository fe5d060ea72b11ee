import { existsSync } from 'node:fs';
import { Access } from '../access/access.js';
import { EXIT, InputError } from '../errors.js';
import { ServerContext } from '../server/context.js';
import { demoFolder, openDemoStore } from '../server/demoStore.js';
import { isLoopback } from '../server/security/address.js';
import { makeServer } from '../server/server.js';
import { listen, untilSignal } from '../server/start.js';
import { DEFAULT_STORE } from '../store/open.js';
import { Store } from '../store/store.js';
import { print, report } from '../terminal/process.js';
import { packageVersion } from './version.js';

/** Options of `isnad serve`. */
export interface ServeCommandOptions {
  readonly db?: string;
  readonly host: string;
  readonly port: number;
  readonly login?: boolean;
  readonly allowHost: readonly string[];
  readonly trustProxy: readonly string[];
}

/**
 * `isnad serve`: serves the workbench and the API until it is told to end.
 *
 * @throws InputError when it cannot listen there, or nobody could log in
 */
export async function runServe({ db, host, port, login = false, allowHost, trustProxy }: ServeCommandOptions): Promise<number> {
  const loopback = await isLoopback(host);
  const loginRequired = login || !loopback;
  const path = db ?? DEFAULT_STORE;
  const demo = db === undefined && !existsSync(path);
  if (db !== undefined && !existsSync(db)) throw new InputError(db, 'there is no such store; make one with: isnad add FILE --db PATH');
  const store = demo ? await openDemoStore(demoFolder()) : Store.open(path);
  const access = new Access(store.connection.path);
  try {
    if (loginRequired && access.users.list().length === 0)
      throw new InputError(loopback ? '--login' : host, nobody(loopback, demo ? store.connection.path : db));
    if (demo) report(`isnad: there is no store here yet, so these are the bundled samples (${store.connection.path}); make one with: isnad add FILE`);
    if (!loopback && trustProxy.length === 0)
      report('isnad: passwords go over the network unencrypted; put a proxy with TLS before it (--trust-proxy), or listen on 127.0.0.1 only');
    const context = new ServerContext(store, demo, packageVersion());
    context.warm();
    const app = await makeServer(context, { access, loginRequired, allowedHosts: allowHost }, { trustProxy });
    try {
      const { url } = await listen(app, host, port);
      await print(`Isnad is at ${url}\nThe API is described at ${url}api/docs. Ctrl-C ends it.\n`);
      await untilSignal();
      return EXIT.ok;
    } finally {
      await app.close();
    }
  } finally {
    access.close();
    await store.close();
  }
}

function nobody(loopback: boolean, db: string | undefined): string {
  const why = loopback ? 'nobody could log in' : 'other machines can reach this address, so a login is needed, and nobody could log in';
  return `${why}; add a user first: isnad user add NAME --role admin${db === undefined ? '' : ` --db ${db}`}`;
}
