/** How fine a time expression is. */
export type Grain = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'decade' | 'century';

/** Days from one to another, both included, as `YYYY-MM-DD`. */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

/** What a time expression says about an event in its reach. */
export type TimeKind =
  | 'point' // it happens in the interval: أمس، في مايو، قبل ثلاثة أيام
  | 'range' // from one to another: بين 2011 و2013، من الأحد إلى الثلاثاء
  | 'since' // from then to the reference: منذ عام 2019، منذ أسبوعين
  | 'until' // from the reference to then; the named period itself where that is past: حتى نهاية العام
  | 'before' // earlier than the interval named: قبل عام 2010
  | 'after' // later than the interval named: بعد الأحد
  | 'duration-back' // the last N units up to the reference: خلال اليومين الماضيين
  | 'duration-ahead' // the next N units from the reference: في غضون شهر
  | 'within' // N units, back or ahead is open: خلال 48 ساعة
  | 'narrative'; // relative to something told, read here as if told on the reference day: اليوم التالي

/** A time expression in a text, resolved to days. */
export interface TimeExpression {
  /**
   * UTF-16 offsets, end exclusive. A preposition that changes the meaning is inside (منذ، حتى، قبل، بعد، خلال with a quantity, the
   * من of a range is not); plain في and من are outside. Proclitics written on the first word are inside.
   */
  readonly start: number;
  readonly end: number;
  /** Indexes into the tokens, both included. */
  readonly firstToken: number;
  readonly lastToken: number;
  readonly grain: Grain;
  /** The reading for an event told as past: nearest past, or the reference day itself. */
  readonly past: Interval;
  /** The reading for a future event; the same object as `past` where the words settle the direction. */
  readonly future: Interval;
  readonly kind: TimeKind;
  /** Whether the words alone name the time (8 مايو 2018), so that no reference is needed. */
  readonly explicit: boolean;
  /** Whether the bounds are a convention for vague words: قبل أيام، في الأسابيع الأخيرة. */
  readonly approximate: boolean;
}

/** Options of `findTimes`. */
export interface TimeOptions {
  /** ISO weekday that weeks begin on: 1 Monday (default, as in Duckling's tests), 6 Saturday, 7 Sunday. */
  readonly weekStart?: 1 | 6 | 7;
  /** The lists of words that folded letters stand in, which tell years from other numbers (`knowledge/data/word-lists/times.txt`); without it nothing is listed. */
  readonly listsOf?: (form: string) => readonly string[];
}
