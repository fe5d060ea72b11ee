import { fold } from '../arabic/letters.js';
import type { LexicalEntry } from '../knowledge/lexicon.js';
import type { FormFeatures } from '../knowledge/model.js';
import { genderOf } from './nounphrase.js';
import type { Mention, NounPhrase, Unit } from './phrases.js';
import { ofWord, whetherWord } from './told.js';
import { has, isIn, type Word } from './words.js';

/** A sentence after chunking. */
export interface ChunkedSentence {
  readonly index: number;
  readonly words: readonly Word[];
  readonly units: readonly Unit[];
  /** Last word of its dateline; -1 where it has none. */
  readonly dateline: number;
  /** Mentions in reading order. */
  readonly mentions: readonly Mention[];
}

/** Something that completes a verb or a noun: a phrase behind a preposition, or a bare one. */
export interface Complement {
  readonly phrase: NounPhrase | null;
  /** Folded preposition, '' for a bare phrase. */
  readonly prep: string;
  /** Folded pronoun, where the complement is one (عليه). */
  readonly pronoun: string;
  readonly unit: number;
  /** Phrases joined to it by و or a comma. */
  readonly joined: readonly NounPhrase[];
}

/** A verb with everything that stands in its clause. */
export interface Clause {
  readonly unit: number;
  readonly word: Word;
  readonly features: FormFeatures;
  readonly subject: Complement | null;
  /** How the subject was found. */
  readonly subjectBy: 'after' | 'before' | 'relative' | 'dropped' | 'none';
  readonly object: Complement | null;
  readonly objectPronoun: string;
  readonly prepositional: readonly Complement[];
  /** First unit after the complements. */
  readonly end: number;
  /** Index of the complementizer unit that opens its content clause, -1 if none. */
  readonly content: number;
  readonly passive: boolean;
  /** The subject of an earlier clause that this verb could go on with. */
  readonly earlier: Complement | null;
}

/** A clause with something changed; field by field, so that all clauses have one shape. */
export function revisedClause(base: Clause, change: Partial<Pick<Clause, 'features' | 'subject' | 'subjectBy' | 'object'>>): Clause {
  return {
    unit: base.unit,
    word: base.word,
    features: change.features ?? base.features,
    subject: change.subject === undefined ? base.subject : change.subject,
    subjectBy: change.subjectBy ?? base.subjectBy,
    object: change.object === undefined ? base.object : change.object,
    objectPronoun: base.objectPronoun,
    prepositional: base.prepositional,
    end: base.end,
    content: base.content,
    passive: base.passive,
    earlier: base.earlier,
  };
}

/** Finds the clause of every verb in a sentence, in reading order. */
export function readClauses(sentence: ChunkedSentence): Clause[] {
  const clauses: Clause[] = [];
  sentence.units.forEach((unit, u) => {
    if (unit.kind !== 'verb') return;
    const word = sentence.words[unit.first];
    const entry = word ? (agreeingBefore(sentence, u, word) ?? agreeing(word, sentence.units[u + 1], sentence.words)) : null;
    if (word && entry) clauses.push(readClause(sentence, u, word, entry, clauses));
  });
  return clauses;
}

/** الرئيس تعاون مع: of several persons and tenses the letters may be, the likeliest that agrees with what stands in front as the subject. */
function agreeingBefore(sentence: ChunkedSentence, u: number, word: Word): LexicalEntry | null {
  const entries = finiteEntries(word);
  if (entries.length < 2) return null;
  const antecedent = relativeAntecedent(sentence.words, sentence.units, u);
  return entries.find(({ features }) => (antecedent ? agrees(antecedent, features, true) : subjectBefore(sentence, u, features) !== null)) ?? null;
}

/** أن توافق الحكومة: otherwise the likeliest that agrees with the noun right behind. */
function agreeing(word: Word, next: Unit | undefined, words: readonly Word[]): LexicalEntry | null {
  const entries = finiteEntries(word);
  const [first] = entries;
  if (!first || entries.length === 1 || next?.kind !== 'noun' || next.prep !== '' || next.conj || !next.definite) return first ?? null;
  const complement: Complement = { phrase: next, prep: '', pronoun: '', unit: 0, joined: [] };
  return entries.find((e) => canBeSubject(complement, e.features, words)) ?? first;
}

/** The reading of a verb that news prose means: third person, active, unless nothing else fits. */
export function finite(word: Word): LexicalEntry | null {
  return finiteEntries(word)[0] ?? null;
}

/** All verbs that the likeliest person and voice of a word can belong to. */
export const finiteEntries = ofWord((word): readonly LexicalEntry[] => {
  const entries = word.reading.entries.filter((e) => e.lexeme.pos === 'verb');
  const order = (e: LexicalEntry): number =>
    (e.features.person === '3' ? 0 : 4) +
    (e.features.voice === 'passive' ? 2 : 0) +
    (e.features.aspect === 'imperative' ? 3 : 0) +
    (e.features.aspect === 'jussive' ? 1 : 0) +
    (e.features.number === 's' ? 0 : 0.5);
  const least = Math.min(...entries.map(order));
  return entries.filter((e) => order(e) <= least + 0.5).sort((a, b) => order(a) - order(b));
});

/** How many units behind a word its complements are looked for: bounds the time on a sentence of one word again and again. */
const MOST_UNITS = 100;

/**
 * What follows a verb or event noun up to the end of its clause.
 *
 * @param from first unit to look at
 * @returns bare and prepositional complements in order, the unit at which the clause ends, and its content clause
 */
