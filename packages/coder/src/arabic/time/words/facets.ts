import type { Weekday } from '../calendar.js';
import type { Grain } from '../expression.js';
import type { Calendar } from '../period.js';
import type { Edge } from '../span.js';

/** A month of a calendar, and how much its name needs to be believed. */
export interface MonthName {
  readonly calendar: Calendar;
  readonly month: number;
  /**
   * 'sure' by itself; 'hinted' by a preposition or anything stronger (مارس, also "practised"); 'proved' only by a day, a year, شهر,
   * a second name or الماضي (ماي, also a surname).
   */
  readonly trust: 'sure' | 'hinted' | 'proved';
}

/** What a preposition does with the time after it. */
export type Particle = 'since' | 'until' | 'before' | 'after' | 'within' | 'ahead' | 'in' | 'from' | 'to' | 'between';

/** A day of the year that has a name. */
export interface Feast {
  readonly calendar: Calendar | 'easter';
  readonly month: number;
  readonly day: number;
}

/** What a word can be in a time expression; most have one facet. */
export interface Facets {
  readonly weekday?: Weekday;
  /** Days from the reference: أمس is -1. */
  readonly offset?: number;
  /** The offset holds only with the article: اليوم. */
  readonly definite?: boolean;
  readonly month?: MonthName;
  /** Months whose name has two words, by the folded second one: كانون الثاني. */
  readonly pair?: ReadonlyMap<string, MonthName>;
  readonly unit?: Grain;
  /** Number of the unit noun: 1, dual 2, 0 plural. */
  readonly number?: 0 | 1 | 2;
  /** الماضي -1, الجاري 0, المقبل 1. */
  readonly toward?: -1 | 0 | 1;
  /** Of words for الماضي and the like that may be relative to something told: السابق، التالي. */
  readonly relative?: boolean;
  readonly edge?: Edge;
  /** Of a part of a year: two months rather than four. */
  readonly sharp?: boolean;
  /** Part of the day before a day: صباح. */
  readonly part?: boolean;
  /** Part of the day after a day: صباحا. */
  readonly adverb?: boolean;
  /** Ordinal 1 to 10 (حادي is 1), -1 for the last. */
  readonly ordinal?: number;
  /** عشر after an ordinal. */
  readonly teen?: boolean;
  /** عشرون and its kin after an ordinal, or themselves ordinals. */
  readonly tens?: number;
  /** First month of a season of three: 3, 6, 9, 12. */
  readonly season?: number;
  /** Decade of a century: 80 for الثمانينات. */
  readonly decade?: number;
  /** Share of a year: 2 for نصف, 3 ثلث, 4 ربع. */
  readonly share?: 2 | 3 | 4;
  readonly particle?: Particle;
  readonly demonstrative?: 'near' | 'far';
  /** نحو، حوالي before a quantity. */
  readonly about?: boolean;
  /** عدة، بضعة before a plural. */
  readonly several?: boolean;
  /** القليلة after a plural. */
  readonly few?: boolean;
  /** Named days, by the folded words after this one: عيد الفطر. */
  readonly feasts?: ReadonlyMap<string, Feast>;
  /** موافق between two dates of one day. */
  readonly equals?: boolean;
  /** بعدها 1, قبلها -1: from something told, in front of how long: بعدها بيومين. */
  readonly thereupon?: -1 | 1;
  /** وقت, before سابق or لاحق and a period. */
  readonly moment?: boolean;
  /** هـ or م after a year. */
  readonly era?: Calendar;
  /** Word whose combination with ب ل ك makes another word: آب, not باب. */
  readonly ungoverned?: boolean;
}

/** Words of a table, separated by spaces and spelt as usual, with what they are. */
export type Entry = readonly [words: string, facets: Facets];
