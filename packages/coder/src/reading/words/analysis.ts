import { LONG_VOWEL_NOUNS } from '../../arabic/inflection/nounSingular.js';
import { fold } from '../../arabic/letters.js';
import { type ParticleClass, particleClasses } from '../../arabic/particles.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { NameNode } from '../../knowledge/nameTree.js';
import { Memory } from '../../memory.js';
import { bareForms } from './bareForms.js';
import { guesses } from './guesses.js';
import { type Reading, readingOf, revisedReading } from './readings.js';
import { weighed } from './wordOdds.js';

/** Words whose readings are remembered, at two kilobytes each: the common ones, again and again. A fifth of a corpus's words are not among them. */
const WORDS_KEPT = 12_000;

/** The same for what is no Arabic word: marks, and the numbers and Latin words that come again. */
const MARKS_KEPT = 4000;

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
    'صوب',
    'ازاء',
  ].map((p) => [p, p]),
);
/** Quantifiers that are somebody, with their pronoun: بعضهم، أحدها، إحداهما، كلاهما. Folded, as they are spelt in front of it. */
const PARTITIVES: ReadonlySet<string> = new Set(['بعض', 'احد', 'احدا', 'كلا', 'كلي', 'كلتا', 'كلتي']);
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
    const reading = readingOf({ stem: folded, pos: 'particle' });
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
    return readingOf({ stem: folded.slice(skip), conj: conj as Reading['conj'], prep: prep as Reading['prep'], skip, named: true });
  }

  #read(word: string): Reading[] {
    const out: Reading[] = [];
    if (word.length > 40) return [readingOf({ stem: word.slice(0, 40) })];
    this.#withConjunction('', word, out);
    const first = word.charAt(0);
    if ((first === 'و' || first === 'ف') && word.length > 2) this.#withConjunction(first, word.slice(1), out);
    if (out.length === 0) return guesses(word);
    // وأبوه جوزيف، لأخيه: with its owner a father or brother is no verb.
    if (out.some(isKin)) return out.filter((r) => r.pos !== 'verb');
    // زارا فاجنكنشت: what is only a dual or a jussive by its letters may be a name.
    if (out.length > 0 && word.length > 2 && out.every(isRareVerb)) out.push(readingOf({ stem: word }));
    // وبري after جوي: what can only be a verb by its letters may still be an adjective no list holds.
    // يتصدى, which some write with dots, is none for all that.
    if (word.endsWith('ي') && word.length > 3 && out.every((r) => r.pos === 'verb' && !/^[يتنا]/.test(r.stem)))
      out.push(first === 'و' ? readingOf({ stem: word.slice(1), conj: 'و', skip: 1 }) : readingOf({ stem: word }));
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
      const from = out.length;
      this.#nouns(conj, p, rest.slice(1), out);
      // للاجئين: with the article it is spelt the same; what keeps its nun is in no construct, so that it mostly has it.
      if (p === 'ل' && rest.charAt(1) === 'ل' && /..(ون|ين)$/.test(rest))
        for (const r of out.slice(from)) if (r.pronoun === '' && r.entries.length > 0) out.push(revisedReading(r, { article: true }));
    }
  }

  #listed(reading: Reading): Reading {
    const lists = this.#lexicon.listsOf(
      reading.stem,
      reading.entries.map((e) => e.lexeme.lemma),
    );
    return lists.length > 0 ? revisedReading(reading, { lists }) : reading;
  }

  #isNamed(stem: string): boolean {
    return this.#lexicon.beginsName(stem);
  }

  #particles(conj: Reading['conj'], rest: string, out: Reading[]): void {
    const make = (stem: string, classes: readonly ParticleClass[], pronoun: string, prep: Reading['prep'] = ''): void => {
      out.push(readingOf({ conj, prep, pronoun, stem, skip: conj.length, pos: 'particle', classes }));
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
    this.#partitives(conj, rest, out);
    // A prefixed preposition before a pronoun word or demonstrative: بهذا، لذلك، لكل، ببعض.
    const p = rest.charAt(0);
    if (!classes && (p === 'ب' || p === 'ل' || p === 'ك')) {
      const inner = particleClasses(rest.slice(1));
      if (inner && (inner[0] === 'demonstrative' || inner[0] === 'quantifier' || inner[0] === 'relative' || inner[0] === 'complementizer')) {
        out.push(readingOf({ conj, prep: p, stem: rest.slice(1), skip: conj.length + 1, pos: 'particle', classes: inner }));
      }
    }
  }

  /** أحدهم، لبعضها: some of them, a noun with its owner. */
  #partitives(conj: Reading['conj'], rest: string, out: Reading[]): void {
    for (const prep of ['', 'ب', 'ل', 'ك'] as const) {
      if (!rest.startsWith(prep)) continue;
      for (const pronoun of OWNERS) {
        const stem = rest.slice(prep.length, -pronoun.length);
        if (rest.endsWith(pronoun) && PARTITIVES.has(stem)) out.push(readingOf({ conj, prep, pronoun, stem, skip: conj.length + prep.length }));
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
      out.push(readingOf({ conj, prep, article, pronoun, stem, skip: skip + (article ? 2 : 0), entries: all, named: named || owned }));
    };
    make(rest, false, '');
    if (rest.startsWith('ال') && rest.length > 3) make(rest.slice(2), true, '');
    // في الوقت ذاته: what is an adverb as it stands is no essence of his.
    if (particleClasses(rest)?.[0] === 'adverb') return;
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
      out.push(readingOf({ conj, prep, future, pronoun, stem, skip: conj.length + skip, pos: 'verb', entries: all }));
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

/** أبوه، أخيها: a noun that has a long vowel before its pronoun. */
function isKin({ pos, pronoun, stem, entries }: Reading): boolean {
  return pos === 'noun' && pronoun !== '' && stem.length > 2 && entries.some(({ lexeme }) => LONG_VOWEL_NOUNS.has(lexeme.lemma));
}

/** A verb form that hardly any unvowelled word is: a dual of the past, or one that only stands behind لم; but nothing else ends in وا as يطالبوا does. */
function isRareVerb({ pos, pronoun, entries }: Reading): boolean {
  return (
    pos === 'verb' &&
    pronoun === '' &&
    entries.every(({ features: { aspect, number } }) => (aspect === 'jussive' && number !== 'p') || (aspect === 'past' && number === 'd'))
  );
}
