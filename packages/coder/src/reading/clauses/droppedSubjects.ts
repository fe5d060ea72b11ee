import type { FormFeatures } from '../../knowledge/model.js';
import type { Unit } from '../phrases/phrases.js';
import { unitHasConj } from '../phrases/verbUnits.js';
import { agrees } from './agreement.js';
import type { Clause, Complement } from './clause.js';

/** نقلت الوكالة عن الجهاز أنه سيفرج: who is quoted goes on, not who quotes. */
export function relayed(before: Clause | undefined, u: number): Complement | null {
  if (!before || before.content !== u - 1) return null;
  if (!before.word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'report' && s.sense === 'relay'))) return null;
  return before.prepositional.find((c) => c.prep === 'عن' && c.phrase !== null) ?? null;
}

/** الحكومة التي تعهدت بخفض الدين، وفرضت زيادات: where nobody else is acting, a joined verb goes on with a relative clause. */
export function inLastRelative(earlier: readonly Clause[], units: readonly Unit[], u: number, features: FormFeatures): Complement | null {
  const last = earlier.at(-1);
  if (!unitHasConj(units, u) || last?.subjectBy !== 'relative' || !last.subject?.phrase) return null;
  return last.features.gender === features.gender && agrees(last.subject.phrase, features, true) ? last.subject : null;
}

/**
 * قال الوزير «رفض البرلمان القرار» ودعا: the clauses that a verb outside a quotation can go on with: none that lies in it with its subject.
 *
 * @param earlier the clauses in front
 * @param u the verb's unit
 */
export function notQuoted(earlier: readonly Clause[], units: readonly Unit[], u: number): readonly Clause[] {
  let kept = earlier;
  const opened: number[] = [];
  for (let k = 0; k < u; k++) {
    if (units[k]?.kind === 'open') opened.push(k);
    if (units[k]?.kind !== 'close') continue;
    // What opened in an earlier sentence opened in front of all of this one.
    const open = opened.pop() ?? -1;
    kept = kept.filter((c) => c.unit < open || c.unit > k || (c.subject !== null && c.subject.unit < open));
  }
  return kept;
}

/** The subject of the last clause that this verb can go on with. */
export function droppedSubject(earlier: readonly Clause[], features: FormFeatures, controlled = false, goesOn = false): Complement | null {
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
export function bothSides(earlier: readonly Clause[], features: FormFeatures): Complement | null {
  const last = earlier.at(-1);
  const first = last?.subject?.phrase;
  if (features.number !== 'd' || !last?.subject || !first?.mention) return null;
  const second = last.object?.phrase?.mention ? last.object.phrase : last.prepositional.find((c) => c.prep === 'مع')?.phrase;
  if (!second?.mention) return null;
  return { phrase: first, prep: '', pronoun: '', unit: last.subject.unit, joined: [...last.subject.joined, second] };
}
