import { fold } from '../../letters.js';
import type { Entry, MonthName } from './facets.js';

const sure = (month: number): MonthName => ({ calendar: 'gregorian', month, trust: 'sure' });
const hinted = (month: number): MonthName => ({ calendar: 'gregorian', month, trust: 'hinted' });
const proved = (month: number): MonthName => ({ calendar: 'gregorian', month, trust: 'proved' });
const hijri = (month: number, trust: MonthName['trust'] = 'sure'): MonthName => ({ calendar: 'hijri', month, trust });

/** Second words of a two-word month name; each may stand with or without its article. */
function pairs(...list: readonly (readonly [string, MonthName])[]): ReadonlyMap<string, MonthName> {
  return new Map(list.flatMap(([words, month]) => words.split(' ').map((word) => [fold(word), month] as const)));
}

const KANUN = pairs(['الأول أول', sure(12)], ['الثاني ثاني الثان ثان', sure(1)]);
const TISHRIN = pairs(['الأول أول', sure(10)], ['الثاني ثاني الثان ثان', sure(11)]);
const RABI = pairs(['الأول أول', hijri(3)], ['الثاني ثاني الآخر آخر', hijri(4)]);
const JUMADA = pairs(['الأولى الأول أولى', hijri(5)], ['الآخرة الثانية الآخر الثاني ثانية', hijri(6)]);
const QADA = pairs(['القعدة قعدة', hijri(11)], ['الحجة حجة', hijri(12)]);

/** Months: international, Levantine, Maghrebi, Moroccan, and Hijri. */
export const MONTHS: readonly Entry[] = [
  ['يناير', { month: sure(1) }],
  ['فبراير', { month: sure(2) }],
  ['مارس', { month: hinted(3), ungoverned: true }],
  ['أبريل إبريل', { month: sure(4) }],
  ['مايو', { month: sure(5) }],
  ['يونيو يونيه', { month: sure(6) }],
  ['يوليو يوليه', { month: sure(7) }],
  ['أغسطس', { month: sure(8) }],
  ['سبتمبر', { month: sure(9) }],
  ['أكتوبر', { month: sure(10) }],
  ['نوفمبر', { month: sure(11) }],
  ['ديسمبر', { month: sure(12) }],
  ['شباط', { month: sure(2) }],
  ['آذار', { month: sure(3) }],
  ['نيسان', { month: hinted(4) }],
  ['أيار', { month: sure(5) }],
  ['حزيران', { month: sure(6) }],
  ['تموز', { month: hinted(7) }],
  ['آب', { month: hinted(8), ungoverned: true }],
  ['أيلول', { month: sure(9) }],
  ['كانون', { pair: KANUN }],
  ['تشرين', { pair: TISHRIN }],
  ['جانفي', { month: sure(1) }],
  ['فيفري', { month: sure(2) }],
  ['أفريل', { month: sure(4) }],
  ['ماي', { month: proved(5), ungoverned: true }],
  ['جوان', { month: proved(6) }],
  ['جويلية', { month: sure(7) }],
  ['أوت', { month: proved(8) }],
  ['يوليوز', { month: sure(7) }],
  ['غشت', { month: sure(8) }],
  ['شتنبر', { month: sure(9) }],
  ['نونبر', { month: sure(11) }],
  ['دجنبر', { month: sure(12) }],
  ['محرم', { month: hijri(1, 'proved') }],
  ['صفر', { month: hijri(2, 'proved') }],
  ['رجب', { month: hijri(7, 'proved') }],
  ['شعبان', { month: hijri(8, 'proved') }],
  ['رمضان', { month: hijri(9, 'hinted') }],
  ['شوال', { month: hijri(10, 'hinted') }],
  ['ربيع', { pair: RABI }],
  ['جمادى', { pair: JUMADA }],
  ['ذو ذي', { pair: QADA }],
];
