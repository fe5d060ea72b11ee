import { fold } from '../arabic/letters.js';
import { type ParticleClass, particleClasses } from '../arabic/particles.js';
import type { LexicalEntry, Lexicon } from '../knowledge/lexicon.js';
import type { NameNode } from '../knowledge/nameTree.js';
import type { WordList } from '../knowledge/wordLists.js';
import { Memory } from '../memory.js';
import { bareForms } from './bareForms.js';
import { FEMININE_ODDS, VERB_ODDS } from './wordPriors.js';

/** One way to read a written word: which clitics come off, and what stands between them. */
export interface Reading {
  readonly conj: '' | 'و' | 'ف';
  readonly prep: '' | 'ب' | 'ل' | 'ك';
  readonly future: boolean;
  readonly article: boolean;
  /** Attached pronoun, folded; '' where there is none. */
  readonly pronoun: string;
  /** Folded letters between the clitics. */
  readonly stem: string;
  /** Folded letters that come off in front. */
  readonly skip: number;
  readonly pos: 'verb' | 'noun' | 'particle';
  readonly classes: readonly ParticleClass[];
  readonly entries: readonly LexicalEntry[];
  /** The lists of `data/word-lists/` that it stands in. */
  readonly lists: readonly WordList[];
  /** Whether a known name or title begins with these letters. */
  readonly named: boolean;
  /** What plain text says for it against the other readings of the same letters: natural logarithm of odds, 0 where nothing was counted. */
  readonly odds: number;
  /** What has been worked out about this reading alone: see `ofReading`. */
  told: unknown[] | null;
  /** Which of its facts have been worked out, and which of these hold, a bit each: see `whetherReading`. */
  asked: number;
  facts: number;
}

/** Words whose readings are remembered, at two kilobytes each: the common ones, again and again. A fifth of a corpus's words are not among them. */
const WORDS_KEPT = 12_000;

/** The same for what is no Arabic word: marks, and the numbers and Latin words that come again. */
const MARKS_KEPT = 4000;

const NO_CLASSES: readonly ParticleClass[] = [];
const NO_ENTRIES: readonly LexicalEntry[] = [];
const NO_LISTS: readonly WordList[] = [];
const PRONOUNS = ['هما', 'هم', 'هن', 'ها', 'نا', 'كم', 'ني', 'ه', 'ي', 'ك'] as const;
/** Pronouns of whoever has a title: nobody else's letters end a title so. */
const OWNERS: ReadonlySet<string> = new Set(['هما', 'هم', 'ها', 'نا', 'ه']);
const OBJECT_PRONOUNS: ReadonlySet<string> = new Set(['هما', 'هم', 'هن', 'ها', 'نا', 'كم', 'ني', 'ه', 'ك']);
/** Prepositions to which pronouns attach, as they are spelt in front of one (folded), and their plain form. */
const BEFORE_PRONOUN: ReadonlyMap<string, string> = new Map(
  [
    'علي',
    'الي',
    'لدي',
    'بين',
    'عن',
    'من',
    'مع',
    'في',
    'ضد',
    'تجاه',
    'نحو',
    'حول',
    'عند',
    'خلف',
    'امام',
    'وراء',
    'دون',
    'قبل',
    'بعد',
    'خلال',
    'فوق',
    'تحت',
    'وسط',
    'ضمن',
    'عبر',
    'لدا',
    'حيال',
    'ازاء',
  ].map((p) => [p, p]),
);
/** Complementizers and the like that carry a pronoun are listed whole in the particles; these are prefixed prepositions with a pronoun. */
const SHORT: ReadonlyMap<string, readonly ['ب' | 'ل', string]> = new Map(
  (['ب', 'ل'] as const).flatMap((p) => ['ه', 'ها', 'هم', 'هما', 'هن', 'نا', 'كم', 'ي', 'ك'].map((s) => [p + s, [p, s] as const] as const)),
);

/**
 * Reads written words, one at a time and without context, into all ways the lexicon allows. Answers are remembered: the same word
 * comes again and again in a corpus.
 */
