import type { AddressInfo } from 'node:net';
import { InputError } from '../errors.js';
import type { App } from './route.js';

/** Where a server listens. */
export interface Listening {
  readonly url: string;
  readonly port: number;
}

/**
 * Begins to listen.
 *
 * @throws InputError when the port is taken or the address is not this machine's
 */
export async function listen(app: App, host: string, port: number): Promise<Listening> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw new InputError(`${host}:${port}`, reason((error as NodeJS.ErrnoException).code, port) ?? String(error));
  }
  const { port: taken } = app.server.address() as AddressInfo;
  return { port: taken, url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/` };
}

function reason(code: string | undefined, port: number): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return `another program is using port ${port}; choose another one with --port, or 0 for any that is free`;
    case 'EADDRNOTAVAIL':
      return 'this machine has no such address; choose another one with --host';
    case 'EACCES':
      return `you are not allowed to use port ${port}; choose one above 1023`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'there is no such host; choose another one with --host';
    default:
      return undefined;
  }
}

/** Waits for SIGINT or SIGTERM; a second one ends the process at once. */
export function untilSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}
