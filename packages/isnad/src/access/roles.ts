/** What somebody may do: a reader reads, an analyst corrects too, an admin manages too. */
export const ROLES = ['reader', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whether a role may do what another one may. @example allows('admin', 'reader') // true */
export function allows(has: Role, wanted: Role): boolean {
  return ROLES.indexOf(has) >= ROLES.indexOf(wanted);
}

/** The lesser of two roles. */
export function lesser(a: Role, b: Role): Role {
  return allows(a, b) ? b : a;
}

/** A role from the database. */
export function roleOf(text: string): Role {
  return ROLES.find((role) => role === text) ?? 'reader';
}
