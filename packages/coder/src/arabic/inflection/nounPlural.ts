import { type Endings, isFeminineAlefHamza } from './nounDual.js';
import { type NounStem, nounStem } from './nounShape.js';
import { beforeAlef, type Case, singularCases } from './nounSingular.js';

/**
 * The sound masculine plural (Wright I § 302).
 *
 * @example masculinePlural(nounStem('محام', false)) // محامون, محامين; construct محامو, محامي
 */
export function masculinePlural({ shape, stem }: NounStem): Endings {
  if (shape === 'plural' || shape === 'ta-marbuta' || shape === 'alef') return { free: [], construct: [] };
  const [nominative, oblique] = masculineStems(shape, stem);
  return { free: [`${nominative}ون`, `${oblique}ين`], construct: [`${nominative}و`, `${oblique}ي`] };
}

function masculineStems(shape: NounStem['shape'], stem: string): readonly [string, string] {
  const cut = stem.slice(0, -1);
  if (shape === 'alef-hamza' || shape === 'alef-seat') return [`${cut}ؤ`, `${cut}ئ`];
  if (shape === 'hamza') return stem.endsWith('يء') ? [`${cut}ئ`, `${cut}ئ`] : [`${cut}ؤ`, `${cut}ئ`];
  return [stem, stem];
}

/**
 * The sound feminine plural (Wright I § 302): one spelling for all cases, also before pronouns.
 *
 * @example femininePlurals(nounStem('مباراة', false)) // ['مباريات']
 */
export function femininePlurals({ shape, stem }: NounStem): readonly string[] {
  switch (shape) {
    case 'plural':
      return [];
    case 'alef-maqsura':
    case 'defective':
    case 'alef':
      return [`${stem}يات`];
    case 'alef-seat':
      return [`${stem.slice(0, -1)}آت`];
    case 'alef-hamza':
      return isFeminineAlefHamza(stem) ? [`${stem}ات`, `${stem.slice(0, -1)}وات`] : [`${stem}ات`];
    case 'ta-marbuta':
      if (stem.endsWith('ا')) {
        const body = stem.slice(0, -1);
        return body.length >= 3 ? [`${body}يات`] : [`${body}وات`, `${body}يات`];
      }
      return [stem.endsWith('أ') ? `${stem.slice(0, -1)}آت` : `${stem}ات`];
    default:
      return [`${beforeAlef(stem)}ات`];
  }
}

/** Closed list of defective plurals whose pattern does not show it. */
const DEFECTIVE_PLURALS: ReadonlySet<string> = new Set([
  'ليال',
  'نواح',
  'ضواح',
  'نواد',
  'جوار',
  'حواش',
  'نواص',
  'دواع',
  'أياد',
  'أهال',
  'كراس',
  'بواد',
  'روابي',
  'دعاو',
  'فتاو',
]);

/**
 * A broken plural in its cases. It declines like a singular; plurals of the patterns mafāʿil and mafāʿīl take no alef
 * (Wright I § 309), and those of defective nouns lose their ي (مساع، أراض).
 */
export function brokenPluralCases(plural: string): readonly Case[] {
  if (/^.[^ا]ا.ي$/.test(plural)) return singularCases(nounStem(plural, true), true);
  const defective = DEFECTIVE_PLURALS.has(plural) || /^[مأ][^ا]ا[^ءت]$/.test(plural);
  return singularCases(nounStem(plural, defective ? true : undefined), defective || /^..ا.(.|ي.)$/.test(plural));
}