export function complementsAfter(
  sentence: ChunkedSentence,
  from: number,
  options: { commas: number; until?: number },
): { bare: Complement[]; prepositional: Complement[]; end: number; content: number } {
  const { units, words } = sentence;
  const bare: Complement[] = [];
  const prepositional: Complement[] = [];
  let content = -1;
  let commas = 0;
  let u = from;
  let last: { list: Complement[]; at: number } | null = null;
  const until = Math.min(units.length, from + MOST_UNITS, options.until ?? units.length);
  for (; u < until; u++) {
    const unit = units[u];
    if (!unit) break;
    if (unit.kind === 'noun') {
      if (unit.prep === '' && opensCircumstance(words, unit)) break;
      const joins =
        last !== null &&
        unit.prep === '' &&
        (unit.conj || units[u - 1]?.kind === 'conjunction' || (afterListComma(units, u) && !closesApposition(words, last.list[last.at]))) &&
        !verbFollows(units, u);
      const again = last !== null && unit.conj && unit.prep !== '' && last.list[last.at]?.prep === unit.prep;
      // رئيس المجلس لتنظيم الإعلام ونقيب الصحفيين: somebody is joined to somebody, not to what his office is for.
      const beside: Complement | undefined = bare.at(-1);
      if (joins && last?.list === prepositional && isPerson(unit) && !isPerson(last.list[last.at]?.phrase) && isPerson(beside?.phrase) && beside) {
        bare[bare.length - 1] = { ...beside, joined: [...beside.joined, unit] };
        continue;
      }
      if (last && (joins || again)) {
        const target: Complement | undefined = last.list[last.at];
        if (target)
          last.list[last.at] = { phrase: target.phrase, prep: target.prep, pronoun: target.pronoun, unit: target.unit, joined: [...target.joined, unit] };
        continue;
      }
      if (unit.conj && unit.prep === '' && commas > 0) break;
      // قال فلان، رئيس البرلمان: right behind a bare phrase and its comma stands who that is.
      const lead = units[u - 2];
      const apposed = unit.prep === '' && units[u - 1]?.kind === 'comma' && lead?.kind === 'noun' && lead.prep === '' && bare.at(-1)?.phrase === lead;
      if (apposed && !areTwo(lead, unit)) continue;
      if (unit.prep === '' && (isLeftAdjective(words, units[u - 1], unit) || tellsPlace(words, units[u - 1], unit))) continue;
      // توفير الخدمات، في مقدمتها الكهرباء: what is first among them is told beside them.
      const lastly = units[u - 1];
      if (unit.prep === '' && !unit.conj && lastly?.kind === 'noun' && leads(words, lastly)) continue;
      const complement: Complement = { phrase: unit, prep: unit.prep, pronoun: '', unit: u, joined: [] };
      const list: Complement[] = unit.prep === '' ? bare : prepositional;
      list.push(complement);
      last = { list, at: list.length - 1 };
      continue;
    }
    if (unit.kind === 'pronoun' && unit.prep !== '') {
      // 39 شخصا بينهم مدنيون، حكومات بينها واشنطن: who is among them is told beside them; by name as one of them.
      const among = unit.prep === 'بين' && last !== null ? units[u + 1] : undefined;
      if (among?.kind === 'noun' && among.prep === '' && !verbFollows(units, u + 1)) {
        const target: Complement | undefined = last?.list[last.at];
        if (last && target && among.mention?.kind === 'name') last.list[last.at] = { ...target, joined: [...target.joined, among] };
        u++;
        continue;
      }
      const word = words[unit.first];
      prepositional.push({ phrase: null, prep: unit.prep, pronoun: word?.reading.pronoun ?? '', unit: u, joined: [] });
      continue;
    }
    // ، وهي اللقاءات الأهم: a pronoun begins a clause of its own.
    if (unit.kind === 'pronoun' && unit.conj) break;
    if (unit.kind === 'comma') {
      // السعودية، وقطر، والإمارات: a list goes on behind its comma.
      const next = units[u + 1];
      if (last && next?.kind === 'noun' && next.conj && next.prep === '' && next.mention !== null && !verbFollows(units, u + 1)) continue;
      const inserted = options.commas > 0 ? insertionEnd(units, u) : -1;
      if (inserted > 0) {
        u = inserted;
        last = null;
        continue;
      }
      commas++;
      if (commas > options.commas || units[u + 1]?.kind === 'verb') break;
      continue;
    }
    if (unit.kind === 'complementizer') {
      content = u;
      break;
    }
    if (
      unit.kind === 'time' ||
      unit.kind === 'adverb' ||
      unit.kind === 'demonstrative' ||
      unit.kind === 'dash' ||
      unit.kind === 'other' ||
      unit.kind === 'close' ||
      unit.kind === 'conjunction' ||
      unit.kind === 'pronoun'
    )
      continue;
    break;
  }
  return { bare, prepositional, end: u, content };
}

/** How long a clause may be that is inserted into another, in units. */
const LONGEST_INSERTION = 30;

/** Whether a clause that describes what stands before it begins here: الذي زار القاهرة، وهو قائد سابق. */
function opensDescription(unit: Unit | undefined): boolean {
  return (unit?.kind === 'relative' && !unit.conj) || (unit?.kind === 'pronoun' && unit.conj && unit.prep === '');
}

/**
 * دعا الرئيس، الذي يزور موسكو، إلى وقف القتال؛ انتقد ماكين، وهو جمهوري، القرار: the comma that closes a description inserted behind another
 * comma, if what stands behind it completes the verb in front; -1 where none does.
 */
function insertionEnd(units: readonly Unit[], comma: number): number {
  if (!opensDescription(units[comma + 1])) return -1;
  for (let k = comma + 2; k < units.length && k < comma + LONGEST_INSERTION; k++) {
    const kind = units[k]?.kind;
    if (kind === 'stop' || kind === 'colon' || kind === 'subordinator') return -1;
    if (kind !== 'comma') continue;
    const next = units[k + 1];
    const completes = next?.kind === 'complementizer' || (next?.kind === 'noun' && !next.conj && !verbFollows(units, k + 1));
    return completes ? k : -1;
  }
  return -1;
}

function isPerson(phrase: NounPhrase | null | undefined): boolean {
  return phrase?.mention?.type === 'person';
}

