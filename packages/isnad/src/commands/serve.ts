import { existsSync } from 'node:fs';
import { EXIT } from '../errors.js';
import { ServerContext } from '../server/context.js';
import { demoFolder, openDemoStore } from '../server/demoStore.js';
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
}

/** `isnad serve`: serves the workbench and the API until it is told to end. */
export async function runServe({ db, host, port }: ServeCommandOptions): Promise<number> {
  const path = db ?? DEFAULT_STORE;
  const demo = db === undefined && !existsSync(path);
  const store = demo ? await openDemoStore(demoFolder()) : Store.open(path);
  if (demo) report(`isnad: no store here yet; showing the bundled samples from ${store.connection.path}`);
  const app = await makeServer(new ServerContext(store, demo, packageVersion()));
  try {
    const { url } = await listen(app, host, port);
    await print(`Isnad is at ${url}\nThe API is described at ${url}api/openapi.json. Ctrl-C ends it.\n`);
    await untilSignal();
    return EXIT.ok;
  } finally {
    await app.close();
    await store.close();
  }
}
