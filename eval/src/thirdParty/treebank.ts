import { readFileSync } from 'node:fs';
// All from the same copy of the coder: what a reading has told one copy is kept with it, and another would take it for something else.
import { createReader, fold } from '../../../packages/coder/dist/index.js';
import type { Clause } from '../../../packages/coder/dist/reading/clauses/clause.js';
import { readClauses } from '../../../packages/coder/dist/reading/clauses/clauses.js';
import type { NounPhrase } from '../../../packages/coder/dist/reading/phrases/phrases.js';
import type { Word } from '../../../packages/coder/dist/reading/words/words.js';
import { type Prf, prf } from '../score/figures.js';

/** How words and clauses compare with a treebank. */
export interface TreebankFigures {
  readonly words: number;
  /** Words whose part of speech (verb, noun, particle) is the treebank's. */
  readonly pos: number;
  /** Words with the treebank's conjunction, preposition and attached pronoun. */
  readonly clitics: number;
  /** Verbs that the lexicon knows, and those of them with the treebank's lemma among their readings. */
  readonly verbs: number;
  readonly lemmas: number;
  readonly subjects: Prf;
  readonly objects: Prf;
}

/** A syntactic word of the treebank with its place in the sentence's text. */
interface Node {
  readonly id: number;
  readonly form: string;
  readonly lemma: string;
  readonly pos: string;
  readonly head: number;
  readonly relation: string;
  readonly start: number;
  readonly end: number;
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X']);
/** What the coder counts among the particles: the treebank's verbs of being, and adverbs that other grammars call nouns. */
const LOOSE: ReadonlySet<string> = new Set(['AUX']);

/**
 * Measures words and clauses on Universal Dependencies Arabic PUD (1,000 sentences, translated news and encyclopedia), which nothing is trained on.
 *
 * @param path a CoNLL-U file
 * @returns counts; a word that the two cut differently is left out
 */
export function treebankFigures(path: string): TreebankFigures {
  const reader = createReader();
  const count = { words: 0, pos: 0, clitics: 0, verbs: 0, lemmas: 0 };
  const subjects = { hit: 0, ours: 0, gold: 0 };
  const objects = { hit: 0, ours: 0, gold: 0 };
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const { text, nodes } = parse(block);
    if (nodes.length === 0) continue;
    const { sentences } = reader.propose({ id: '', text });
    for (const sentence of sentences) {
      for (const word of sentence.words) compareWord(word, nodes, count);
      for (const clause of readClauses(sentence)) compareClause(clause, sentence.words, nodes, subjects, objects);
    }
  }
  return { ...count, subjects: prf(subjects.hit, subjects.ours, subjects.gold), objects: prf(objects.hit, objects.ours, objects.gold) };
}

function parse(block: string): { text: string; nodes: Node[] } {
  const nodes: Node[] = [];
  let text = '';
  for (const line of block.split('\n')) {
    const [id = '', form = '', lemma = '', pos = '', , , head = '', relation = '', , misc = ''] = line.split('\t');
    if (!/^\d+$/.test(id)) continue;
    const start = text.length;
    text += form;
    nodes.push({ id: Number(id), form, lemma, pos, head: Number(head), relation, start, end: text.length });
    if (!misc.includes('SpaceAfter=No')) text += ' ';
  }
  return { text, nodes };
}

function compareWord(word: Word, nodes: readonly Node[], count: { words: number; pos: number; clitics: number; verbs: number; lemmas: number }): void {
  const { start, end, kind } = word.token;
  const own = nodes.filter((n) => n.start < end && n.end > start);
  if (kind !== 'word' || own.length === 0 || own.some((n) => n.start < start || n.end > end)) return;
  let conj = false;
  let prep = false;
  let at = 0;
  for (; at < own.length - 1 && own[at]?.form.length === 1 && !NOMINAL.has(own[at]?.pos ?? '') && own[at]?.pos !== 'VERB'; at++) {
    const form = own[at]?.form ?? '';
    if (form === 'و' || form === 'ف') conj = true;
    else if (form === 'ب' || form === 'ل' || form === 'ك') prep = true;
  }
  const main = own[at];
  if (!main) return;
  const pronoun = at < own.length - 1 && own.at(-1)?.pos === 'PRON';
  const { reading } = word;
  count.words++;
  if ((reading.conj !== '') === conj && (reading.prep !== '') === prep && (reading.pronoun !== '') === pronoun) count.clitics++;
  const ours = word.pos === 'verb' ? 'verb' : word.pos === 'particle' ? 'particle' : 'noun';
  const theirs = main.pos === 'VERB' ? 'verb' : NOMINAL.has(main.pos) ? 'noun' : 'particle';
  // Adverbs and the like are nouns in one grammar and particles in another.
  if (LOOSE.has(main.pos) || ours === theirs || (ours !== 'verb' && theirs !== 'verb')) count.pos++;
  if (theirs !== 'verb' || ours !== 'verb' || reading.entries.length === 0) return;
  count.verbs++;
  if (reading.entries.some((e) => fold(e.lexeme.lemma) === fold(main.lemma))) count.lemmas++;
}

function compareClause(
  clause: Clause,
  words: readonly Word[],
  nodes: readonly Node[],
  subjects: { hit: number; ours: number; gold: number },
  objects: { hit: number; ours: number; gold: number },
): void {
  const { start, end } = clause.word.token;
  const verb = nodes.find((n) => n.pos === 'VERB' && n.start < end && n.end > start);
  if (!verb) return;
  const dependent = (relation: RegExp): Node | undefined => nodes.find((n) => n.head === verb.id && relation.test(n.relation) && n.pos !== 'PRON');
  const tally = (sum: { hit: number; ours: number; gold: number }, phrase: NounPhrase | null, gold: Node | undefined): void => {
    const head = phrase ? words[phrase.head]?.token : undefined;
    if (head) sum.ours++;
    if (gold) sum.gold++;
    if (head && gold && head.start < gold.end && head.end > gold.start) sum.hit++;
  };
  const named = clause.subjectBy === 'after' || clause.subjectBy === 'before';
  tally(subjects, named ? (clause.subject?.phrase ?? null) : null, dependent(/^nsubj/));
  tally(objects, clause.object?.phrase ?? null, dependent(/^obj$/));
}