/** دعا الأحمدي، المبعوث فلانا؛ طالب أردوغان، الغرب: behind a person and a comma who has another name, or is no person, is somebody else. */
function areTwo(first: NounPhrase, second: NounPhrase): boolean {
  const [a, b] = [first.mention, second.mention];
  if (a?.kind !== 'name' || a.type !== 'person' || !b || second.conj) return false;
  if (b.type === 'country' || b.type === 'igo') return b.kind === 'name';
  return b.kind === 'name' && b.type === 'person' && b.name !== '' && !a.name.includes(b.name) && !b.name.includes(a.name);
}

/** متهمة إسرائيل، مشيرا إلى: a participle of state begins a clause of its own. */
function opensCircumstance(words: readonly Word[], unit: NounPhrase): boolean {
  const head = words[unit.head];
  if (!head || head.reading.article || head.reading.pronoun !== '' || unit.conj || !/(ا|ه|ين)$/.test(head.token.folded)) return false;
  // قرر الرئيس محاسبة الحكومة: behind a masculine noun it is the verbal noun.
  const before = words[unit.first - 1];
  if (before?.pos === 'noun' && before.reading.article && head.token.folded.endsWith('ه') && genderOf(before) === 'm') return false;
  // أعلنت متحدثة باسم الوزارة: an office.
  if (words[unit.head + 1]?.token.folded === 'باسم') return false;
  // هاجموا حاجزا: a singular says nothing about who is many.
  const verb = words[unit.first - 1];
  if (verb?.pos === 'verb' && verb.token.folded.endsWith('وا') && /ا$/.test(head.token.folded)) return false;
  // قتل مسلحين، حكمت محكمة، اغتال قاضيا: a noun for people or a body, spelt like a participle.
  const own = head.reading.entries.filter((e) => e.lexeme.derivation === null);
  if (own.some((e) => e.lexeme.senses.some((s) => s.kind === 'group'))) return false;
  // استهدف الهجوم حاجزا: nor is a thing that is called so.
  if (own.some((e) => e.lexeme.senses.some((s) => s.kind === 'class' && (s.class === 'territory' || s.class === 'weapon')))) return false;
  if (unit.mention?.kind === 'office' && !head.reading.entries.some((e) => e.verb?.senses.some((s) => s.kind === 'report'))) return false;
  // مقاتلة سورية: a noun of its own that only looks like one.
  if (
    unit.mention?.kind !== 'name' &&
    /ين$/.test(head.token.folded) &&
    head.reading.entries.some((e) => e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'group'))
  )
    return false;
  if (unit.nationality && own.some((e) => e.lexeme.senses.some((s) => s.kind === 'class'))) return false;
  return head.reading.entries.some((e) => e.lexeme.derivation === 'active participle' && e.verb?.senses.some((s) => s.kind === 'event' || s.kind === 'report'));
}

/** الغوطة الشرقية الخاضعة، قطاع غزة المحاصر: an adjective that its noun did not take in is nothing of its own. */
function isLeftAdjective(words: readonly Word[], before: Unit | undefined, unit: NounPhrase): boolean {
  const head = words[unit.head];
  // المشتبه به الرئيسي
  if (before?.kind === 'pronoun' && before.prep === 'ب' && !unit.conj && !unit.mention && !unit.genitive && head?.reading.article && isBareAdjective(head))
    return true;
  if (before?.kind !== 'noun' || unit.conj || unit.mention || unit.genitive || unit.quantity !== null || !head?.reading.article) return false;
  if (!isBareAdjective(head)) return false;
  // رفض الوزير المقترح: after who acts it may be what is done.
  return unit.gender === 'f' ? before.gender === 'f' || before.plural || before.genitive?.gender === 'f' : before.prep !== '' && !unit.plural;
}

/** Whether a word can only be an adjective. */
const isBareAdjective = whetherWord(
  (word) =>
    word.reading.entries.length > 0 &&
    word.reading.entries.every(
      ({ lexeme }) =>
        (lexeme.derivation !== null && lexeme.derivation !== 'verbal noun' && lexeme.senses.length === 0) ||
        (lexeme.senses.length > 0 && lexeme.senses.every((s) => s.kind === 'nationality')),
    ),
);

/** في مقدمتها، على رأسهم، أبرزهم: who or what is first among those named. */
function leads(words: readonly Word[], phrase: NounPhrase): boolean {
  const head = words[phrase.head]?.reading;
  return head !== undefined && phrase.last === phrase.head && /^(ها|هم|هن)$/.test(head.pronoun) && /^(مقدمت|مقدمه|راس|ابرز)$/.test(head.stem);
}

/** العريش عاصمة المحافظة: what a place is, right behind it. */
function tellsPlace(words: readonly Word[], before: Unit | undefined, unit: NounPhrase): boolean {
  const head = words[unit.head]?.reading;
  if (before?.kind !== 'noun' || unit.conj || unit.plural || !head || head.article || head.pronoun !== '') return false;
  const { mention } = before;
  if (mention?.kind !== 'name' || (mention.type !== 'place' && mention.type !== 'country')) return false;
  return head.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'class' && s.class === 'territory'));
}

/** Whether a phrase holds an apposition between commas (الوزير، فلان): the comma after it closes that. */
function closesApposition(words: readonly Word[], complement: Complement | undefined): boolean {
  const phrase = complement?.phrase;
  if (!phrase) return false;
  for (let k = phrase.first; k <= phrase.last; k++) if (words[k]?.token.folded === '،' || words[k]?.token.folded === ',') return true;
  return false;
}

function afterListComma(units: readonly Unit[], u: number): boolean {
  // A comma joins only where the list goes on with و: أ، ب وج.
  if (units[u - 1]?.kind !== 'comma') return false;
  const next = units[u + 1];
  return next?.kind === 'noun' && next.conj && next.prep === '';
}

/** Whether the phrase opens a clause of its own: its verb comes right after it. */
function verbFollows(units: readonly Unit[], u: number): boolean {
  const next = units[u + 1];
  return next?.kind === 'verb' && !next.conj;
}