export class Analyser {
  readonly #lexicon: Lexicon;
  readonly #memory = new Memory<string, readonly Reading[]>(WORDS_KEPT);
  readonly #unread = new Memory<string, Reading>(MARKS_KEPT);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * @param folded a token's folded letters, clitics attached
   * @returns readings, fewest clitics first; never empty: an unknown word is guessed to be a noun
   * @example analyser.analyse('وسيزور')[0] // { conj: 'و', future: true, stem: 'يزور', pos: 'verb', ... }
   */
  analyse(folded: string): readonly Reading[] {
    const known = this.#memory.get(folded);
    if (known) return known;
    const readings = weighed(folded, this.#read(folded)).map((reading) => this.#listed(reading));
    this.#memory.set(folded, readings);
    return readings;
  }

  /**
   * Whether a word and those behind it begin with a title or name of several words.
   *
   * @param run folded words in a row
   * @example analyser.opensRun(['وصاحب', 'السمو', 'الملكي']) // true: and no keeping company
   */
  opensRun([first = '', ...behind]: readonly string[]): boolean {
    return this.#lexicon.heads(bareForms(first)).some(({ node }) => {
      let at: NameNode | undefined = node;
      for (const word of behind) {
        at = at.next(word);
        if (!at) return false;
        if (at.titles.length > 0 || at.names.length > 0) return true;
      }
      return false;
    });
  }

  /** What stands for the reading of a number, a Latin word or a mark: it has none. */
  unread(folded: string): Reading {
    const known = this.#unread.get(folded);
    if (known) return known;
    const reading = revised(guess(folded, ''), { pos: 'particle' });
    this.#unread.set(folded, reading);
    return reading;
  }

  /**
   * A word as the beginning of a name behind its first letters.
   *
   * @param skip how many letters come off in front
   * @returns null where those letters are no proclitics
   * @example analyser.nameBehind('لبي', 1) // { prep: 'ل', stem: 'بي', pos: 'noun', named: true, ... }
   */
  nameBehind(folded: string, skip: number): Reading | null {
    const clitics = /^([وف]?)([بلك]?)$/.exec(folded.slice(0, skip));
    if (!clitics) return null;
    const [, conj = '', prep = ''] = clitics;
    return { ...guess(folded.slice(skip), conj as Reading['conj'], prep as Reading['prep'], false, skip), named: true };
  }

  #read(word: string): Reading[] {
    const out: Reading[] = [];
    if (word.length > 40) return [guess(word.slice(0, 40), '')];
    this.#withConjunction('', word, out);
    const first = word.charAt(0);
    if ((first === 'و' || first === 'ف') && word.length > 2) this.#withConjunction(first, word.slice(1), out);
    if (out.length === 0) return guesses(word);
    // زارا فاجنكنشت: what is only a dual or a jussive by its letters may be a name.
    if (out.length > 0 && word.length > 2 && out.every(isRareVerb)) out.push(guess(word, ''));
    // وبري after جوي: what can only be a verb by its letters may still be an adjective no list holds.
    // يتصدى, which some write with dots, is none for all that.
    if (word.endsWith('ي') && word.length > 3 && out.every((r) => r.pos === 'verb' && !/^[يتنا]/.test(r.stem)))
      out.push(guess(word.slice(first === 'و' ? 1 : 0), first === 'و' ? 'و' : '', '', false, first === 'و' ? 1 : 0));
    return out;
  }

  #withConjunction(conj: '' | 'و' | 'ف', rest: string, out: Reading[]): void {
    this.#particles(conj, rest, out);
    this.#nouns(conj, '', rest, out);
    this.#verbs(conj, rest, out);
    const p = rest.charAt(0);
    if (rest.length > 2 && (p === 'ب' || p === 'ل' || p === 'ك')) {
      // لل is ل + ال with the alef elided.
      if (p === 'ل' && rest.charAt(1) === 'ل' && rest.length > 3) this.#nouns(conj, 'ل', `ال${rest.slice(2)}`, out, 2);
      // A noun that begins with ل itself: للقاء، لليبيا.
      this.#nouns(conj, p, rest.slice(1), out);
    }
  }

  #listed(reading: Reading): Reading {
    const lists = this.#lexicon.listsOf(
      reading.stem,
      reading.entries.map((e) => e.lexeme.lemma),
    );
    return lists.length > 0 ? revised(reading, { lists }) : reading;
  }

  #isNamed(stem: string): boolean {
    return this.#lexicon.beginsName(stem);
  }

  #particles(conj: Reading['conj'], rest: string, out: Reading[]): void {
    const make = (stem: string, classes: readonly ParticleClass[], pronoun: string, prep: Reading['prep'] = ''): void => {
      out.push({
        conj,
        prep,
        future: false,
        article: false,
        pronoun,
        stem,
        skip: conj.length,
        pos: 'particle',
        classes,
        entries: NO_ENTRIES,
        lists: NO_LISTS,
        named: false,
        odds: 0,
        told: null,
        asked: 0,
        facts: 0,
      });
    };
    const classes = particleClasses(rest);
    if (classes) make(rest, classes, '');
    // ل«داعش»، ب"العنف"، ل CNN: what a mark or another script parts from its word.
    if (rest === 'ل' || rest === 'ب') make(rest, ['preposition'], '');
    const short = SHORT.get(rest);
    if (short) make(short[0], ['preposition'], short[1], '');
    for (const pronoun of PRONOUNS) {
      if (!rest.endsWith(pronoun) || rest.length <= pronoun.length + 1) continue;
      const stem = BEFORE_PRONOUN.get(rest.slice(0, -pronoun.length));
      if (stem !== undefined) make(stem, ['preposition'], pronoun);
    }
    // A prefixed preposition before a pronoun word or demonstrative: بهذا، لذلك، لكل، ببعض.
    const p = rest.charAt(0);
    if (!classes && (p === 'ب' || p === 'ل' || p === 'ك')) {
      const inner = particleClasses(rest.slice(1));
      if (inner && (inner[0] === 'demonstrative' || inner[0] === 'quantifier' || inner[0] === 'relative' || inner[0] === 'complementizer')) {
        out.push({
          conj,
          prep: p,
          future: false,
          article: false,
          pronoun: '',
          stem: rest.slice(1),
          skip: conj.length + 1,
          pos: 'particle',
          classes: inner,
          entries: NO_ENTRIES,
          lists: NO_LISTS,
          named: false,
          odds: 0,
          told: null,
          asked: 0,
          facts: 0,
        });
      }
    }
  }

  #nouns(conj: Reading['conj'], prep: Reading['prep'], rest: string, out: Reading[], elided = 0): void {
    const skip = conj.length + prep.length - (elided > 0 ? 1 : 0);
    const make = (stem: string, article: boolean, pronoun: string): void => {
      const forms = this.#lexicon.forms(stem);
      // شرطي is a policeman before it is the two conditions of something.
      const relation = stem.endsWith('ي') && forms.some((e) => e.lexeme.pos === 'noun' && fold(e.lexeme.lemma) === stem);
      const all = forms.filter(
        (e) =>
          e.lexeme.pos === 'noun' &&
          !(relation && e.features.construct) &&
          // الاجتماعي is no dual in construct: what has the article is not in construct.
          !(article && e.features.construct) &&
          (pronoun === '' ? !e.features.beforePronoun || e.features.construct : !e.features.construct || e.features.beforePronoun),
      );
      const whole = article ? `ال${stem}` : stem;
      // كلا is no لا with ك, though names begin with لا.
      const named = pronoun === '' && (prep === '' || whole.length > 2) && this.#isNamed(whole);
      // المعارضة begins a name, but is a word too: read as the word, it is found in the name as well.
      // رئيسها: a title has its owner as a pronoun like any noun.
      const owned = all.length === 0 && OWNERS.has(pronoun) && this.#lexicon.ownedTitles(stem).length > 0;
      if (!owned && (all.length === 0 || (elided > 0 && !article)) && (!named || (stem.startsWith('ال') && this.#lexicon.forms(stem.slice(2)).length > 0)))
        return;
      out.push({
        conj,
        prep,
        future: false,
        article,
        pronoun,
        stem,
        skip: skip + (article ? 2 : 0),
        pos: 'noun',
        classes: NO_CLASSES,
        entries: all,
        lists: NO_LISTS,
        named: named || owned,
        odds: 0,
        told: null,
        asked: 0,
        facts: 0,
      });
    };
    make(rest, false, '');
    if (rest.startsWith('ال') && rest.length > 3) make(rest.slice(2), true, '');
    for (const pronoun of PRONOUNS) {
      if (rest.endsWith(pronoun) && rest.length > pronoun.length + 1) make(rest.slice(0, -pronoun.length), false, pronoun);
    }
  }

  #verbs(conj: Reading['conj'], rest: string, out: Reading[]): void {
    const make = (stem: string, pronoun: string, future: boolean, prep: Reading['prep'], skip: number): void => {
      const all = this.#lexicon.forms(stem).filter((e) => {
        if (e.lexeme.pos !== 'verb') return false;
        if (pronoun === '' ? e.features.beforePronoun : false) return false;
        return !(future || prep !== '') || e.features.aspect === 'present' || (prep !== '' && e.features.aspect === 'jussive');
      });
      if (all.length === 0) return;
      out.push({
        conj,
        prep,
        future,
        article: false,
        pronoun,
        stem,
        skip: conj.length + skip,
        pos: 'verb',
        classes: NO_CLASSES,
        entries: all,
        lists: NO_LISTS,
        named: false,
        odds: 0,
        told: null,
        asked: 0,
        facts: 0,
      });
    };
    const bodies: [string, boolean, Reading['prep'], number][] = [[rest, false, '', 0]];
    if (rest.charAt(0) === 'س' && rest.length > 3) bodies.push([rest.slice(1), true, '', 1]);
    if (rest.charAt(0) === 'ل' && rest.length > 3) bodies.push([rest.slice(1), false, 'ل', 1]);
    for (const [body, future, prep, skip] of bodies) {
      make(body, '', future, prep, skip);
      for (const pronoun of PRONOUNS) {
        if (!OBJECT_PRONOUNS.has(pronoun) || !body.endsWith(pronoun) || body.length <= pronoun.length + 1) continue;
        const stem = body.slice(0, -pronoun.length);
        make(stem, pronoun, future, prep, skip);
      }
    }
  }
}

