/** Search parameters as plain text: `?type=AID&type=AGREE` is a list, nothing is guessed to be a number. The same form that the API takes. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

export function parseSearch(query: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(query)) {
    if (Object.hasOwn(Object.prototype, key)) continue;
    const before = found[key];
    found[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return found;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
      if (one !== undefined && one !== null && one !== '') query.append(key, String(one));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** A parameter as a list, without repeats. */
export function listOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return [...new Set(all.filter((one): one is string => typeof one === 'string' && one !== ''))];
}

/** A parameter as one text; the first where it is given more than once. */
export function oneOf(value: unknown): string | undefined {
  return listOf(value)[0];
}