function readClause(sentence: ChunkedSentence, u: number, word: Word, entry: LexicalEntry, earlier: readonly Clause[]): Clause {
  const { units } = sentence;
  const features = entry.features;
  const { bare, prepositional, end, content } = complementsAfter(sentence, u + 1, { commas: 2, until: takenFrom(earlier, u) });
  const objectPronoun = word.reading.pronoun;
  const passiveOnly = finiteEntries(word).every((e) => e.features.voice === 'passive');
  const antecedent = actingOne(sentence, u, features, takenUpBy(objectPronoun, relativeAntecedent(sentence.words, units, u)));
  const before = antecedent ? null : (subjectBefore(sentence, u, features) ?? resumedSubject(sentence, u, features));
  const make = (subject: Complement | null, by: Clause['subjectBy'], object: Complement | null): Clause => ({
    unit: u,
    word,
    features,
    subject,
    subjectBy: by,
    object,
    objectPronoun,
    prepositional,
    end,
    content,
    passive: passiveOnly,
    earlier: droppedSubject(earlier, features),
  });
  const [one, two] = bare;
  if (antecedent) {
    const at = units.findIndex((x) => x.kind === 'noun' && x.first <= antecedent.head && antecedent.head <= x.last);
    const row = features.number === 's' ? null : rowEndingAt(units, at);
    const phrase: Complement = row ?? { phrase: antecedent, prep: '', pronoun: '', unit: at, joined: [] };
    if (one && objectPronoun !== '') return make(one, 'after', phrase);
    if (!agrees(antecedent, features, true)) {
      // التي شنها الجيش، الدعم الذي قدمته: the antecedent is what the verb does, or only where it does it.
      const dropped = droppedSubject(earlier, features);
      // زيارة يلتقي خلالها الزعيم: who was acting goes on, and what stands behind the pronoun is the object.
      const goesOn = one !== undefined && two === undefined && dropped !== null && objectPronoun === '' && resumes(units, u, one.unit) && takesObject(word);
      if (goesOn) return make(dropped, 'dropped', one);
      if (one && canBeSubject(one, features, sentence.words)) return make(one, 'after', objectPronoun === '' ? (two ?? null) : phrase);
      return make(dropped, dropped ? 'dropped' : 'none', objectPronoun === '' ? (one ?? null) : phrase);
    }
    const resumed = (pronoun: string): boolean => takesUp(pronoun, antecedent);
    const inside = prepositional.some((c) => c.phrase === null && resumed(c.pronoun));
    // الجماعات التي قصفت إسرائيل مواقعها، التي ترفض واشنطن التنسيق معها، التي سيطر عليها داعش: a clause with a subject and a pronoun for what it describes.
    const owned = inside || (two?.phrase != null && resumed(sentence.words[two.phrase.head]?.reading.pronoun ?? ''));
    if (one?.phrase?.mention && owned && objectPronoun === '' && canBeSubject(one, features, sentence.words)) return make(one, 'after', two ?? null);
    // المناطق التي تسيطر عليها: a thing that the clause takes up is not who acts in it.
    if (!one && inside && antecedent.mention === null && takesParty(word)) {
      const dropped = droppedSubject(earlier, features);
      if (dropped?.phrase?.mention) return make(dropped, 'dropped', null);
    }
    return make(phrase, 'relative', one ?? null);
  }
  // صواريخ أطلقها الحوثيون: with its object attached, the verb's noun is its subject.
  if (one && objectPronoun !== '' && one.unit === u + 1 && canBeSubject(one, features, sentence.words)) return make(one, 'after', two ?? null);
  if (before && (!one || !canBeSubject(one, features, sentence.words) || !unitHasConj(units, u) || sentence.words[units[u]?.first ?? 0]?.reading.conj === 'ف'))
    return make(before, 'before', one ?? null);
  // الذي أقيل من منصبه واتهم بالفساد: joined without a comma it goes on in the relative clause.
  const inRelative = unitHasConj(units, u) && !units.slice((earlier.at(-1)?.unit ?? 0) + 1, u).some((x) => x.kind === 'comma' || x.kind === 'stop');
  const dropped =
    relayed(earlier.at(-1), u) ??
    droppedSubject(earlier, features, units[u - 1]?.kind === 'complementizer', inRelative) ??
    inLastRelative(earlier, units, u, features) ??
    bothSides(earlier, features);
  // والتقى خلالها أيضا وزير الدفاع: what does not stand next to a joined verb is its object, if somebody was acting before.
  const governed = units[u - 1]?.kind === 'complementizer' && units[u - 2]?.kind === 'verb';
  const apart =
    one !== undefined &&
    two === undefined &&
    one.unit > u + 1 &&
    objectPronoun === '' &&
    (governed ? dropped !== null : (unitHasConj(units, u) || (units[u - 1]?.kind === 'noun' && dropped !== null)) && hasPronoun(units, u + 1, one.unit));
  // الجيش يحقق أهدافا ويحرر قرى: a joined verb keeps its subject; a thing right after it is what it does it to.
  const goesOn = one !== undefined && two === undefined && one.phrase?.mention === null && unitHasConj(units, u) && dropped?.phrase?.mention != null;
  // واتهم خصومه: who belongs to the subject is not the subject.
  const owned =
    one !== undefined &&
    two === undefined &&
    (takesObject(word) || (unitHasConj(units, u) && one.unit === u + 1)) &&
    one.phrase !== null &&
    /^(ه|ها|هم|هما)$/.test(sentence.words[one.phrase.head]?.reading.pronoun ?? '');
  // أنها قتلت: the pronoun on أن is the subject.
  const announced =
    objectPronoun === '' &&
    ((units[u - 1]?.kind === 'complementizer' && /ن(ه|ها|هم|هما|نا)$/.test(sentence.words[units[u - 1]?.first ?? 0]?.reading.stem ?? '')) ||
      (units[u - 1]?.kind === 'pronoun' && unitPrep(units[u - 1]) === ''));
  // زار المدينة والتقى القادة: whoever did the first, unnamed here, does the second too.
  const last = earlier.at(-1);
  const follows =
    one !== undefined &&
    two === undefined &&
    unitHasConj(units, u) &&
    last !== undefined &&
    last.subject === null &&
    last.object !== null &&
    last.features.gender === features.gender &&
    last.features.number === features.number &&
    one.phrase?.mention?.kind !== 'name' &&
    takesObject(word);
  // ويدعم المنظمات، ونصحت السكان: what agrees only at a pinch is the object, if somebody was acting before.
  const odd = one?.phrase != null && two === undefined && unitHasConj(units, u) && takesObject(word) && agreesOddly(one.phrase, features, sentence.words);
  // مقابلة له، انتقد فيها السلطات: whoever acted before goes on, and what stands behind the pronoun is the object.
  const takenUp = one !== undefined && two === undefined && objectPronoun === '' && dropped !== null && resumes(units, u, one.unit) && takesObject(word);
  // وطالب بالإفراج عن فلان، أهم شخص: what stands behind a comma tells of somebody else.
  const behindComma = one !== undefined && dropped !== null && unitHasConj(units, u) && units.slice(u + 1, one.unit).some((x) => x.kind === 'comma');
  if (one && canBeSubject(one, features, sentence.words) && !announced && !apart && !goesOn && !owned && !follows && !odd && !takenUp && !behindComma)
    return make(one, 'after', two ?? null);
  // الذي سبق أن استقبل: what is described acts in what its verb governs too.
  const stillRelative = governed && last?.subjectBy === 'relative' && dropped !== null && dropped === last.subject;
  return make(dropped, stillRelative ? 'relative' : dropped ? 'dropped' : 'none', one ?? null);
}

