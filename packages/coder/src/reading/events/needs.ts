import { fold } from '../../arabic/letters.js';
import type { EntityType, Requirement } from '../../knowledge/model.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { ofWord } from '../words/told.js';
import { has, isAuxiliary, senses, type Word } from '../words/words.js';
import type { EventSense } from './proposals.js';

/** How many words after its verb a fixed word may stand: room for a subject with its title. */
const FIXED_REACH = 16;

/** The wanted words of a sense by their first word: what must follow it. */
type WantedIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

const indexes = new WeakMap<readonly string[], WantedIndex>();

/** Looked up by the forms of the word at hand, a sense with sixty wanted words costs no more than one with two. */
function indexOf(wanted: readonly string[]): WantedIndex {
  const known = indexes.get(wanted);
  if (known) return known;
  const index = new Map<string, (readonly string[])[]>();
  for (const words of wanted) {
    const [first = '', ...rest] = words.split(' ');
    index.set(first, [...(index.get(first) ?? []), rest]);
  }
  indexes.set(wanted, index);
  return index;
}

/** All that a word counts as: with or without article, case ending or attached pronoun, and its lemma. */
const formsOf = ofWord((word): readonly string[] => {
  const { stem, pronoun, entries } = word.reading;
  const { folded } = word.token;
  const found = new Set([stem, folded]);
  if (stem.endsWith('ا')) found.add(stem.slice(0, -1));
  if (folded.startsWith('ال')) found.add(folded.slice(2));
  // A sound plural drops its nun before a pronoun, a feminine noun writes its ending out.
  if (pronoun !== '') found.add(`${stem}ن`).add(stem.replace(/ت$/, 'ه'));
  if (word.pos === 'noun') for (const e of entries) if (e.features.number === 's') found.add(fold(e.lexeme.lemma));
  return [...found];
});

function isForm(word: Word | undefined, wanted: string): boolean {
  return word !== undefined && formsOf(word).includes(wanted);
}

/** How many words from an index on are what the sense wants; 0 if none. */
function matchAt(sentence: ChunkedSentence, at: number, index: WantedIndex): number {
  const word = sentence.words[at];
  if (!word) return 0;
  for (const form of formsOf(word))
    for (const rest of index.get(form) ?? []) if (rest.every((part, i) => isForm(sentence.words[at + 1 + i], part))) return 1 + rest.length;
  return 0;
}

/**
 * How far a sense's requirement is met by the words after its trigger.
 *
 * @param from word index of the trigger
 * @param near phrases that stand to it as subject, object or complement
 * @param prepositions folded prepositions of its complements
 * @param sides who may do it and who may suffer it, as far as the grammar tells
 * @returns 0 where nothing is required, more the more specific the condition that is met, -1 where none is
 */
export function requirementMet(
  sentence: ChunkedSentence,
  from: number,
  sense: Pick<EventSense, 'needs'>,
  near: readonly NounPhrase[],
  prepositions: readonly string[],
  sides: Sides,
): number {
  const { needs } = sense;
  if (!needs) return 0;
  if (!needs.negated) return othersMet(sentence, from, needs, near, prepositions, sides);
  if (!isNegatedAt(sentence, from)) return -1;
  if (!requiresMore(needs)) return NEGATED;
  const met = othersMet(sentence, from, needs, near, prepositions, sides);
  return met < 0 ? -1 : NEGATED + met;
}

/** What a negation is worth that a sense requires: more than any word, for it turns the sense round. */
const NEGATED = 2.5;

const requiresMore = ({ words, classes, prepositions, objects, subjects }: Requirement): boolean =>
  [words, classes, prepositions, objects, subjects].some((list) => list.length > 0);

/** لن يقبل، لم يكن ليسمح، عدم السماح: whether a negation stands right before a word, or before the auxiliary in front of it. */
function isNegatedAt({ words }: ChunkedSentence, at: number): boolean {
  const before = words[at - 1];
  if (!before) return false;
  if (has(before, 'negation')) return true;
  const further = words[at - 2];
  return further !== undefined && isAuxiliary(before) && has(further, 'negation');
}

/** How far the words, complements and parties that are required are there; -1 where none is. */
function othersMet(
  sentence: ChunkedSentence,
  from: number,
  needs: Requirement,
  near: readonly NounPhrase[],
  prepositions: readonly string[],
  sides: Sides,
): number {
  if (needs.words.length > 0) {
    const index = indexOf(needs.words);
    // وقع الرئيسان في العاصمة مساء أمس إعلانا: the object counts however far it stands.
    if (isFollowed(sentence, from, index) || near.some((np) => matchAt(sentence, np.head, index) > 0)) return 2;
  }
  if (isOfType(sides.object, needs.objects) || isOfType(sides.subject, needs.subjects)) return 1.4;
  if (needs.prepositions.some((p) => prepositions.includes(p))) return 1;
  if (needs.classes.length === 0) return -1;
  for (const phrase of near) {
    if (isOfClass(sentence.words[phrase.head], needs.classes)) return 1.5;
    if (phrase.genitive && isOfClass(sentence.words[phrase.genitive.head], needs.classes)) return 1.2;
  }
  return -1;
}

/** The phrases that stand as subject and object; null where there is none, or none that could be one. */
export interface Sides {
  readonly subject: NounPhrase | null;
  readonly object: NounPhrase | null;
}

function isOfType(phrase: NounPhrase | null, types: readonly EntityType[]): boolean {
  return phrase !== null && phrase.mention !== null && types.includes(phrase.mention.type);
}

function isOfClass(word: Word | undefined, classes: readonly string[]): boolean {
  return word !== undefined && senses(word).some((s) => s.kind === 'class' && classes.includes(s.class));
}

/** Whether wanted words stand after a trigger, in its clause. */
function isFollowed(sentence: ChunkedSentence, from: number, index: WantedIndex): boolean {
  for (let k = from + 1; k <= from + FIXED_REACH && k < sentence.words.length; k++) {
    const word = sentence.words[k];
    // وصفه بأنه خطأ: behind بأن stands what it is called.
    if (!word || word.pos === 'verb' || (has(word, 'complementizer') && !word.token.folded.startsWith('بان')) || /^[.؟!:]$/.test(word.token.folded))
      return false;
    if (matchAt(sentence, k, index) > 0) return true;
  }
  return false;
}

/** Indexes of the words that a sense was fixed to (وقف دائم لإطلاق النار): they tell no event of their own. */
export function fixedWords(sentence: ChunkedSentence, trigger: number, sense: EventSense): number[] {
  if (!sense.needs || sense.needs.words.length === 0) return [];
  const index = indexOf(sense.needs.words);
  for (let k = trigger + 1; k <= trigger + FIXED_REACH && k < sentence.words.length; k++) {
    const count = matchAt(sentence, k, index);
    if (count > 0) return Array.from({ length: count }, (_, i) => k + i);
  }
  return [];
}

/** Whether a word is what the sense is fixed to, or its beginning (تحرير مدينة، إسقاط طائرة). */
export function isFixedAt(sentence: ChunkedSentence, at: number, sense: EventSense): boolean {
  const word = sentence.words[at];
  if (!word || !sense.needs || sense.needs.words.length === 0) return false;
  const index = indexOf(sense.needs.words);
  for (const form of formsOf(word)) if (index.has(form)) return true;
  return false;
}
