import type { NounStem } from './nounShape.js';

/** A spelling of one number of a noun. */
export interface Case {
  readonly text: string;
  readonly beforePronoun: boolean;
}

/** Letters that do not join what follows: an accusative alef after hamza stands alone behind them (جزءا, but عبئا). */
const UNJOINED: ReadonlySet<string> = new Set(['ا', 'د', 'ذ', 'ر', 'ز', 'و']);

/** أب and أخ have a long vowel before a pronoun and before a genitive (Wright I § 315). */
export const LONG_VOWEL_NOUNS: ReadonlySet<string> = new Set(['أب', 'أخ', 'حم']);

/**
 * Spellings of a noun in the singular (or of a broken plural, which declines like one): bare, with the alef of the indefinite
 * accusative, and as it stands before a pronoun (Wright I §§ 308-316; Ryding § 7.5).
 *
 * @param diptote takes no accusative alef
 * @example singularCases(nounStem('لقاء', false), false) // لقاء, and before pronouns لقائ, لقاؤ
 */
export function singularCases({ shape, stem }: NounStem, diptote: boolean): readonly Case[] {
  switch (shape) {
    case 'plural':
      return [free(stem)];
    case 'ta-marbuta':
      return [free(`${stem}ة`), bound(`${stem}ت`)];
    case 'alef-maqsura':
      return [free(`${stem}ى`), bound(`${stem}ا`)];
    case 'alef':
      return [free(`${stem}ا`)];
    case 'defective':
      return diptote ? [free(stem), free(`${stem}ي`)] : [free(stem), free(`${stem}ي`), free(`${stem}يا`)];
    case 'alef-hamza':
      return [free(stem), ...seats(stem, ['ئ', 'ؤ'])];
    case 'alef-seat':
      return [free(stem), ...seats(stem, ['ئ', 'ؤ'])];
    case 'hamza':
      return [free(stem), free(accusativeOfHamza(stem)), ...seats(stem, hamzaSeats(stem.charAt(stem.length - 2)))];
    case 'plain':
      if (LONG_VOWEL_NOUNS.has(stem)) return [free(stem), free(`${stem}ا`), free(`${stem}و`), free(`${stem}ي`)];
      if (stem.endsWith('ؤ')) return [free(stem), free(`${stem}ا`), ...seats(stem, ['ئ'])];
      return diptote ? [free(stem)] : [free(stem), free(`${stem}ا`)];
  }
}

/** Stem in front of an ending that begins with ا: شيئ- in شيئان, لقاء- in لقاءان. */
export function beforeAlef(stem: string): string {
  return stem.endsWith('ء') ? accusativeOfHamza(stem).slice(0, -1) : stem;
}

function accusativeOfHamza(stem: string): string {
  return UNJOINED.has(stem.charAt(stem.length - 2)) ? `${stem}ا` : `${stem.slice(0, -1)}ئا`;
}

function hamzaSeats(before: string): readonly string[] {
  if (before === 'ي') return ['ئ'];
  return before === 'و' ? ['ئ', 'ؤ'] : ['ئ', 'ؤ', 'أ'];
}

function seats(stem: string, letters: readonly string[]): Case[] {
  return letters.map((letter) => bound(stem.slice(0, -1) + letter));
}

function free(text: string): Case {
  return { text, beforePronoun: false };
}

function bound(text: string): Case {
  return { text, beforePronoun: true };
}
