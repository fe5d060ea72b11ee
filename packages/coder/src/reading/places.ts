import type { ChunkedSentence } from './clauses.js';
import type { EntityDraft } from './entities.js';
import type { Participants } from './participants.js';
import type { Mention, NounPhrase } from './phrases.js';
import type { Proposal } from './proposals.js';

/** Prepositions behind which a place name is where something happened, folded. */
const LOCATIVE: ReadonlySet<string> = new Set(['في', 'ب', 'داخل', 'خارج', 'قرب', 'شرق', 'غرب', 'شمال', 'جنوب', 'شرقي', 'غربي', 'شمالي', 'جنوبي', 'وسط', 'امام', 'علي', 'عند', 'حول', 'ضمن']);

/** Whether a unit ends the stretch of words that one event's circumstances come from. */
function clauseBreak(sentence: ChunkedSentence, u: number): boolean {
  const unit = sentence.units[u];
  if (!unit) return true;
  return unit.kind === 'stop' || unit.kind === 'colon' || unit.kind === 'complementizer' || unit.kind === 'subordinator' || (unit.kind === 'verb' && !isRelativeVerb(sentence, u));
}

function isRelativeVerb(sentence: ChunkedSentence, u: number): boolean {
  return sentence.units[u - 1]?.kind === 'relative';
}

function verbUnit(proposal: Proposal): number {
  return proposal.clause?.unit ?? -1;
}

/** Where an event happened: by its frame, or the nearest place behind a preposition of place in its clause. */
export function placeOf(proposal: Proposal, participants: Participants, taken: ReadonlySet<EntityDraft>): EntityDraft | null {
  const framed = proposal.places.find((p) => p.type === 'place' || p.type === 'country');
  if (framed) return framed;
  // A visit takes place where it goes; a blow falls where what it hits lies.
  const hit = proposal.recipients.find((r) => r.type === 'place');
  if (hit) return hit;
  if (proposal.sense.mode === 'visit') {
    const visited = proposal.recipients.find((r) => r.type === 'country' || r.type === 'place');
    if (visited) return visited;
  }
  const { sentence, unit } = proposal;
  const own = sentence.units[unit];
  if (own?.kind === 'noun') {
    const inner = locative(own, participants, taken, true);
    if (inner) return inner;
  }
  let commas = 0;
  for (let u = unit + 1; u < sentence.units.length; u++) {
    const next = sentence.units[u];
    if (!next) break;
    if (next.kind === 'comma' && ++commas > 1) break;
    if (clauseBreak(sentence, u)) break;
    if (next.kind === 'noun' && LOCATIVE.has(next.prep)) {
      const place = locative(next, participants, taken, false);
      if (place) return place;
    }
  }
  for (let u = unit - 1; u >= 0; u--) {
    const before = sentence.units[u];
    if (!before) break;
    if (before.kind === 'noun' && (before.prep === 'في' || before.prep === 'ب')) {
      const place = locative(before, participants, taken, false);
      if (place) return place;
    }
    if (clauseBreak(sentence, u) && !(before.kind === 'verb' && u === verbUnit(proposal))) break;
  }
  return null;
}

/** The place a phrase names, its own or that of a genitive inside it (في مدينة حلب، في محيط صنعاء). */
function locative(phrase: NounPhrase, participants: Participants, taken: ReadonlySet<EntityDraft>, inside: boolean): EntityDraft | null {
  void inside;
  for (let np: NounPhrase | null = phrase; np; np = np.genitive) {
    const mention: Mention | null = np.mention;
    if (!mention) continue;
    if (np === phrase && inside) continue;
    if (mention.type === 'place' || (mention.type === 'country' && mention.kind === 'name')) {
      if (inside && np !== phrase && mention.type === 'country') return null;
      const entity = participants.placeOf(mention);
      if (entity && !(inside && taken.has(entity))) return entity;
    }
  }
  return null;
}

