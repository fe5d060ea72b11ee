import type { FormFeatures } from '../../knowledge/model.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { unitHasConj } from '../phrases/verbUnits.js';
import { takesObject, takesParty } from '../words/finite.js';
import { isSoundPlural } from '../words/nounShape.js';
import type { Word } from '../words/words.js';
import { agrees, canBeSubject } from './agreement.js';
import { takesUp } from './antecedents.js';
import type { Clause, Complement } from './clause.js';
import { bothSides, droppedSubject, inLastRelative, notQuoted, relayed } from './droppedSubjects.js';
import { isObject, resumes } from './objectsBehind.js';
import { isParted, resumedSubject, rowEndingAt, subjectBefore } from './subjectsBefore.js';

/** A verb with the phrases behind it, before it is known which of them is its subject. */
export interface VerbAt {
  readonly sentence: ChunkedSentence;
  /** The verb's unit. */
  readonly u: number;
  readonly word: Word;
  readonly features: FormFeatures;
  /** The bare phrases behind it, in order. */
  readonly one: Complement | undefined;
  readonly two: Complement | undefined;
  readonly prepositional: readonly Complement[];
  /** The clauses in front, in reading order. */
  readonly earlier: readonly Clause[];
}

/** Who acts in a clause and what it is done to. */
export type ClauseRoles = Pick<Clause, 'subject' | 'subjectBy' | 'object'>;

function roles(subject: Complement | null, subjectBy: Clause['subjectBy'], object: Complement | null): ClauseRoles {
  return { subject, subjectBy, object };
}

/**
 * Subject and object of a verb in a relative clause.
 *
 * @param antecedent what the clause describes
 */
export function rolesInRelative(verb: VerbAt, antecedent: NounPhrase): ClauseRoles {
  const { sentence, u, word, features, one, two, prepositional, earlier } = verb;
  const { units, words } = sentence;
  const objectPronoun = word.reading.pronoun;
  const at = units.findIndex((x) => x.kind === 'noun' && x.first <= antecedent.head && antecedent.head <= x.last);
  const row = features.number === 's' ? null : rowEndingAt(units, at);
  const phrase: Complement = row ?? { phrase: antecedent, prep: '', pronoun: '', unit: at, joined: [] };
  if (one && (objectPronoun !== '' || isNominative(one, words))) return roles(one, 'after', objectPronoun === '' ? (two ?? null) : phrase);
  if (!agrees(antecedent, features, true)) {
    // التي شنها الجيش، الدعم الذي قدمته: the antecedent is what the verb does, or only where it does it.
    const dropped = droppedSubject(earlier, features);
    // زيارة يلتقي خلالها الزعيم: who was acting goes on, and what stands behind the pronoun is the object.
    const goesOn = one !== undefined && two === undefined && dropped !== null && objectPronoun === '' && resumes(units, u, one.unit) && takesObject(word);
    if (goesOn) return roles(dropped, 'dropped', one);
    if (one && canBeSubject(one, features, words)) return roles(one, 'after', objectPronoun === '' ? (two ?? null) : phrase);
    return roles(dropped, dropped ? 'dropped' : 'none', objectPronoun === '' ? (one ?? null) : phrase);
  }
  const resumed = (pronoun: string): boolean => takesUp(pronoun, antecedent);
  const inside = prepositional.some((c) => c.phrase === null && resumed(c.pronoun));
  // الجماعات التي قصفت إسرائيل مواقعها، التي ترفض واشنطن التنسيق معها، التي سيطر عليها داعش: a clause with a subject and a pronoun for what it describes.
  // إسرائيل التي تتهم المنظمة بالانحياز ضدها: but whoever is described may do it to another and mean itself.
  const reflexive = antecedent.mention !== null && antecedent.mention.type !== 'place' && takesObject(word);
  const owned = (inside && !reflexive) || (two?.phrase != null && resumed(words[two.phrase.head]?.reading.pronoun ?? ''));
  if (one?.phrase?.mention && owned && objectPronoun === '' && canBeSubject(one, features, words)) return roles(one, 'after', two ?? null);
  // المناطق التي تسيطر عليها: a thing that the clause takes up is not who acts in it.
  if (!one && inside && antecedent.mention === null && takesParty(word)) {
    const dropped = droppedSubject(earlier, features);
    if (dropped?.phrase?.mention) return roles(dropped, 'dropped', null);
  }
  return roles(phrase, 'relative', one ?? null);
}