/** اعتراض طائرة أطلقتها: of an indefinite phrase and its genitives the outermost that the pronoun on the verb can stand for; all of it where none can. */
function takenUpBy(pronoun: string, whole: NounPhrase | null): NounPhrase | null {
  if (!whole || whole.definite || whole.mention !== null) return whole;
  for (let np: NounPhrase | null = whole; np; np = np.genitive)
    if ((pronoun === 'ها' && (np.gender === 'f' || np.plural)) || (pronoun === 'ه' && np.gender === 'm' && !np.plural)) return np;
  return whole;
}

/** معاقل الفصائل التي تقاتل الأسد: behind a thing and its genitive a verb of what only parties do describes the party, if it agrees. */
function actingOne({ units, words }: ChunkedSentence, u: number, features: FormFeatures, antecedent: NounPhrase | null): NounPhrase | null {
  const verb = units[u];
  const word = verb ? words[verb.first] : undefined;
  const party = antecedent?.mention === null ? antecedent.genitive : null;
  if (!party?.mention || !party.definite || !word || word.reading.pronoun !== '' || party.mention.type === 'place') return antecedent;
  return takesParty(word) && agrees(party, features, true) ? party : antecedent;
}

/** Whether a pronoun can stand for what a relative clause describes. */
function takesUp(pronoun: string, { gender, plural, masculinePlural, mention }: NounPhrase): boolean {
  const many = plural || mention?.plural === true;
  if (pronoun === 'ه') return gender !== 'f' && !many;
  if (pronoun === 'ها') return gender !== 'm' || (many && !masculinePlural);
  return pronoun === 'هما' || (pronoun === 'هم' && many);
}

/** Where what completes an earlier clause goes on behind a verb that is inserted into it. */
function takenFrom(earlier: readonly Clause[], u: number): number {
  let from = Number.POSITIVE_INFINITY;
  for (const { subject, object, prepositional, content } of earlier) {
    for (const c of [subject, object, ...prepositional]) if (c && c.unit > u) from = Math.min(from, c.unit);
    if (content > u) from = Math.min(from, content);
  }
  return from;
}

/** خلالها، فيه: whether what the clause describes is taken up right behind its verb. */
function resumes(units: readonly Unit[], u: number, end: number): boolean {
  for (let k = u + 1; k < end; k++) {
    const unit = units[k];
    if (unit?.kind === 'pronoun' && RESUMED.has(unit.prep)) return true;
  }
  return false;
}

const RESUMED: ReadonlySet<string> = new Set(['في', 'خلال', 'اثناء', 'بعد', 'قبل', 'عبر', 'ب']);

/** Whether it is somebody who does what an event verb says. */
function takesParty(word: Word): boolean {
  return finiteEntries(word).some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.frame.slots.S === 'actor'));
}

/** Whether an event verb must have an object. */
function takesObject(word: Word): boolean {
  return finiteEntries(word).some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.needs === null && s.frame.slots.O === 'recipient'));
}

function unitPrep(unit: Unit | undefined): string {
  return unit?.prep ?? '';
}

