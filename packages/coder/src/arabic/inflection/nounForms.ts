import { dual, type Endings } from './nounDual.js';
import { brokenPluralCases, femininePlurals, masculinePlural } from './nounPlural.js';
import { type NounStem, nounStem } from './nounShape.js';
import { beforeAlef, type Case, singularCases } from './nounSingular.js';
import type { NounForm, NounOptions } from './types.js';

/**
 * Inflects a noun or adjective: cases, dual, plurals, feminine, all unvocalised and without ال.
 *
 * @param lemma indefinite singular (زيارة، قاض، سعودي), or a noun that only occurs as a sound plural (محادثات)
 * @param options what the spelling does not show
 * @returns each spelling once for every number, gender and state
 * @example nounForms('زيارة', { soundPlural: 'f' }) // زيارة, زيارت+, زيارتان, زيارتين, زيارتا+, زيارتي+, زيارات
 */
export function nounForms(lemma: string, options: NounOptions = {}): NounForm[] {
  const out = new Map<string, NounForm>();
  const noun = nounStem(lemma, options.defective);
  const sound = options.soundPlural ?? 'none';
  addSingular(out, noun);
  if (noun.gender === 'm' && (sound === 'm' || sound === 'both')) addEndings(out, masculinePlural(noun), 'p', 'm');
  if (options.feminine === true && noun.shape !== 'ta-marbuta' && noun.shape !== 'plural') {
    const feminine = nounStem(feminineOf(noun), false);
    addSingular(out, feminine);
    for (const text of femininePlurals(feminine)) add(out, text, 'p', 'f', false, false);
  } else if (sound === 'f' || sound === 'both') {
    for (const text of femininePlurals(noun)) add(out, text, 'p', 'f', false, false);
  }
  for (const plural of options.plural ?? []) {
    const gender = plural.endsWith('ات') ? 'f' : null;
    addCases(out, brokenPluralCases(plural), 'p', gender);
  }
  return [...out.values()];
}

function addSingular(out: Map<string, NounForm>, noun: NounStem): void {
  addCases(out, singularCases(noun, false), noun.shape === 'plural' ? 'p' : 's', noun.gender);
  addEndings(out, dual(noun), 'd', noun.gender);
}

/** The feminine in ة of a masculine (Wright I § 294): قاضية، مستدعاة، قارئة، مقروءة. */
function feminineOf({ shape, stem }: NounStem): string {
  switch (shape) {
    case 'defective':
      return `${stem}ية`;
    case 'alef-maqsura':
      return `${stem}اة`;
    case 'hamza':
      return `${beforeAlef(stem)}ة`;
    case 'alef':
      return `${stem}اة`;
    default:
      return `${stem}ة`;
  }
}

function addCases(out: Map<string, NounForm>, cases: readonly Case[], number: NounForm['number'], gender: NounForm['gender']): void {
  for (const { text, beforePronoun } of cases) add(out, text, number, gender, beforePronoun, false);
}

function addEndings(out: Map<string, NounForm>, endings: Endings, number: NounForm['number'], gender: NounForm['gender']): void {
  for (const text of endings.free) add(out, text, number, gender, false, false);
  for (const text of endings.construct) add(out, text, number, gender, true, true);
}

function add(
  out: Map<string, NounForm>,
  text: string,
  number: NounForm['number'],
  gender: NounForm['gender'],
  beforePronoun: boolean,
  construct: boolean,
): void {
  for (const spelling of variants(text)) {
    const key = `${spelling} ${number}${gender ?? ''}${beforePronoun ? '+' : ''}${construct ? '/' : ''}`;
    if (!out.has(key)) out.set(key, { text: spelling, number, gender, beforePronoun, construct });
  }
}

/** Regional spellings of a hamza before ū: مسؤول is مسئول in the Egyptian press, رؤوس also رءوس. */
function variants(text: string): readonly string[] {
  const at = text.indexOf('ؤو');
  if (at <= 0) return [text];
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  return /[اأدذرزو]$/.test(before) ? [text, `${before}ء${after}`, `${before}ئ${after}`] : [text, `${before}ئ${after}`];
}
