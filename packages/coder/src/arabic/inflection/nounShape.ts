/** What the end of a noun makes of its endings (Wright I §§ 295-360; Ryding chs. 5 and 7). */
export type NounShape = 'plain' | 'ta-marbuta' | 'alef-maqsura' | 'alef' | 'alef-hamza' | 'hamza' | 'alef-seat' | 'defective' | 'plural';

/** Nouns in news use that lost a last ي (Wright I § 167): their shape alone does not tell them from باب or مقام. */
const DEFECTIVE: ReadonlySet<string> = new Set(
  `قاض محام ناد واد داع راع جان ماض ثان عال باق تال غال كاف ناج ساع حام خال رام وال غاز متوال مواز مساو مناف متناه معاد متفان مشتر
  مكتف مفت تصد تعد تحد تخل تبن تول تلق تدن ترد توخ تفاد تقاض تساو تراض تلاق تماد تواز تعال تفان تعاط توال تقص تحر تمن تجل تغذ تعاف
  تلاش تداو تخط تفش تلب تشظ تأذ تأن تأت تجن تواص تداع تراخ تناه تباه تنام ترام تهاو تبار تجاف تناف ترج ترق تسم تماش تمش تنح`.split(/\s+/),
);

/** Defective nouns that are also, and more often, something else: only read so with their ي or when the caller says so. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['خال', 'غاز', 'جان', 'كاف', 'عال', 'حام', 'معاد', 'ترد', 'تحر']);

/** Singulars that end in ات with a radical ت. */
const RADICAL_TA: ReadonlySet<string> = new Set([
  'ثبات',
  'سبات',
  'نبات',
  'فتات',
  'رفات',
  'شتات',
  'ممات',
  'بيات',
  'إثبات',
  'إنبات',
  'إسكات',
  'إخبات',
  'التفات',
  'انفلات',
  'افتئات',
]);

/** Feminine nouns without a feminine ending (Wright I §§ 290-292). */
const UNMARKED_FEMININE: ReadonlySet<string> = new Set(['حرب', 'أرض', 'نار', 'يد', 'عين', 'نفس', 'شمس', 'بئر', 'دار', 'قدم', 'ساق', 'أذن', 'سماء', 'صحراء']);

/** A lemma taken apart. */
export interface NounStem {
  readonly shape: NounShape;
  /** The lemma without ة، ى، or the ي of a defective noun; otherwise the lemma. */
  readonly stem: string;
  readonly gender: 'm' | 'f';
}

/**
 * Takes a lemma apart.
 *
 * @param defective see `NounOptions.defective`
 * @example nounStem('قاضي') // { shape: 'defective', stem: 'قاض', gender: 'm' }
 */
export function nounStem(lemma: string, defective: boolean | undefined): NounStem {
  const gender = UNMARKED_FEMININE.has(lemma) ? 'f' : 'm';
  if (lemma.endsWith('ة')) return { shape: 'ta-marbuta', stem: lemma.slice(0, -1), gender: 'f' };
  if (lemma.endsWith('ى')) return { shape: 'alef-maqsura', stem: lemma.slice(0, -1), gender };
  if (isSoundPlural(lemma)) return { shape: 'plural', stem: lemma, gender: 'f' };
  const bare = lemma.endsWith('ي') ? lemma.slice(0, -1) : lemma;
  if (defective ?? (DEFECTIVE.has(bare) && (bare !== lemma || !AMBIGUOUS.has(bare)))) return { shape: 'defective', stem: bare, gender };
  if (lemma.endsWith('اء')) return { shape: 'alef-hamza', stem: lemma, gender };
  if (lemma.endsWith('ء')) return { shape: 'hamza', stem: lemma, gender };
  if (lemma.endsWith('أ')) return { shape: 'alef-seat', stem: lemma, gender };
  if (lemma.endsWith('ا')) return { shape: 'alef', stem: lemma.slice(0, -1), gender };
  return { shape: 'plain', stem: lemma, gender };
}

/** A lemma that is itself a sound feminine plural: محادثات، قوات. */
function isSoundPlural(lemma: string): boolean {
  return lemma.length >= 4 && lemma.endsWith('ات') && !RADICAL_TA.has(lemma);
}
