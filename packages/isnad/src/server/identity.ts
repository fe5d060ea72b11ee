import { userInfo } from 'node:os';
import type { FastifyRequest } from 'fastify';
import type { RoleName } from './route.js';

/** Whoever asks. */
export interface Identity {
  readonly name: string;
  readonly role: RoleName;
  /** How it is known who it is: at this machine without a login, by a session, or by an API token. */
  readonly via: 'local' | 'session' | 'token';
}

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | null;
  }
}

/** Whoever sits at this machine, where no login is needed. */
export function localUser(): Identity {
  let name = 'local';
  try {
    name = userInfo().username;
  } catch {
    // No name in the system's list: a container.
  }
  return { name, role: 'admin', via: 'local' };
}

/** Who a change is signed by: whoever is logged in, else the name that was given, else the user of this machine. */
export function signature({ identity }: FastifyRequest, given: string | undefined): string {
  const who = identity ?? localUser();
  return who.via === 'local' && given !== undefined && given.trim() !== '' ? given.trim() : who.name;
}