function hasPronoun(units: readonly Unit[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (units[k]?.kind === 'pronoun' || units[k]?.kind === 'adverb') return true;
  return false;
}

/** Whether a verb is joined by و or ف, also on what stands in front of it: وباتت تفرض. */
function unitHasConj(units: readonly Unit[], u: number): boolean {
  if (units[u]?.kind !== 'verb') return false;
  let k = u;
  while (!units[k]?.conj && LEADING.has(units[k - 1]?.kind ?? 'stop')) k--;
  return units[k]?.conj === true;
}

const LEADING: ReadonlySet<Unit['kind']> = new Set(['perfective', 'negation', 'future', 'auxiliary', 'adverb', 'time', 'open', 'other']);

const TRANSPARENT: ReadonlySet<Unit['kind']> = new Set(['perfective', 'negation', 'future', 'auxiliary', 'adverb', 'time']);

/** The noun a relative pronoun in front of the verb refers to. */
function relativeAntecedent(words: readonly Word[], units: readonly Unit[], u: number): NounPhrase | null {
  let k = u - 1;
  while (k >= 0 && TRANSPARENT.has(units[k]?.kind ?? 'other')) k--;
  const relative = units[k];
  if (relative?.kind === 'noun') return asyndetic(words, units, u, k);
  if (relative?.kind !== 'relative') return null;
  // ما كتبت، ممن شاركوا: it goes back to nothing.
  if (!words[relative.first]?.reading.stem.startsWith('ال')) return null;
  let first: NounPhrase | null = null;
  for (let j = k - 1; j >= 0 && j >= k - 6; j--) {
    const unit = units[j];
    if (unit?.kind === 'noun') {
      // والتي goes on about what was described before, not about where it is.
      if (relative.conj && unit.prep === 'في') continue;
      const governed = relative.conj && unit.prep !== '' ? units[j - 1] : undefined;
      if (governed?.kind === 'noun' && isDescribed(words, relative, governed)) continue;
      const described = isDescribed(words, relative, unit);
      // الحوثيين الشيعة الذين: who has a name, not what stands beside it.
      const lead = units[j - 1];
      const named =
        unit.prep === '' && !unit.conj && described?.mention === null && lead?.kind === 'noun' && lead.definite && isDescribed(words, relative, lead);
      if (named && named.mention !== null) return named;
      if (described) return described;
      first ??= unit;
      continue;
    }
    if (unit?.kind !== 'comma' && unit?.kind !== 'close' && unit?.kind !== 'dash' && unit?.kind !== 'time') break;
  }
  return first;
}

/** حركة الداعية الذي، وزير الدولة التي: of a phrase and its genitives the outermost that the relative pronoun agrees with; null where none does. */
function isDescribed(words: readonly Word[], relative: Unit, phrase: NounPhrase): NounPhrase | null {
  const pronoun = words[relative.first]?.reading.stem ?? '';
  for (let np: NounPhrase | null = phrase; np; np = np.genitive) {
    const many = np.plural || np.mention?.plural === true;
    const head = words[np.head];
    // A word that no list holds may be a broken plural; a name may be of either gender.
    const open = head?.reading.entries.length === 0 || np.gender === '' || (np.mention?.kind === 'name' && np.mention.type !== 'country');
    if (pronoun === 'الذي' && (open || (np.gender === 'm' && !many))) return np;
    if (pronoun === 'التي' && (open || np.gender === 'f' || (many && !np.masculinePlural))) return np;
    // أصوات العراقيين الذين: people, not a thing of theirs.
    const things = many && !np.masculinePlural && np.mention === null && np.genitive?.mention != null;
    if (pronoun === 'الذين' && !things && (open || many || np.quantity !== null || np.mention?.kind === 'group' || np.mention?.kind === 'organ')) return np;
    if (!/^ال(ذي|تي|ذين)$/.test(pronoun)) return np;
  }
  return null;
}

/**
 * هجوم استهدف قافلة، ناشطا انتقد الرئيس، عصابة لتهريب البشر استعبدت مهاجرين: right behind something or somebody indefinite, and what completes
 * it, in a clause that has its verb or verbal noun, a verb describes that.
 */
function asyndetic(words: readonly Word[], units: readonly Unit[], u: number, k: number): NounPhrase | null {
  const verb = units[u];
  if (k !== u - 1 || verb?.kind !== 'verb' || verb.conj) return null;
  const near = indefiniteAt(words, units, k);
  let first = k;
  if (!near) while (isCompletion(units[first])) first--;
  const word = words[verb.first];
  const features = word ? finite(word)?.features : undefined;
  if (!features) return null;
  // اقتحمت القوات الأمنية: with its own subject behind it, a verb farther off describes nothing.
  const next = units[u + 1];
  const ownSubject = next?.kind === 'noun' && next.prep === '' && next.definite && next.mention !== null && next.gender === features.gender;
  const whole = near ?? (first < k && !ownSubject ? indefiniteAt(words, units, first) : null);
  if (!whole) return null;
  const described = describedIn(words, whole, features);
  // توقيف عصابة استعبدت مهاجرين: what is done to somebody is told, with a verb or without.
  return (hasVerbBefore(units, first) && (near !== null || described !== null)) || (described !== null && described !== whole) ? (described ?? whole) : null;
}

/** توقيف عصابة استعبدت، مقتل قائد حارب: of what befalls somebody, who that is; else the phrase itself. Null where the verb does not agree with it. */
function describedIn(words: readonly Word[], whole: NounPhrase, features: FormFeatures): NounPhrase | null {
  let np = whole;
  while (np.genitive && isIn(words[np.head], 'befalls people')) np = np.genitive;
  return agrees(np, features, true) ? np : null;
}

/** A phrase behind a preposition that completes the one in front of it. */
function isCompletion(unit: Unit | undefined): boolean {
  return unit?.kind === 'noun' && unit.prep !== '' && !unit.conj;
}

/** The indefinite phrase at a unit that a clause may describe. */
function indefiniteAt(words: readonly Word[], units: readonly Unit[], k: number): NounPhrase | null {
  const noun = units[k];
  if (noun?.kind !== 'noun' || noun.definite || noun.genitive?.definite === true || !mayBeDescribed(noun.mention)) return null;
  // يأتي ذلك في وقت أكد لافروف أن: while.
  if (noun.prep === 'في' && noun.first === noun.last && words[noun.head]?.reading.stem === 'وقت') return null;
  return noun;
}

/** Whether the clause that a phrase stands in has a verb already. */
function hasVerbBefore(units: readonly Unit[], k: number): boolean {
  for (let j = k - 1; j >= 0; j--) {
    const kind = units[j]?.kind;
    if (kind === 'verb') return true;
    if (kind === 'complementizer' || kind === 'subordinator' || kind === 'stop' || kind === 'colon') return false;
  }
  return false;
}

/** Whether a clause may describe it without a relative pronoun: a thing, or people who are not named. */
function mayBeDescribed(mention: Mention | null): boolean {
  return mention === null || (!mention.definite && mention.name === '' && (mention.kind === 'group' || mention.kind === 'office'));
}

/**
 * A subject that stands before its verb: the first bare phrase of the clause that agrees. A single comma parts them; two enclose an
 * apposition (فلان، وزير الدفاع، قال).
 */
function subjectBefore(sentence: ChunkedSentence, u: number, features: FormFeatures): Complement | null {
  const { units } = sentence;
  // أما النمسا فقالت: the ف that answers أما keeps its subject.
  const answers =
    sentence.words[units[u]?.first ?? 0]?.reading.conj === 'ف' && sentence.words.some((w, k) => k < (units[u]?.first ?? 0) && w.token.folded === 'اما');
  if (unitHasConj(units, u) && !answers) return null;
  let candidate = -1;
  let among = -1;
  let commas = 0;
  let commasAfter = 0;
  let hyphens = 0;
  for (let k = u - 1; k >= 0; k--) {
    const unit = units[k];
    if (!unit) break;
    if (unit.kind === 'noun') {
      if (unit.prep === '' && (agrees(unit, features, true) || joinedAgrees(units, k, u, features)) && !isJoined(units, k)) {
        candidate = k;
        commasAfter = commas;
      }
      // After a clause, و + noun opens a new one.
      if (unit.conj && unit.prep === '' && units[k - 1]?.kind !== 'noun') break;
      continue;
    }
    if (unit.kind === 'comma') {
      commas++;
      continue;
    }
    // «جيش الإسلام» و«النصرة» يطوقان: a quotation mark keeps و apart.
    if (unit.kind === 'conjunction' && isJoined(units, k + 1)) continue;
    // 297 شخصا بينهم 37 أجنبيا اعتقلوا: not who is among them.
    if (unit.kind === 'pronoun' && unit.prep === 'بين') {
      if (candidate === k + 1) {
        among = candidate;
        candidate = -1;
      }
      continue;
    }
    // الموصل (العراق) - أعلن: a single hyphen closes where the news comes from; two enclose an insertion.
    if (unit.kind === 'dash' && /^[-–—]+$/.test(sentence.words[unit.first]?.token.folded ?? '')) hyphens++;
    // القوات، مدعومة بميليشيات موالية لها، سيطرت
    if (
      TRANSPARENT.has(unit.kind) ||
      (unit.kind === 'pronoun' && unit.prep !== '' && !unit.conj) ||
      unit.kind === 'demonstrative' ||
      unit.kind === 'close' ||
      unit.kind === 'open' ||
      unit.kind === 'dash' ||
      unit.kind === 'other'
    )
      continue;
    break;
  }
  if (candidate < 0) candidate = among;
  // After أن a single comma closes an apposition that its phrase already holds.
  if (candidate < 0 || hyphens === 1 || (commasAfter === 1 && units[candidate - 1]?.kind !== 'complementizer')) return null;
  const phrase = units[candidate];
  if (phrase?.kind !== 'noun') return null;
  const joined: NounPhrase[] = [];
  for (let k = candidate + 1; k < u; k++) {
    const unit = units[k];
    if (unit?.kind === 'noun' && unit.prep === '' && (unit.conj || isJoined(units, k))) joined.push(unit);
  }
  return { phrase, prep: '', pronoun: '', unit: candidate, joined };
}

/** محامون وأطباء طالبوا: the row of bare phrases that ends at a unit; null where it is one alone. */
function rowEndingAt(units: readonly Unit[], last: number): Complement | null {
  let first = last;
  while (isJoined(units, first)) first -= units[first]?.conj ? 1 : 2;
  const [phrase, ...joined] = units.slice(first, last + 1).filter((x): x is NounPhrase & { kind: 'noun' } => x.kind === 'noun');
  return phrase && joined.length > 0 ? { phrase, prep: '', pronoun: '', unit: first, joined } : null;
}

/** Whether a bare phrase is joined by و, attached to it or apart, to the phrase right before it. */
function isJoined(units: readonly Unit[], k: number): boolean {
  const unit = units[k];
  if (unit?.kind !== 'noun' || unit.prep !== '') return false;
  return unit.conj ? units[k - 1]?.kind === 'noun' : units[k - 1]?.kind === 'conjunction' && units[k - 2]?.kind === 'noun';
}

/** إن الرئيس، الذي زار القاهرة، هاجم؛ إن الوزير، وهو قائد سابق، هدد: behind an inserted clause the verb's subject is what the clause describes. */
function resumedSubject(sentence: ChunkedSentence, u: number, features: FormFeatures): Complement | null {
  const { units } = sentence;
  if (unitHasConj(units, u)) return null;
  let k = u - 1;
  while (k >= 0 && TRANSPARENT.has(units[k]?.kind ?? 'other')) k--;
  const closed = units[k]?.kind === 'comma';
  for (let j = k; j > 0 && j >= u - LONGEST_INSERTION; j--) {
    const unit = units[j];
    if (unit?.kind === 'stop' || unit?.kind === 'colon' || unit?.kind === 'complementizer' || unit?.kind === 'subordinator') return null;
    if (!opensDescription(unit)) continue;
    const comma = units[j - 1]?.kind === 'comma';
    // What a comma opens a comma closes.
    if (comma !== closed) return null;
    const end = comma ? j - 1 : j;
    const subject = subjectBefore(sentence, end, features);
    return subject && isTopic(units, subject.unit) ? subject : null;
  }
  return null;
}

/** Whether a phrase begins its clause: no verb in front of it could have it as subject or object. */
function isTopic(units: readonly Unit[], u: number): boolean {
  for (let k = u - 1; k >= 0; k--) {
    const { kind } = units[k] ?? { kind: 'stop' };
    if (kind === 'complementizer' || kind === 'stop' || kind === 'colon') return true;
    if (kind === 'verb' || kind === 'relative' || kind === 'subordinator') return false;
  }
  return true;
}

/** الحكومة والحوثيون اتفقا: a row of phrases in front of a dual or plural verb is many, whatever its first is. */
function joinedAgrees(units: readonly Unit[], first: number, verb: number, features: FormFeatures): boolean {
  if (features.person !== '3' || features.number === 's') return false;
  const next = units[first + 1]?.kind === 'conjunction' ? first + 2 : first + 1;
  return next < verb && isJoined(units, next);
}

/** Agreement of a phrase with a verb; a verb before its subject stays singular. */
function agrees(phrase: NounPhrase, features: FormFeatures, full: boolean): boolean {
  if (features.person !== '3' && features.person !== '') return false;
  const human = phrase.mention === null || phrase.mention.type === 'person' || phrase.mention.kind === 'group' || phrase.mention.kind === 'nationality';
  if (features.number === 'p' && full)
    return (
      phrase.plural || phrase.mention?.plural === true || (phrase.mention !== null && phrase.mention.type !== 'person' && phrase.mention.type !== 'country')
    );
  if (features.gender === 'f') {
    if (phrase.masculinePlural) return false;
    if (phrase.gender === 'f' || phrase.gender === '') return true;
    return phrase.plural || (phrase.mention !== null && phrase.mention.type !== 'person');
  }
  if (features.gender === 'm') {
    if (phrase.gender === 'f' && phrase.mention === null) return false;
    if (phrase.gender === 'f' && !phrase.plural && phrase.mention?.type !== 'place' && phrase.mention?.type !== 'armed_group') return false;
    if (full && phrase.plural && features.number === 's' && human && phrase.mention?.kind !== 'name') return false;
  }
  return true;
}

/**
 * Whether a plural behind a singular verb is not of the gender that is usual: feminine plurals and plurals of things go with a feminine verb,
 * people with a masculine one.
 */
export function agreesOddly(phrase: NounPhrase, features: FormFeatures, words: readonly Word[]): boolean {
  if (!phrase.plural && phrase.mention?.plural !== true) return false;
  const head = words[phrase.head]?.reading;
  // ثلاث نساء: the plural of a woman is feminine too.
  const feminine = /ات$/.test(head?.stem ?? '') || (head?.entries[0]?.lexeme.lemma.endsWith('ة') ?? false);
  if (features.gender === 'm') return feminine;
  if (features.gender !== 'f' || feminine) return false;
  return phrase.masculinePlural || phrase.mention?.kind === 'group' || phrase.mention?.kind === 'office';
}

/** فرصةً، قيودا: an indefinite singular in ا is in the accusative; a dual in construct and names end so too. */
function isAccusative(phrase: NounPhrase, words: readonly Word[]): boolean {
  const head = words[phrase.head];
  if (
    !head ||
    phrase.definite ||
    head.reading.pronoun !== '' ||
    phrase.mention?.kind === 'name' ||
    phrase.genitive !== null ||
    !head.token.folded.endsWith('ا')
  )
    return false;
  const { entries } = head.reading;
  return entries.length > 0 && entries.every((e) => e.features.number !== 'd' && !fold(e.lexeme.lemma).endsWith('ا'));
}

function canBeSubject(complement: Complement, features: FormFeatures, words: readonly Word[]): boolean {
  const { phrase } = complement;
  if (!phrase) return false;
  if (isAccusative(phrase, words)) return false;
  // استدعت سفيريها: a dual in ي with its owner is in the accusative or genitive.
  const head = words[phrase.head]?.reading;
  if (head && head.pronoun !== '' && head.stem.endsWith('ي') && head.entries.length > 0 && head.entries.every((e) => e.features.number === 'd')) return false;
  // طرد دبلوماسيين: a sound plural or dual in ين is in the accusative or genitive; behind a number it may be anything.
  if (phrase.masculinePlural && phrase.first === phrase.head && /ين$/.test(words[phrase.head]?.reading.stem ?? '') && phrase.mention?.kind !== 'name')
    return false;
  if (features.person !== '3') return false;
  if (features.number === 'p' || features.number === 'd') return false;
  return agrees(phrase, features, false);
}

/** نقلت الوكالة عن الجهاز أنه سيفرج: who is quoted goes on, not who quotes. */
function relayed(before: Clause | undefined, u: number): Complement | null {
  if (!before || before.content !== u - 1) return null;
  if (!before.word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'report' && s.sense === 'relay'))) return null;
  return before.prepositional.find((c) => c.prep === 'عن' && c.phrase !== null) ?? null;
}

