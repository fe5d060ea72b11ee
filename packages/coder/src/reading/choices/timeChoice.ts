import type { Interval } from '../../arabic/time/expression.js';
import type { Candidate } from '../candidates/candidate.js';
import { likeliest, type Option } from '../learned/choice.js';
import { type Feature, featureNames } from '../learned/featureNames.js';
import { LEARNED } from '../learned/learned.js';
import { term } from '../learned/terms.js';
import type { TimeSpan } from '../phrases/chunker.js';
import { surfaceOf } from '../roles/surface.js';
import { heldBy, ruledTime, vague } from './dates.js';
import { hostOf, triggersOf, verbKind, type Way, wayTo } from './way.js';

/** Names a feature of when an event happened. */
export const timeFeature = featureNames(LEARNED.dates);
const feature = timeFeature;
const weightOf = (feature: Feature): number => LEARNED.dates.at(feature);

/** A time expression as the time of an event, and the days that it means there: read as past or as to come. */
export interface EventTime {
  readonly span: TimeSpan;
  readonly interval: Interval;
}

/** An event with what is the same for all times that it may have happened at. */
interface Scene {
  readonly candidate: Candidate;
  readonly published: string;
  readonly rule: TimeSpan | null;
  readonly type: string;
  readonly form: string;
  readonly governed: string;
  readonly triggers: readonly number[];
  readonly times: readonly Timed[];
}

/** A time expression of the sentence, where it stands, and the way to it. */
interface Timed {
  readonly span: TimeSpan;
  /** Its unit; -1 where the sentence only points back to it (في اليوم نفسه). */
  readonly unit: number;
  readonly first: number;
  readonly way: Way;
}

/**
 * When an event happened: the likeliest of the times of its sentence, or none that the text gives. The rules' answer is one feature among
 * others, but where they point back to the only time there is.
 *
 * @param candidate the event
 * @param around the candidates of its sentence
 * @param published day of publication, `YYYY-MM-DD`; '' where it is not known
 */
export function chooseTime(candidate: Candidate, around: readonly Candidate[], published: string): EventTime | null {
  const options = timeOptions(candidate, around, published);
  if (options.length === 1) return null;
  // وفي اليوم نفسه: a sentence that has no time of its own and points back to one tells when, in one reading of it or the other.
  return likeliest(candidate.times.size === 0 ? options.slice(1) : options, weightOf);
}

/** All times that may be an event's, with what speaks for and against each; none first. Their names stand in `dateWeights.ts`. */
export function timeOptions(candidate: Candidate, around: readonly Candidate[], published: string): Option<EventTime>[] {
  const { proposal, times, scopes } = candidate;
  const rule = ruledTime(proposal, times, scopes, candidate.timeBefore);
  // When an article was filed is not when something happened.
  const told = [...times].filter(([first]) => first > proposal.sentence.dateline);
  if (told.length === 0 && rule === null) return [{ value: null, features: [] }];
  const { units } = proposal.sentence;
  const triggers = triggersOf(around);
  const timed = told.map(([first, span]): Timed => {
    const unit = units.findIndex((u) => u.first <= first && first <= u.last);
    return { span, unit, first, way: wayTo(units, proposal.unit, unit, triggers) };
  });
  if (rule && !timed.some((t) => t.span === rule)) timed.push({ span: rule, unit: -1, first: -1, way: wayTo(units, proposal.unit, -1, triggers) });
  const scene: Scene = {
    candidate,
    published,
    rule,
    type: proposal.sense.type,
    form: proposal.form,
    governed: proposal.light ? 'light' : proposal.governed || 'none',
    triggers,
    times: timed,
  };
  const options: Option<EventTime>[] = [{ value: null, features: never(scene) }];
  for (const time of timed) {
    const { past, future } = time.span.expression;
    const one = past.start === future.start && past.end === future.end;
    const features = [...byWords(time, scene), ...(time.unit < 0 ? [] : [...byWay(time, scene), ...bySurface(time, scene)])];
    // ستعقد الجلسة الأربعاء, told on a Wednesday: that day or a week on; but not where it is the report's (أعلنت الأربعاء أنها ستعقد).
    const today = past.start === published && time.span === rule;
    for (const reading of one ? PAST : isComing(scene) && !today ? FUTURE : EITHER) {
      const interval = time.span.expression[reading];
      options.push({ value: { span: time.span, interval }, features: [...features, ...byReading(time, reading, interval, one, scene)] });
    }
  }
  return options;
}

