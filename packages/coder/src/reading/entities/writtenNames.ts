import { withoutAsides } from '../../arabic/asides.js';
import { fold, withoutMarks } from '../../arabic/letters.js';
import type { Mention } from '../phrases/phrases.js';

/** Code units within which two letters and their marks stand. */
const CLITIC_REACH = 10;

/** Words of the text as a name: one space between them, no vowels or tatweel, nothing in Latin letters in brackets, so that a name is the same however it is set. */
export function written(text: string, start: number, end: number): string {
  return withoutMarks(withoutAsides(text.slice(start, end))).replace(/\s+/g, ' ');
}

/**
 * What a mention calls whom it means, as a name.
 *
 * @param text the document's text
 */
export function nameOf(mention: Mention, text: string): string {
  if (mention.name !== '') return written(text, mention.nameStart, mention.nameEnd);
  if (mention.fullEnd === 0) return describes(mention, text);
  // مصدر بالشرطة العراقية; ثلاثة مشتبه بهم
  return mention.called === '' ? written(text, mention.start, mention.fullEnd) : `${describes(mention, text)}${written(text, mention.end, mention.fullEnd)}`;
}

/**
 * The words by which a mention describes somebody, with the ال that a preposition hides.
 *
 * @param text the document's text
 * @example describes(mention, 'قال مصدر للمعارضة إن ...') // 'المعارضة'
 */
export function describes(mention: Mention, text: string): string {
  if (mention.called !== '') return withoutMarks(mention.called).replace(/\s+/g, ' ');
  const name = written(text, mention.start, mention.end);
  // للمعارضة is ل and المعارضة, whose alef is not written.
  if (name.startsWith('لل')) return `ال${name.slice(2)}`;
  if (!mention.definite) return name;
  // للاجئين: one ل of three is not written.
  const before = withoutMarks(text.slice(Math.max(0, mention.start - CLITIC_REACH), mention.start));
  return before.endsWith('لل') || (before.endsWith('ل') && /^ل.*ين( |$)/.test(name)) ? `ال${name}` : name;
}

/** Code units of لل in front of a mention, its marks included: للمعارضة is mentioned as معارضة. */
export function elided({ start, end }: Mention, text: string): number {
  return /^ل[\u0640\P{L}]*ل[\u0640\P{L}]*/u.exec(text.slice(start, Math.min(end, start + CLITIC_REACH)))?.[0].length ?? 0;
}

/** The words of a name, folded and without ال. */
export function bareWords(name: string): string[] {
  return fold(name)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^ال/, ''));
}
