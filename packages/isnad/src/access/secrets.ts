import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP's password storage cheat sheet has it: 19 MiB, two passes, one lane. The package's own kind is argon2id. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** What a password is compared with where there is no such user, so that both take as long. */
let nobody: Promise<string> | undefined;

/** A password as it is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), ARGON);
}

/** Whether a password is the one that was stored; takes as long where none was. */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hash(randomBytes(16).toString('hex'), ARGON);
  const right = await verify(stored ?? (await nobody), password.normalize('NFC'));
  return right && stored !== null;
}

/** A secret of 256 random bits for a cookie or token. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A secret as it is stored. It is random, so a fast hash is enough. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