function never({ candidate, rule, type, form, governed, triggers, times }: Scene): Feature[] {
  const { proposal, status } = candidate;
  const ruled = rule !== null;
  return [
    feature`none`,
    feature`none,rule=${ruled}`,
    feature`none,times=${Math.min(3, times.length)}`,
    feature`none,form=${form},rule=${ruled}`,
    feature`none,type=${type}`,
    feature`none,type=${type},rule=${ruled}`,
    feature`none,status=${status.status}`,
    feature`none,governed=${governed}`,
    feature`none,governed=${governed},rule=${ruled}`,
    feature`none,aspect=${aspectOf(candidate)}`,
    feature`none,events=${Math.min(4, triggers.length)},rule=${ruled}`,
    feature`none,lemma=${proposal.entry.lexeme.lemma}`,
    feature`none,first=${triggers[0] === proposal.unit}`,
  ];
}

/** Aspect of a verb; the form of anything else. */
function aspectOf({ proposal: { form, entry } }: Candidate): string {
  return form === 'verb' ? (entry.features.aspect ?? '') : form;
}

/** Whether the rules take it, or another. */
function byOf({ span }: Timed, { rule }: Scene): string {
  return span === rule ? 'rule' : rule ? 'other' : 'free';
}

/** What kind of time it is, and what the rules say of it. */
function byWords(time: Timed, scene: Scene): Feature[] {
  const { candidate, type, form, governed } = scene;
  const { proposal } = candidate;
  const { kind, grain, approximate, explicit } = time.span.expression;
  const by = byOf(time, scene);
  const what = `${kind} ${grain}${approximate ? '~' : ''}`;
  const where = time.unit < 0 ? 'away' : `${time.way.side}${time.way.between}`;
  const loose = vague(time.span, proposal.sentence);
  return [
    feature`by=${by}`,
    feature`by=${by},form=${form}`,
    feature`by=${by},type=${type}`,
    feature`by=${by},governed=${governed}`,
    feature`by=${by},kind=${kind}`,
    feature`by=${by},what=${what}`,
    feature`kind=${kind}`,
    feature`kind=${kind},form=${form}`,
    feature`what=${what}`,
    feature`explicit=${explicit},grain=${grain}`,
    feature`vague=${loose}`,
    feature`vague=${loose},by=${by}`,
    feature`type=${type}`,
    feature`lemma=${proposal.entry.lexeme.lemma}`,
    feature`where=${where},form=${form}`,
    feature`where=${where},governed=${governed}`,
    feature`where=${where},by=${by}`,
  ];
}

/** Where it stands as seen from the event. */
function byWay(time: Timed, scene: Scene): Feature[] {
  const { candidate, times, form, governed } = scene;
  const { proposal, scopes } = candidate;
  const { units } = proposal.sentence;
  const { unit, way, first } = time;
  const { side } = way;
  const by = byOf(time, scene);
  const prep = units[unit]?.prep || 'none';
  const host = hostOf(units, unit);
  const hosted = host < 0 ? 'none' : `${verbKind(candidate, host)}${host < proposal.unit ? '<' : '>'}`;
  const scope = scopeOf(first, proposal.word, scopes);
  const same = times.filter((t) => t.way.side === side);
  const nearer = same.filter((t) => Math.abs(t.unit - proposal.unit) < Math.abs(unit - proposal.unit)).length;
  const features = [
    feature`far=${side}${way.far},form=${form}`,
    feature`far=${side}${way.far},by=${by}`,
    feature`events=${side}${way.events}`,
    feature`events=${side}${way.events},form=${form}`,
    feature`nearest=${way.nearest},side=${side}`,
    feature`nearest=${way.nearest},by=${by}`,
    feature`nearest=${way.nearest},side=${side},form=${form},events=${way.events}`,
    feature`prep=${prep},side=${side}`,
    feature`prep=${prep},kind=${time.span.expression.kind}`,
    feature`host=${hosted}`,
    feature`host=${hosted},by=${by}`,
    feature`host=${hosted},form=${form},governed=${governed}`,
    feature`host=${hosted},side=${side},events=${way.events}`,
    feature`scope=${scope}`,
    feature`scope=${scope},by=${by}`,
    feature`scope=${scope},side=${side}`,
    feature`order=${side}${Math.min(2, nearer)},of=${Math.min(3, same.length)}`,
    feature`order=${side}${Math.min(2, nearer)},by=${by}`,
    feature`before=${units[unit - 1]?.kind ?? 'start'},side=${side}`,
    feature`after=${units[unit + 1]?.kind ?? 'end'},side=${side}`,
  ];
  const holder = heldBy(proposal.sentence, unit);
  if (holder >= 0) features.push(feature`held=${holder === proposal.unit}`, feature`held=${holder === proposal.unit},by=${by}`);
  if (unit <= 1) features.push(feature`opens`, feature`opens,by=${by}`, feature`opens,form=${form}`, feature`opens,events=${way.events}`);
  return features;
}

