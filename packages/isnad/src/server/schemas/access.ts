import { Type } from 'typebox';
import { CLOSED, moment, orNull, textOrNull } from './basics.js';
import { named } from './named.js';
import { Role } from './words.js';

export const UserName = Type.String({ minLength: 1, maxLength: 64, pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*$' });
export const Password = Type.String({ minLength: 12, maxLength: 1000 });

export const Session = named(
  'Session',
  Type.Object(
    {
      user: orNull(Type.Object({ name: Type.String(), role: Role }, CLOSED)),
      loginRequired: Type.Boolean({ description: 'False on loopback, where everybody at this machine is an admin.' }),
      demo: Type.Boolean(),
      version: Type.String(),
    },
    CLOSED,
  ),
);
export const Login = named('Login', Type.Object({ name: Type.String({ maxLength: 64 }), password: Type.String({ maxLength: 1000 }) }, CLOSED));
export const User = named('User', Type.Object({ name: Type.String(), role: Role, createdAt: Type.String(), lastLogin: textOrNull() }, CLOSED));
export const NewUser = named('NewUser', Type.Object({ name: UserName, role: Role, password: Password }, CLOSED));
export const UserPatch = named('UserPatch', Type.Object({ role: Type.Optional(Role), password: Type.Optional(Password) }, CLOSED));
export const PasswordChange = named('PasswordChange', Type.Object({ current: Type.String({ maxLength: 1000 }), password: Password }, CLOSED));

const TOKEN = {
  id: Type.String(),
  name: Type.String(),
  user: Type.String(),
  role: Role,
  createdAt: Type.String(),
  expiresAt: textOrNull(),
  lastUsed: textOrNull(),
};
export const Token = named('Token', Type.Object(TOKEN, CLOSED));
export const NewToken = named(
  'NewToken',
  Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }), role: Type.Optional(Role), expiresAt: Type.Optional(moment()) }, CLOSED),
);
export const MadeToken = named('MadeToken', Type.Object({ ...TOKEN, token: Type.String({ description: 'Shown now and never again.' }) }, CLOSED));
export const AuditEntry = named(
  'AuditEntry',
  Type.Object(
    {
      id: Type.Integer(),
      at: Type.String(),
      who: Type.String(),
      what: Type.String({ description: 'correct, undo, accept ...' }),
      article: textOrNull(),
      correction: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
      detail: Type.String({ description: 'What was put right, as JSON.' }),
    },
    CLOSED,
  ),
);
