/** A word without a proclitic. */
export interface BareForm {
  readonly key: string;
  /** Folded letters that come off in front. */
  readonly skip: number;
}

/** Proclitics that may stand before a name, with the letters they replace when ال is elided after ل. */
const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'] as const;
/** The letters that a proclitic begins with. */
const OPENERS: ReadonlySet<string> = new Set(PROCLITICS.map((proclitic) => proclitic.charAt(0)));

/**
 * Every way to take a word for the first of a name, plainest first.
 *
 * @param folded a token's folded letters
 * @example bareForms('للبكوش') // [{ key: 'للبكوش', skip: 0 }, { key: 'البكوش', skip: 1 }]
 */
export function bareForms(folded: string): readonly BareForm[] {
  const forms: BareForm[] = [{ key: folded, skip: 0 }];
  if (!OPENERS.has(folded.charAt(0))) return forms;
  for (const proclitic of PROCLITICS) {
    if (proclitic === '' || !folded.startsWith(proclitic) || folded.length < proclitic.length + 2) continue;
    const rest = folded.slice(proclitic.length);
    const elided = proclitic.endsWith('ل') && rest.startsWith('ل');
    forms.push({ key: elided ? `ال${rest.slice(1)}` : rest, skip: proclitic.length });
  }
  return forms;
}