/** Subject and object of a verb outside any relative clause. */
export function rolesInClause(verb: VerbAt): ClauseRoles {
  const { sentence, u, word, features, one, two } = verb;
  const { units, words } = sentence;
  const objectPronoun = word.reading.pronoun;
  const before = subjectBefore(sentence, u, features) ?? resumedSubject(sentence, u, features);
  // صواريخ أطلقها الحوثيون: with its object attached, the verb's noun is its subject.
  if (one && objectPronoun !== '' && one.unit === u + 1 && canBeSubject(one, features, words)) return roles(one, 'after', two ?? null);
  // جاء الاتصال ليؤكد الرجلان اتفاقهما
  if (one && isNominative(one, words) && canBeSubject(one, features, words)) return roles(one, 'after', two ?? null);
  const named = one?.unit === u + 1 && one.phrase?.mention?.definite === true && canBeSubject(one, features, words);
  if (before && one && named && isParted(units, before.unit, u)) return roles(one, 'after', two ?? null);
  // هذه أول زيارة يقوم بها لافروف، رحبت به إسرائيل: right behind a pronoun of the verb stands who acts, not a thing in front.
  const behindPronoun =
    before?.phrase?.mention === null &&
    one?.phrase?.mention != null &&
    units[u + 1]?.kind === 'pronoun' &&
    one.unit === u + 2 &&
    two === undefined &&
    objectPronoun === '' &&
    !takesObject(word) &&
    canBeSubject(one, features, words);
  if (behindPronoun && one) return roles(one, 'after', null);
  // الملك يبحث ووزير الدفاع التعاون: who is joined right behind the verb does it too.
  if (before && one?.phrase?.conj && one.unit === u + 1 && one.phrase.mention?.type === 'person' && before.phrase?.mention?.type === 'person') {
    const both: Complement = { phrase: before.phrase, prep: '', pronoun: '', unit: before.unit, joined: [...before.joined, one.phrase] };
    return roles(both, 'before', two ?? null);
  }
  if (before && (!one || !canBeSubject(one, features, words) || !unitHasConj(units, u) || words[units[u]?.first ?? 0]?.reading.conj === 'ف'))
    return roles(before, 'before', one ?? null);
  const dropped = goingOn(verb);
  if (one && canBeSubject(one, features, words) && !isObject(verb, one, dropped)) return roles(one, 'after', two ?? null);
  // الذي سبق أن استقبل: what is described acts in what its verb governs too.
  const last = verb.earlier.at(-1);
  const governed = units[u - 1]?.kind === 'complementizer' && units[u - 2]?.kind === 'verb';
  const stillRelative = governed && last?.subjectBy === 'relative' && dropped !== null && dropped === last.subject;
  return roles(dropped, stillRelative ? 'relative' : dropped ? 'dropped' : 'none', one ?? null);
}

/** مسؤولون، الرجلان: whether a phrase can only be in the nominative, by the ending of its head. */
function isNominative({ phrase }: Complement, words: readonly Word[]): boolean {
  const head = phrase ? words[phrase.head] : undefined;
  return head !== undefined && phrase?.first === phrase?.head && isSoundPlural(head) && phrase?.mention?.kind !== 'name';
}

/** Who acted before a verb and may go on. */
function goingOn({ sentence, u, word, features, earlier: all }: VerbAt): Complement | null {
  const { units } = sentence;
  const earlier = notQuoted(all, units, u);
  // الذي أقيل من منصبه واتهم بالفساد: joined without a comma it goes on in the relative clause.
  const inRelative = unitHasConj(units, u) && !units.slice((earlier.at(-1)?.unit ?? 0) + 1, u).some((x) => x.kind === 'comma' || x.kind === 'stop');
  return (
    relayed(all.at(-1), u) ??
    droppedSubject(earlier, features, units[u - 1]?.kind === 'complementizer' && word.reading.pronoun === '', inRelative) ??
    inLastRelative(earlier, units, u, features) ??
    bothSides(earlier, features)
  );
}