/** الحكومة التي تعهدت بخفض الدين، وفرضت زيادات: where nobody else is acting, a joined verb goes on with a relative clause. */
function inLastRelative(earlier: readonly Clause[], units: readonly Unit[], u: number, features: FormFeatures): Complement | null {
  const last = earlier.at(-1);
  if (!unitHasConj(units, u) || last?.subjectBy !== 'relative' || !last.subject?.phrase) return null;
  return last.features.gender === features.gender && agrees(last.subject.phrase, features, true) ? last.subject : null;
}

/** The subject of the last clause that this verb can go on with. */
function droppedSubject(earlier: readonly Clause[], features: FormFeatures, controlled = false, goesOn = false): Complement | null {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const clause = earlier[i];
    if (!clause?.subject?.phrase) continue;
    // A relative clause's subject goes on only into what its verb governs (الذي سبق أن استقبل).
    if (clause.subjectBy === 'relative' && !(controlled && i === earlier.length - 1) && !(i === earlier.length - 1 && goesOn)) continue;
    if (features.number === 'd') {
      if (clause.subject.joined.length > 0) return clause.subject;
      if (clause.features.number !== 'd' && !(clause.subject.phrase.plural && clause.subject.phrase.definite)) continue;
    }
    if (agrees(clause.subject.phrase, features, true) || (clause.features.gender === features.gender && clause.features.number === features.number))
      return clause.subject;
  }
  return null;
}

/** التقى الوزير نظيره، وبحثا؛ اجتمع الملك مع الرئيس، واتفقا: a dual goes on with who acted last and whom that was with. */
function bothSides(earlier: readonly Clause[], features: FormFeatures): Complement | null {
  const last = earlier.at(-1);
  const first = last?.subject?.phrase;
  if (features.number !== 'd' || !last?.subject || !first?.mention) return null;
  const second = last.object?.phrase?.mention ? last.object.phrase : last.prepositional.find((c) => c.prep === 'مع')?.phrase;
  if (!second?.mention) return null;
  return { phrase: first, prep: '', pronoun: '', unit: last.subject.unit, joined: [...last.subject.joined, second] };
}

/** Whether some word between two units is a negation. */
export function isNegator(word: Word): boolean {
  return has(word, 'negation');
}