/** A verb form that hardly any unvowelled word is: a dual of the past, or one that only stands behind لم; but nothing else ends in وا as يطالبوا does. */
function isRareVerb({ pos, pronoun, entries }: Reading): boolean {
  return (
    pos === 'verb' &&
    pronoun === '' &&
    entries.every(({ features: { aspect, number } }) => (aspect === 'jussive' && number !== 'p') || (aspect === 'past' && number === 'd'))
  );
}

/** Odds by word, as `npm run count` writes them. */
function table(lines: string): ReadonlyMap<string, number> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line): [string, number] => {
        const space = line.indexOf(' ');
        return [line.slice(0, space), Number(line.slice(space + 1))];
      }),
  );
}

const VERBS = table(VERB_ODDS);
const FEMININES = table(FEMININE_ODDS);
/** Odds from which a reading is added that the lexicon does not hold. */
const SURE = 1;

const endsInRoot = ({ lexeme, features }: LexicalEntry): boolean => lexeme.pos === 'verb' || (lexeme.lemma.endsWith('ه') && features.gender !== 'f');

/** Readings with what was counted of their word: by the word without its conjunction where it has one. A usual reading that no list holds is added. */
function weighed(word: string, readings: Reading[]): Reading[] {
  const verb = (r: Reading): number => VERBS.get(word.slice(r.conj.length)) ?? 0;
  // توجه: a ه of the root is neither ending nor pronoun, and was counted with the pronouns.
  const rooted = readings.some((r) => r.pronoun === '' && r.stem.endsWith('ه') && r.entries.some(endsInRoot));
  const feminine = (r: Reading): number => (rooted ? 0 : (FEMININES.get(word) ?? (r.conj === '' ? 0 : (FEMININES.get(word.slice(1)) ?? 0))));
  const out = readings.map((r): Reading => {
    const odds =
      (r.pos === 'verb' ? verb(r) : r.pos === 'noun' ? -verb(r) : 0) / 2 + (word.endsWith('ه') ? (r.pronoun === 'ه' ? -feminine(r) : feminine(r)) / 2 : 0);
    return odds === 0 ? r : revised(r, { odds });
  });
  const usual = (VERBS.get(word) ?? 0) <= -SURE && readings.every((r) => r.pos === 'verb');
  const whole = !rooted && (FEMININES.get(word) ?? 0) >= SURE && readings.every((r) => r.pronoun !== '' || r.pos === 'verb');
  if (usual || whole) out.push(revised(guess(word, ''), { odds: SURE }));
  return out;
}