/** How it stands to the event by the words alone. */
function bySurface({ first, span }: Timed, { candidate, type, form }: Scene): Feature[] {
  const { sentence, word } = candidate.proposal;
  const { side, before, after, path, between } = surfaceOf(sentence.words, first, span.last, word);
  const features = [
    feature`word before=${side}${before}`,
    feature`word before=${side}${before},form=${form}`,
    feature`word after=${side}${after}`,
    feature`word after=${side}${after},form=${form}`,
    feature`word after=${side}${after},type=${type}`,
  ];
  if (path) features.push(feature`path=${side}${path}`, feature`path=${side}${path},form=${form}`, feature`path=${side}${path},type=${type}`);
  for (const word of between) features.push(feature`words between=${side}${word}`, feature`words between=${side}${word},form=${form}`);
  return features;
}

/** Whether a time stands in the report that the event stands in, outside it, in another, or there is none. */
function scopeOf(at: number, trigger: number, scopes: Candidate['scopes']): string {
  const own = scopes.filter((s) => s.first <= trigger && trigger <= s.last).at(-1);
  if (own) return own.first <= at && at <= own.last ? 'same' : 'outside';
  return scopes.some((s) => s.first <= at && at <= s.last) ? 'other' : 'no';
}

/** What speaks for its past or its future reading. */
function byReading(time: Timed, reading: 'past' | 'future', interval: Interval, one: boolean, scene: Scene): Feature[] {
  const { candidate, published, form } = scene;
  const { status } = candidate.status;
  const { past, future, grain } = time.span.expression;
  const aspect = aspectOf(candidate);
  const coming = isComing(scene);
  const when = interval.start > published ? 'ahead' : interval.end < published ? 'over' : 'now';
  const features = [
    feature`when=${when},status=${status}`,
    feature`when=${when},status=${status},form=${form}`,
    feature`when=${when},aspect=${aspect}`,
    feature`when=${when},coming=${coming}`,
    feature`when=${when},by=${byOf(time, scene)}`,
  ];
  if (one) return features;
  // في التاسع من أبريل, told in March: three weeks ahead or eleven months back.
  const apart = term(`${gap(past.end, published)}/${gap(published, future.start)}`);
  features.push(
    feature`read=${reading},apart=${apart}`,
    feature`read=${reading},apart=${apart},status=${status}`,
    feature`read=${reading},apart=${apart},aspect=${aspect}`,
    feature`read=${reading},apart=${apart},grain=${grain}`,
  );
  const today = past.start <= published && past.end >= published;
  features.push(
    feature`read=${reading},status=${status}`,
    feature`read=${reading},status=${status},today=${today}`,
    feature`read=${reading},form=${form},status=${status}`,
    feature`read=${reading},aspect=${aspect}`,
    feature`read=${reading},coming=${coming}`,
    feature`read=${reading},today=${today}`,
    feature`read=${reading},grain=${grain}`,
  );
  return features;
}

const PAST = ['past'] as const;
const FUTURE = ['future'] as const;
const EITHER = ['past', 'future'] as const;

/** Whether the verb of an event, or the one that takes it, is in the future: then nothing that is over can be its time. */
function isComing({ candidate: { proposal }, form }: Scene): boolean {
  const { clause, sentence, word, unit } = proposal;
  return form === 'verb' ? sentence.words[word]?.reading.future === true : clause?.word.reading.future === true && clause.unit < unit;
}

/** How far one day lies before another, in steps. */
function gap(from: string, to: string): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days <= 0 ? 'now' : days <= 7 ? 'week' : days <= 31 ? 'month' : days <= 92 ? 'quarter' : days <= 183 ? 'half' : 'far';
}
