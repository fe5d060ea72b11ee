import type { EntityDraft } from '../entities/entity.js';
import { tellsResult } from '../words/actNouns.js';
import type { Proposal } from './proposals.js';

/** Modes that tell what an attack did to people. */
const OUTCOMES: ReadonlySet<string> = new Set(['kill', 'wound']);

/** Prepositions behind an outcome that lead to the attack it came from: قتل خمسة في غارة. */
const CAUSES: ReadonlySet<string> = new Set(['في', 'ب', 'خلال', 'جراء', 'اثر', 'نتيجه', 'بسبب']);

/**
 * Makes one event of an attack and its outcome in the same sentence (أسفر القصف عن مقتل خمسة، قتل خمسة في غارة): they are one act told by
 * several predicates, and it stands at the first.
 *
 * @param proposals proposals of one sentence in reading order; the first of a pair takes over what the second says
 * @returns the proposals without the second ones
 */
export function joinOutcomes(proposals: readonly Proposal[]): Proposal[] {
  const dropped = new Set<Proposal>();
  proposals.forEach((later, i) => {
    if (later.sense.type === 'PROTEST' && isPurpose(later) && proposals.slice(0, i).some((p) => p.sense.type === 'PROTEST')) dropped.add(later);
    if (later.sense.type !== 'ASSAULT') return;
    const earlier = proposals
      .slice(0, i)
      .reverse()
      .find((p) => p.sense.type === 'ASSAULT' && !dropped.has(p));
    if (!earlier) return;
    // القصف استهدف سوقا: the attack and the verb it is the subject of.
    const told = later.form === 'verb' && earlier.form === 'noun' && later.clause?.subject?.unit === earlier.unit;
    if (told) {
      if (earlier.recipients.length === 0) {
        earlier.recipients = later.recipients.filter((r) => !earlier.actors.includes(r));
        for (const e of earlier.recipients) earlier.via.set(e, 'its verb');
      }
      earlier.places.push(...later.places);
      earlier.oneWith = later.entry.lexeme.lemma;
      dropped.add(later);
    } else if (earlier.form === 'verb' && isSubject(later, earlier)) {
      takeOver(earlier, later);
      dropped.add(later);
    } else if (isOutcome(later) && !isOutcome(earlier) && isResult(later)) {
      takeOver(earlier, later);
      dropped.add(later);
    } else if (isOutcome(earlier) && !isOutcome(later) && later.form === 'noun' && isCause(earlier, later)) {
      takeOver(earlier, later);
      dropped.add(later);
    }
  });
  return proposals.filter((p) => !dropped.has(p));
}

/** استهدفت غارات التحالف مواقع: the attack is the subject of the verb that tells it. */
function isSubject({ unit, word, form }: Proposal, { clause }: Proposal): boolean {
  const subject = clause?.subject;
  return form === 'noun' && clause?.passive === false && subject?.unit === unit && subject.phrase?.head === word;
}

/** تظاهروا احتجاجا على: an accusative that says why. */
function isPurpose({ form, sentence, word }: Proposal): boolean {
  const trigger = sentence.words[word];
  return form === 'noun' && trigger !== undefined && !trigger.reading.article && trigger.reading.pronoun === '' && trigger.token.folded.endsWith('ا');
}

function isOutcome({ sense }: Proposal): boolean {
  return sense.mode !== null && OUTCOMES.has(sense.mode);
}

/** Whether a verb such as أسفر or أدى brings the outcome in. */
function isResult({ clause, form, governed, word, sentence }: Proposal): boolean {
  const verb = form === 'verb' ? sentence.words[word] : clause?.word;
  return verb !== undefined && tellsResult(verb, form === 'verb' ? null : governed);
}

function isCause(outcome: Proposal, attack: Proposal): boolean {
  if (!CAUSES.has(attack.governed)) return outcome.complements.some((c) => c.unit === attack.unit && CAUSES.has(c.prep));
  return attack.clause === outcome.clause && (outcome.form === 'noun' || outcome.clause?.unit === outcome.unit);
}

/** The first predicate keeps its own participants and takes what only the second names. */
function takeOver(first: Proposal, second: Proposal): void {
  const isPlace = (e: EntityDraft): boolean => e.type === 'place' || e.type === 'country';
  if (isOutcome(second)) {
    if (second.recipients.length > 0 && first.recipients.every(isPlace)) {
      first.places.push(...first.recipients);
      first.recipients = second.recipients.filter((r) => !first.actors.includes(r));
      for (const e of first.recipients) first.via.set(e, 'one act');
    }
  } else {
    first.places.push(...second.recipients.filter(isPlace), ...second.places);
  }
  if (first.actors.length === 0) {
    // في مواجهات مع الجيش: of the two sides the one that does not suffer acts.
    const sides = second.actors.length > 0 || !second.sense.frame.mutual ? second.actors : second.recipients;
    first.actors = sides.filter((a) => !first.recipients.includes(a) && a.type !== 'place');
    for (const e of first.actors) first.via.set(e, 'one act');
  }
  first.oneWith = second.entry.lexeme.lemma;
  first.cues.push(`one act with "${second.entry.lexeme.lemma}"`);
}
