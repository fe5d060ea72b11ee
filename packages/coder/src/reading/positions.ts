import type { ChunkedSentence, Clause, Complement } from './clauses.js';
import type { Mention, NounPhrase } from './phrases.js';
import type { Proposal } from './proposals.js';

/**
 * Where each mention of a sentence stands as seen from an event: `S` and `O` are subject and object of its verb, `P` and a preposition
 * its complements, `N` those of a verbal noun, `G…` the same of the verb that governs the noun, `s` and `o` subjects and objects of other
 * clauses, `x` the rest. A lower-case tail tells how deep: `j` joined, `g` in the genitive, `n` a nationality, `b` what an office belongs to.
 *
 * @param sentence the sentence of the event
 * @param clauses its clauses
 * @param proposal the event
 * @example positions(sentence, clauses, proposal).get(mention) // 'Pمعj'
 */
export function positions(sentence: ChunkedSentence, clauses: readonly Clause[], proposal: Proposal): Map<Mention, string> {
  const ofPhrase = new Map<NounPhrase, string>();
  const name = (complement: Complement | null, at: string): void => {
    if (complement?.phrase && !ofPhrase.has(complement.phrase)) ofPhrase.set(complement.phrase, at);
    for (const joined of complement?.joined ?? []) if (!ofPhrase.has(joined)) ofPhrase.set(joined, `${at}j`);
  };
  const isVerb = proposal.form === 'verb';
  if (!isVerb) for (const c of proposal.complements) name(c, `N${c.prep}`);
  const own = isVerb ? '' : 'G';
  if (proposal.clause) {
    name(proposal.clause.subject, `${own}S`);
    name(proposal.clause.object, `${own}O`);
    for (const c of proposal.clause.prepositional) name(c, `${own}P${c.prep}`);
  }
  for (const clause of clauses) {
    const side = clause.unit < proposal.unit ? '<' : '>';
    name(clause.subject, `s${side}`);
    name(clause.object, `o${side}`);
  }
  const found = new Map<Mention, string>();
  sentence.units.forEach((unit, u) => {
    if (unit.kind !== 'noun') return;
    if (u === proposal.unit && !isVerb) {
      aroundTrigger(unit, proposal.word, found);
      const at = ofPhrase.get(unit);
      if (at !== undefined) walk(unit, at, found);
      return;
    }
    walk(unit, ofPhrase.get(unit) ?? `x${unit.last < proposal.word ? '<' : '>'}`, found);
  });
  return found;
}

/** Mentions inside the phrase of a verbal noun: what it is the genitive of, and its own genitives. */
function aroundTrigger(whole: NounPhrase, trigger: number, found: Map<Mention, string>): void {
  let depth = 0;
  for (let np: NounPhrase | null = whole; np; np = np.genitive) {
    const side = np.head < trigger ? 'h' : np.head === trigger ? 't' : `t${++depth}`;
    put(found, np.mention, side);
    put(found, np.nationality, `${side}n`);
    put(found, np.mention?.belongs ?? null, `${side}b`);
  }
}

function walk(phrase: NounPhrase, at: string, found: Map<Mention, string>): void {
  put(found, phrase.mention, at);
  put(found, phrase.mention?.belongs ?? null, `${at}b`);
  put(found, phrase.nationality, `${at}n`);
  if (phrase.genitive) walk(phrase.genitive, at.endsWith('g') ? at : `${at}g`, found);
}

function put(found: Map<Mention, string>, mention: Mention | null, at: string): void {
  if (mention && !found.has(mention)) found.set(mention, at);
}