/** A reading with something changed; field by field, so that all readings have one shape. */
function revised(base: Reading, change: Partial<Pick<Reading, 'future' | 'pos' | 'entries' | 'odds' | 'lists'>>): Reading {
  return {
    conj: base.conj,
    prep: base.prep,
    future: change.future ?? base.future,
    article: base.article,
    pronoun: base.pronoun,
    stem: base.stem,
    skip: base.skip,
    pos: change.pos ?? base.pos,
    classes: base.classes,
    entries: change.entries ?? base.entries,
    lists: change.lists ?? base.lists,
    named: base.named,
    odds: change.odds ?? base.odds,
    told: null,
    asked: 0,
    facts: 0,
  };
}

function guess(stem: string, conj: Reading['conj'], prep: Reading['prep'] = '', article = false, skip = 0): Reading {
  return {
    conj,
    prep,
    future: false,
    article,
    pronoun: '',
    stem,
    skip,
    pos: 'noun',
    classes: NO_CLASSES,
    entries: NO_ENTRIES,
    lists: NO_LISTS,
    named: false,
    odds: 0,
    told: null,
    asked: 0,
    facts: 0,
  };
}

/** Readings of a word the lexicon does not hold: the article tells a noun and its clitics; otherwise it is taken whole. */
function guesses(word: string): Reading[] {
  const article = /^([وف]?)([بك]?)ال(.{2,})$/.exec(word);
  if (article) {
    const [, conj = '', prep = '', stem = ''] = article;
    return [guess(stem, conj as Reading['conj'], prep as Reading['prep'], true, word.length - stem.length)];
  }
  const elided = /^([وف]?)لل(.{2,})$/.exec(word);
  if (elided) {
    const [, conj = '', stem = ''] = elided;
    return [guess(stem, conj as Reading['conj'], 'ل', true, word.length - stem.length)];
  }
  // يتوافدون، سيتوافدون: only a verb ends and begins so.
  const plural = /^([وف]?)(س?)(ي.{2,}(?:ون|وا))$/.exec(word);
  if (plural) {
    const [, conj = '', future = '', stem = ''] = plural;
    return [
      revised(guess(stem, conj as Reading['conj'], '', false, conj.length + future.length), {
        future: future !== '',
        pos: 'verb',
        entries: [unknownVerb(stem)],
      }),
    ];
  }
  // An unknown word in و is mostly a joined one; a name in و is either listed or follows a title.
  if (word.startsWith('و') && word.length > 4) return [guess(word.slice(1), 'و', '', false, 1)];
  return [guess(word, '')];
}

function unknownVerb(stem: string): LexicalEntry {
  return {
    lexeme: { lemma: stem, pos: 'verb', senses: [], verb: -1, derivation: null },
    verb: null,
    features: { aspect: 'present', person: '3', gender: 'm', number: 'p', voice: 'either', beforePronoun: false, construct: false },
  };
}
