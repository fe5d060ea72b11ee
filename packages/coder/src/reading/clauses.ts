import type { LexicalEntry } from '../knowledge/lexicon.js';
import type { FormFeatures } from '../knowledge/model.js';
import { agrees, agreesOddly, canBeSubject } from './agreement.js';
import { actingOne, relativeAntecedent, takenUpBy, takesUp } from './antecedents.js';
import { complementsAfter } from './complements.js';
import { bothSides, droppedSubject, inLastRelative, relayed } from './droppedSubjects.js';
import { finiteEntries, takesObject, takesParty } from './finite.js';
import type { Mention, NounPhrase, Unit } from './phrases.js';
import { resumedSubject, rowEndingAt, subjectBefore } from './subjectsBefore.js';
import { unitHasConj } from './verbUnits.js';
import { has, type Word } from './words.js';

/** A sentence after chunking. */
export interface ChunkedSentence {
  readonly index: number;
  /** Index of the first sentence of its passage (`passages.ts`). */
  readonly passage: number;
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
    const entry = word
      ? (agreeingBefore(sentence, u, word) ?? goingOn(unit, word, clauses.at(-1)) ?? agreeing(word, sentence.units[u + 1], sentence.words))
      : null;
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

/** ترد على أنقرة وتطلب: a joined verb is rather in the tense and person of the one before. */
function goingOn(unit: Unit, word: Word, before: Clause | undefined): LexicalEntry | null {
  if (!unit.conj || !before) return null;
  const { aspect, person, gender, number } = before.features;
  const entries = finiteEntries(word);
  const likeIt = entries.find(({ features: f }) => f.aspect === aspect && f.person === person && f.gender === gender && f.number === number);
  return entries.length > 1 && entries[0]?.features.aspect !== aspect ? (likeIt ?? null) : null;
}

/** أن توافق الحكومة: otherwise the likeliest that agrees with the noun right behind. */
function agreeing(word: Word, next: Unit | undefined, words: readonly Word[]): LexicalEntry | null {
  const entries = finiteEntries(word);
  const [first] = entries;
  if (!first || entries.length === 1 || next?.kind !== 'noun' || next.prep !== '' || next.conj || !next.definite) return first ?? null;
  const complement: Complement = { phrase: next, prep: '', pronoun: '', unit: 0, joined: [] };
  const able = entries.filter((e) => canBeSubject(complement, e.features, words));
  // تسلم لبنان أسلحة: a country may go with either, but rather with its own gender.
  return able.find((e) => e.features.gender === next.gender) ?? able[0] ?? first;
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
    // إسرائيل التي تتهم المنظمة بالانحياز ضدها: but whoever is described may do it to another and mean itself.
    const reflexive = antecedent.mention !== null && antecedent.mention.type !== 'place' && takesObject(word);
    const owned = (inside && !reflexive) || (two?.phrase != null && resumed(sentence.words[two.phrase.head]?.reading.pronoun ?? ''));
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
  // هذه أول زيارة يقوم بها لافروف، رحبت به إسرائيل: right behind a pronoun of the verb stands who acts, not a thing in front.
  const behindPronoun =
    before?.phrase?.mention === null &&
    one?.phrase?.mention != null &&
    units[u + 1]?.kind === 'pronoun' &&
    one.unit === u + 2 &&
    two === undefined &&
    objectPronoun === '' &&
    !takesObject(word) &&
    canBeSubject(one, features, sentence.words);
  if (behindPronoun && one) return make(one, 'after', null);
  // الملك يبحث ووزير الدفاع التعاون: who is joined right behind the verb does it too.
  if (before && one?.phrase?.conj && one.unit === u + 1 && one.phrase.mention?.type === 'person' && before.phrase?.mention?.type === 'person') {
    const both: Complement = { phrase: before.phrase, prep: '', pronoun: '', unit: before.unit, joined: [...before.joined, one.phrase] };
    return make(both, 'before', two ?? null);
  }
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
  // أنها قتلت، أنها لن تقتل: the pronoun on أن is the subject.
  const opener = units[beforeParticles(units, u)];
  const announced =
    objectPronoun === '' &&
    ((opener?.kind === 'complementizer' && /ن(ه|ها|هم|هما|نا)$/.test(sentence.words[opener.first]?.reading.stem ?? '')) ||
      (opener?.kind === 'pronoun' && unitPrep(opener) === ''));
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
  // يجري محادثات قبل أن يلتقي ولي العهد: a verb that must have an object has it, if the one who meets acted before.
  const afterwards =
    one?.phrase?.mention != null &&
    two === undefined &&
    objectPronoun === '' &&
    units[u - 1]?.kind === 'complementizer' &&
    /^(قبل|بعد)$/.test(unitPrep(units[u - 1])) &&
    dropped?.phrase?.mention != null &&
    meetsObject(word);
  if (
    one &&
    canBeSubject(one, features, sentence.words) &&
    !announced &&
    !apart &&
    !goesOn &&
    !owned &&
    !follows &&
    !odd &&
    !takenUp &&
    !behindComma &&
    !afterwards &&
    // حث «كل الأطراف على …»: who acts does not stand in what is quoted of him.
    units[u + 1]?.kind !== 'open'
  )
    return make(one, 'after', two ?? null);
  // الذي سبق أن استقبل: what is described acts in what its verb governs too.
  const stillRelative = governed && last?.subjectBy === 'relative' && dropped !== null && dropped === last.subject;
  return make(dropped, stillRelative ? 'relative' : dropped ? 'dropped' : 'none', one ?? null);
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

/** The unit before a verb and the particles in front of it: لن، قد، سوف. */
function beforeParticles(units: readonly Unit[], u: number): number {
  let at = u - 1;
  while (at >= 0 && BEFORE_VERB.has(units[at]?.kind ?? 'stop')) at--;
  return at;
}

const BEFORE_VERB: ReadonlySet<Unit['kind']> = new Set(['negation', 'perfective', 'future']);

/** خلالها، فيه: whether what the clause describes is taken up right behind its verb. */
function resumes(units: readonly Unit[], u: number, end: number): boolean {
  for (let k = u + 1; k < end; k++) {
    const unit = units[k];
    if (unit?.kind === 'pronoun' && RESUMED.has(unit.prep)) return true;
  }
  return false;
}

const RESUMED: ReadonlySet<string> = new Set(['في', 'خلال', 'اثناء', 'بعد', 'قبل', 'عبر', 'ب']);

/** التقى، استقبل: a verb of meeting whose object is whom one meets. */
function meetsObject(word: Word): boolean {
  return (
    takesObject(word) &&
    finiteEntries(word).some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.type === 'CONSULT' && s.frame.slots.O === 'recipient'))
  );
}

function unitPrep(unit: Unit | undefined): string {
  return unit?.prep ?? '';
}

function hasPronoun(units: readonly Unit[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (units[k]?.kind === 'pronoun' || units[k]?.kind === 'adverb') return true;
  return false;
}

/** Whether some word between two units is a negation. */
export function isNegator(word: Word): boolean {
  return has(word, 'negation');
}
