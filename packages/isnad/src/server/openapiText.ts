import { Access } from '../access/access.js';
import { Store } from '../store/store.js';
import { ServerContext } from './context.js';
import { makeServer } from './server.js';

/** The OpenAPI document as `packages/isnad/openapi.json` has it: the same on every machine. */
export async function openapiText(): Promise<string> {
  const store = Store.open(':memory:');
  const access = new Access(':memory:');
  const app = await makeServer(new ServerContext(store, false, '0'), { access, loginRequired: false, allowedHosts: [] });
  try {
    await app.ready();
    return `${JSON.stringify(app.swagger(), null, 2)}\n`;
  } finally {
    await app.close();
    access.close();
    await store.close();
  }
}
