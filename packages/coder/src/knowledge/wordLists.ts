/**
 * The lists of words that the stages of reading ask for by name; their words are data (`data/word-lists/`). A list of `forms` holds words as
 * they stand between clitics, each inflection by itself; a list of `lemmas` holds dictionary words, in whatever inflection they are met.
 */
export const WORD_LISTS = {
  // reporting.txt
  'tells somebody': 'lemmas',
  'tells with ب': 'lemmas',
  'promises with ب': 'lemmas',
  wordless: 'lemmas',
  'plain saying': 'lemmas',
  impersonal: 'lemmas',
  testifies: 'lemmas',
  holds: 'lemmas',
  issuing: 'lemmas',
  rumour: 'forms',
  unsure: 'forms',
  truth: 'forms',
  true: 'forms',
  untrue: 'forms',
  ground: 'forms',
  unowned: 'forms',
  outlet: 'forms',
  rules: 'forms',
  kin: 'forms',
  medium: 'forms',
  'goes on': 'forms',
  // acts.txt
  involvement: 'forms',
  'of facts': 'forms',
  contains: 'lemmas',
  wishes: 'lemmas',
  decides: 'lemmas',
  tries: 'lemmas',
  orders: 'lemmas',
  penalty: 'forms',
  death: 'forms',
  opens: 'lemmas',
  'part in an act': 'forms',
  fails: 'lemmas',
  prevents: 'lemmas',
  'gives up': 'lemmas',
  stipulates: 'lemmas',
  holding: 'forms',
  'takes up': 'lemmas',
  'answers for': 'forms',
  'came before': 'lemmas',
  // people.txt
  office: 'lemmas',
  'office of something': 'forms',
  'office of its own': 'lemmas',
  deputy: 'lemmas',
  sovereign: 'forms',
  spokesman: 'lemmas',
  counterpart: 'forms',
  'office adjective': 'forms',
  'out of office': 'forms',
  'rather a thing': 'forms',
  'indefinite office adjective': 'forms',
  'friend or foe': 'lemmas',
  'a man or a woman': 'lemmas',
  'troops or strength': 'lemmas',
  manner: 'lemmas',
  'in respect of which': 'forms',
  'feminine elative': 'forms',
  'by birth': 'forms',
  called: 'forms',
  'unit or rank': 'lemmas',
  'befalls people': 'lemmas',
  means: 'lemmas',
  media: 'forms',
  craft: 'lemmas',
  'of troops': 'forms',
  vessel: 'lemmas',
  // places.txt
  'part of a place': 'forms',
  site: 'forms',
  'kind of place': 'forms',
  topic: 'forms',
  'seat of government': 'forms',
  penal: 'forms',
  'masculine country': 'forms',
  states: 'lemmas',
  // times.txt
  while: 'forms',
  occasion: 'forms',
  'measured, not counted': 'forms',
  'bounds a number': 'forms',
  'nears a number': 'forms',
} as const satisfies Readonly<Record<string, 'forms' | 'lemmas'>>;

/** Name of a list. */
export type WordList = keyof typeof WORD_LISTS;

/** @returns the name, or null where there is no such list */
export function wordListOf(name: string): WordList | null {
  return Object.hasOwn(WORD_LISTS, name) ? (name as WordList) : null;
}
