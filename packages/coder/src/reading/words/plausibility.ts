import { fold } from '../../arabic/letters.js';
import { particleClasses } from '../../arabic/particles.js';
import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { Reading } from './readings.js';
import { ofReading, ofWord, whetherReading } from './told.js';
import { findSense, has, isClassed, isOnlyGiven, type Word } from './words.js';

/** How well a reading fits its neighbours; the weights order the cues, they are not probabilities. */
export function plausibility(r: Reading, before: Word | undefined, next: readonly Reading[], first: boolean, alone: boolean, earlier: readonly Word[]): number {
  // Every clitic is an assumption; an attached pronoun the boldest.
  let score =
    -(r.conj === '' ? 0 : 1.2) - (r.prep === '' ? 0 : 1) - (r.future ? 0.4 : 0) - (r.article ? 0.2 : 0) - (r.pronoun === '' ? 0 : r.pronoun === 'ي' ? 3 : 1.3);
  // للاجئين الفلسطينيين, rarely للاجئين فلسطينيين
  if (r.article && r.prep === 'ل' && r.stem.startsWith('ل') && /..(ون|ين)$/.test(r.stem))
    score += next.some((n) => n.pos === 'noun' && !n.article && n.prep === '' && n.conj === '' && isAdjectival(n)) ? -1 : 0.5;
  // خلفية is no first name with a pronoun.
  if (r.pronoun !== '' && r.entries.length > 0 && isOnlyGiven(r)) score -= 3;
  if (r.pos === 'particle') {
    // كوري جنوبي: behind an adjective of relation no direction, but another adjective.
    if (
      DIRECTIONS.has(r.stem) &&
      before?.pos === 'noun' &&
      before.reading.article === r.article &&
      /[^ا]ي$/.test(before.reading.stem) &&
      isAdjectival(before.reading)
    )
      score -= 4;
    // إن وحدة من الجيش قصفت: where nothing stands before it that is alone, it is a unit.
    if (r.stem === 'وحده' && (before === undefined || has(before, 'complementizer') || (before.pos === 'verb' && next.some((n) => n.stem === 'من'))))
      score -= 4;
    // السلطات فتحت تحقيقا: and below nothing stands in the accusative.
    if (r.stem === 'تحت' && r.conj === 'ف' && next.length > 0 && next.every((n) => n.prep === '' && !n.article && /..ا$/.test(n.stem))) score -= 6;
    // في ظل: the shadow or lee of something, not what stays so.
    if (r.classes[0] === 'auxiliary' && r.conj === '' && before?.reading.pronoun === '' && before.reading.stem === 'في') score -= 5;
    // قال لي الرئيس، كان لي لقاء: to me; a name would go on in more of them (لي كه تشيانغ).
    if (
      r.pronoun === 'ي' &&
      r.stem.length === 1 &&
      before !== undefined &&
      (before.pos === 'verb' || has(before, 'auxiliary') || has(before, 'negation')) &&
      !(next.length > 0 && next.every(isUnknownBare))
    )
      score += 3;
    // فيه، منه، أمامه: with its pronoun a preposition is far more common than any noun spelt the same.
    if (r.pronoun !== '' && r.stem.length > 1 && r.classes[0] === 'preposition') return score + 2.8;
    return (
      score +
      (r.classes[0] === 'adverb' || r.classes[0] === 'quantifier' || r.conj !== '' || r.pronoun !== '' ? 1.5 : 3) +
      (r.conj !== '' && r.classes.includes('preposition') ? 1 : 0)
    );
  }
  // للجيش is ل and الجيش the army, even where some army is called so.
  if (r.named) score += r.prep === 'ل' && !r.article && r.entries.length === 0 && r.stem.startsWith('ال') ? -0.3 : 0.9;
  // منع أي هجوم، العديد من الدول، حتى الآن: what counts or says when is that, though some name begins so too.
  if (r.pos === 'noun' && isParticleToo(r)) score -= 3;
  // حتى وإن كان: even if, not as far as Van.
  if (r.stem === 'وان' && r.pos === 'noun' && before?.reading.stem === 'حتي') score -= 4;
  if (r.stem === 'علي' && r.pos === 'noun' && r.prep === '' && r.pronoun === '' && isAli(before, next, alone)) score += 4;
  const clauseStart = first || r.conj !== '' || before === undefined || before.pos === 'punctuation' || opensClause(before);
  // من أجل: of a preposition of two words the second too.
  const afterPreposition =
    before !== undefined &&
    before.reading.pronoun === '' &&
    (has(before, 'preposition') || (before.reading.stem === 'اجل' && earlier.at(-2)?.token.folded === 'من'));
  if (r.pos === 'verb') {
    const { aspects, finite, passive } = inflections(r);
    if (!finite) score -= 3;
    // ألم بهم المرض: a form that only a jussive or subjunctive has stands behind لم or لا, behind أن or كي, or is joined to another.
    const onlyJussive = aspects.size === 1 && aspects.has('jussive');
    if (onlyJussive && r.prep === '' && !(before && (has(before, 'negation') || SUBJUNCTIVE.has(before.token.folded))) && !joinsJussive(r, earlier)) score -= 3;
    if (passive) score -= 0.6;
    // نقلا عن، ردا على: a dual verb follows its subject, an adverbial noun with tanwin does not.
    if (r.conj === '' && r.stem.endsWith('ا') && isDual(r) && !onlyJussive && !mayBeTwo(before, earlier)) score -= 3;
    if (afterPreposition) score -= 4;
    if (clauseStart) score += 0.8;
    // فقد قتل، فقد تمكن: what stands before a verb is قد with ف, not losing.
    if (r.stem === 'فقد' && next.some((n) => n.conj === '' && isPast(n)) && !(before && has(before, 'subordinator'))) score -= 5;
    // وعلى صعيد آخر: nothing is exalted where something can stand on it.
    if (r.stem === 'علي' && r.pronoun === '') score -= 6;
    // غير أن: but.
    if (r.stem === 'غير' && next.some((n) => n.classes.includes('complementizer'))) score -= 5;
    if (before && has(before, 'relative')) score += 1.5;
    // Two verbs do not meet without a conjunction.
    if (before && before.pos === 'verb' && r.conj === '') score -= 1.5;
    // قصف جوي وبري: what is joined to an adjective is one.
    if (r.conj === 'و' && before?.pos === 'noun' && !before.reading.article && before.reading.stem.endsWith('ي') && r.stem.endsWith('ي')) score -= 2;
    // التحالف تمكن من: an indefinite verbal noun does not follow a definite noun.
    if (before && before.pos === 'noun' && (before.reading.article || before.reading.named) && r.conj === '' && aspects.has('past')) score += 0.8;
    if (before && (has(before, 'negation') || has(before, 'perfective') || has(before, 'future') || has(before, 'auxiliary'))) score += 2;
    // إنه قتل: behind a pronoun on إن stands the verb it is the subject of; behind إن alone a noun.
    if (before && has(before, 'complementizer')) score += WITH_PRONOUN.test(before.reading.stem) ? 1.5 : aspects.has('present') || onlyJussive ? 1 : -1;
    // قرارا يدين القصف: what bears tanwin is in no construct, so a verb may describe it.
    if (before && before.pos === 'noun' && !before.reading.article && before.reading.entries.length > 0 && before.reading.pronoun === '' && r.conj === '')
      score += bearsTanwin(before) && aspects.has('present') ? 0.8 : -0.8;
    // أن بلاده تواصل الحوار: behind أن and its noun stands the verb.
    if (before?.pos === 'noun' && before.reading.pronoun !== '' && r.conj === '' && aspects.has('present') && r.entries.some(agreesWithHer)) {
      const opener = earlier.at(-2);
      if (opener && has(opener, 'complementizer')) score += 1.5;
    }
    // طالب رئيس المجلس: a verb opens, its subject with his office follows.
    if (clauseStart && r.conj === '' && next.length > 0 && next.every((n) => n.pos === 'noun' && !n.article && n.prep === '' && n.conj === '' && isOffice(n)))
      score += 1;
    // هنأ الرئيس، أمر القضاء، فجر انتحاري: at the start, before who does it, no noun or particle. العقيد فلان، آمر الكتيبة: behind a comma an office.
    if (
      clauseStart &&
      (r.conj !== '' || before?.token.folded !== '،' || (r.lists.includes('opens behind a comma') && next.some((n) => n.named))) &&
      r.lists.includes('opens') &&
      // وهناك: there is, not he congratulated you.
      r.pronoun === '' &&
      next.length > 0 &&
      next.every((n) => n.pos !== 'verb') &&
      (next.some(isDoer) || next.every((n) => n.named && n.conj === '' && n.prep === ''))
    )
      score += 4;
    // رفض كليا: no adverb stands in the genitive.
    if (clauseStart && next.length > 0 && next.every((n) => n.classes[0] === 'adverb' && n.conj === '')) score += 1;
    // وشن مسلحون، بحث الوزيران: behind a verbal noun they would not be in the nominative.
    if (clauseStart && next.length > 0 && next.every((n) => n.pos === 'noun' && n.prep === '' && isNominativeOfMany(n))) score += 2;
    if (next.some((n) => (n.pos === 'noun' && n.article) || n.classes[0] === 'quantifier')) score += 0.5;
    else if (next.length > 0 && next.every((n) => n.pos === 'noun' && !n.article && !n.named && isNationality(n))) score -= 1.5;
    // مصدر طلب عدم الكشف عن اسمه: behind somebody indefinite who wants something not to be.
    if (
      r.conj === '' &&
      r.pronoun === '' &&
      aspects.has('past') &&
      before?.pos === 'noun' &&
      !before.reading.article &&
      next.some((n) => n.stem === 'عدم' && n.conj === '')
    )
      score += 4;
    // بدوره كشف محافظ، مسؤولا كشف أن، في وقت كشف فيه: what tells, before who tells it, what, and when, is its verb. عبر قناة: but through what publishes.
    if (
      r.pronoun === '' &&
      !afterPreposition &&
      tellsSomething(r) &&
      (next.some((n) => isSpeaker(n) && !(particleClasses(r.stem) !== undefined && n.lists.includes('outlet'))) ||
        next.some((n) => n.classes.includes('complementizer')) ||
        next.some(isInIt))
    )
      score += 2;
    if (aspects.has('present') && !aspects.has('past')) score += 0.5;
    return score;
  }
  if (r.entries.length === 0 && !r.named)
    score += before !== undefined && before.pos === 'noun' && before.reading.stem.endsWith('ي') && r.stem.endsWith('ي') ? 1.5 : -1.5;
  // الرئيس ناصر، محافظ البيضاء ناصر: after a title or name, a first name is a name.
  if (r.conj === '' && r.prep === '' && r.stem !== 'علي' && before?.pos === 'noun' && (before.reading.named || before.reading.article) && isGiven(r))
    score += 2.2;
  if (onlyFeminineByForm(r, before)) score -= 1.6;
  // وصوله is his arrival before it is "and a صولة": verbal nouns take pronouns more than other nouns do.
  if (r.pronoun !== '' && isVerbalNoun(r)) score += 0.5;
  // وزير الخارجية، عادل الجبير: behind a comma a first name and an unknown word are a name.
  if (
    r.conj === '' &&
    r.prep === '' &&
    r.stem !== 'علي' &&
    before?.token.folded === '،' &&
    isGiven(r) &&
    next.length > 0 &&
    next.every((n) => n.pos === 'noun' && n.conj === '' && (n.entries.length === 0 || isGiven(n)))
  )
    score += 2.2;
  // تمكنت الشرطة من قتله، لقتله زوجته: behind a preposition his killing before killers; but من طلبة الجامعة.
  if ((r.prep !== '' || afterPreposition) && isManyInHa(r) && !next.some((n) => n.article || n.named)) score -= 2;
  // ودان مجلس الأمن: no two acts open a sentence.
  if (clauseStart && r.prep === '' && r.pronoun === '' && !r.article && r.stem.endsWith('ان') && isVerbalNoun(r) && isDual(r)) score -= 2;
  if (r.article || r.prep !== '') score += 0.6;
  if (afterPreposition) score += 1;
  if (before && before.pos === 'verb') score += 0.5;
  if (r.pronoun !== '' && isDualOrFeminine(r)) score -= 0.2;
  return score;
}

/**
 * Whether علي is the name and not the preposition على, which many write alike: after a title or another first name, or where nothing
 * follows that a preposition could govern.
 */
function isAli(before: Word | undefined, next: readonly Reading[], alone: boolean): boolean {
  if (alone || next.some((n) => n.pos === 'noun' && PATRONYMICS.has(n.stem))) return true;
  // أبو علي الحاكم، حمد بن علي
  if (before !== undefined && /^([وفبل]?اب[وي]|بن|ابن|بنت)$/.test(before.token.folded)) return true;
  // محافظ لحج علي الأحمدي: an unknown word in ي after a title is a surname.
  if (
    before?.pos === 'noun' &&
    ((before.reading.named && before.reading.entries.length === 0) || isTitle(before)) &&
    next.every((n) => n.article && n.entries.length === 0 && n.stem.endsWith('ي'))
  )
    return next.length > 0;
  if (next.length === 0 || next.some((n) => n.article || n.pos === 'particle')) return false;
  return before?.pos === 'noun' && before.reading.pronoun === '' && !before.reading.article && isGiven(before.reading);
}

function isTitle(word: Word): boolean {
  return findSense(word, 'title') !== null;
}

/** What a reading's inflections say together. */
interface Inflections {
  readonly aspects: ReadonlySet<string>;
  /** Whether one is in the third person, as news is told. */
  readonly finite: boolean;
  /** Whether all are passive. */
  readonly passive: boolean;
}

const inflections = ofReading(
  ({ entries }): Inflections => ({
    aspects: new Set(entries.map((e) => e.features.aspect)),
    finite: entries.some((e) => e.features.person === '3' && e.features.aspect !== 'imperative'),
    passive: entries.every((e) => e.features.voice === 'passive'),
  }),
);

export const isDual = whetherReading((r) => r.entries.every((e) => e.features.number === 'd'));
const isDualOrFeminine = whetherReading((r) => r.entries.every((e) => e.features.number === 'd' || e.features.gender === 'f'));
/** Whether the beginning of some name is a quantifier or an adverb as it stands. */
function isParticleToo({ named, pronoun, article, stem }: Reading): boolean {
  const [first] = (named && pronoun === '' && particleClasses(article ? `ال${stem}` : stem)) || [];
  return first === 'quantifier' || first === 'adverb';
}

/** قتلة، طلبة: a plural of people that ends as a word with a pronoun does, where no article stands before it. */
function isManyInHa(r: Reading): boolean {
  return r.pronoun === '' && !r.article && r.stem.endsWith('ه') && r.entries.length > 0 && r.entries.every((e) => e.features.number === 'p');
}

const isOffice = (r: Reading): boolean => r.lists.includes('office');
/** Whether a reading is a noun for somebody who can act: by office, group or first name. */
export const isDoer = whetherReading(
  (r) =>
    r.pos === 'noun' &&
    r.prep === '' &&
    r.conj === '' &&
    r.pronoun === '' &&
    (r.lists.includes('office') ||
      r.lists.includes('office of something') ||
      r.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'group' || s.kind === 'title' || (s.kind === 'given' && !r.article)))),
);
/** محافظ، مصدر، معهد: whoever may say something, one and without the article; نقل سفارة بلاده: a body of the state may be what something is done with. */
const isSpeaker = (r: Reading): boolean =>
  !r.article &&
  isDoer(r) &&
  r.entries.some((e) => e.features.number === 's' && e.lexeme.senses.some((s) => s.kind === 'title' || (s.kind === 'group' && s.type !== 'government')));
/** كشف، أعلن */
const tellsSomething = (r: Reading): boolean => r.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'report'));
/** فيه، فيها */
const isInIt = (r: Reading): boolean => r.pronoun !== '' && r.stem === 'في';
const isNationality = whetherReading((r) => r.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'nationality')));
export const isVerbalNoun = whetherReading((r) => r.entries.some((e) => e.lexeme.derivation === 'verbal noun'));

/** What may be a name's next word: no list holds it. */
const isUnknownBare = ({ pos, article, entries }: Reading): boolean => pos === 'noun' && !article && entries.length === 0;

/** Directions that are adjectives too. */
const DIRECTIONS: ReadonlySet<string> = new Set(['شرقي', 'غربي', 'شمالي', 'جنوبي']);

const isAdjectival = whetherReading((r) => r.entries.length === 0 || r.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'nationality')));

const PATRONYMICS: ReadonlySet<string> = new Set(['بن', 'ابن', 'ابو', 'عبد', 'ال']);

/** Whether a word ends in the alef of tanwin: قرارا. */
export const bearsTanwin = ofWord(
  ({ reading: { stem, entries } }) => stem.endsWith('ا') && entries.some((e) => e.features.number === 's' && fold(e.lexeme.lemma) === stem.slice(0, -1)),
);

/** مسلحون، منظمو الاحتفال، الوزيران, but not البلدان, which may be countries. */
const isNominativeOfMany = ofReading(
  ({ stem, entries }) =>
    (/[^ا]ون$/.test(stem) && entries.some((e) => e.features.number === 'p')) ||
    (/..و$/.test(stem) && entries.length > 0 && entries.every((e) => e.features.number === 'p')) ||
    (stem.endsWith('ان') && entries.length > 0 && entries.every((e) => e.features.number === 'd')),
);

const agreesWithHer = (e: LexicalEntry): boolean => e.features.person === '3' && e.features.gender === 'f';

/** Whether a word before a verb may name two: a dual, or a name, which another may be joined to. */
function mayBeTwo(word: Word | undefined, earlier: readonly Word[]): boolean {
  if (word?.pos !== 'noun') return false;
  if (word.reading.entries.some((e) => e.features.number === 'd')) return true;
  if (!word.reading.named && word.reading.entries.length > 0) return false;
  for (let k = earlier.length - 1; k >= 0 && k > earlier.length - 8; k--) if (earlier[k]?.reading.conj === 'و' || earlier[k]?.token.folded === 'و') return true;
  return false;
}

/**
 * Whether a word in ه would be the feminine of a noun that has none in use: قوله is "his saying", for there is no قولة. Adjectives and
 * people do have one, and nouns in ية; an adjective follows its noun.
 */
function onlyFeminineByForm(r: Reading, before: Word | undefined): boolean {
  if (r.pronoun !== '' || r.article || !/[^ي]ه$/.test(r.stem) || r.entries.length === 0) return false;
  return r.entries.every(({ lexeme, features }) => {
    if (features.gender !== 'f' || features.number !== 's' || `${fold(lexeme.lemma)}ه` !== r.stem) return false;
    if (lexeme.derivation === 'active participle' || lexeme.derivation === 'passive participle') return false;
    if (lexeme.senses.some((s) => s.kind === 'nationality' || s.kind === 'title' || (s.kind === 'group' && s.type === 'group'))) return false;
    return before?.pos !== 'noun' || !lexeme.senses.some((s) => s.kind === 'class' && !isClassed(s));
  });
}

/** قررت السعودية قطع: behind a verb and its definite subject no other verb follows without a joint. */
export function second(r: Reading, earlier: readonly Word[]): number {
  if (r.pos !== 'verb' || r.conj !== '') return 0;
  const at = beforeInsertion(earlier);
  const before = earlier[at];
  if (before?.pos !== 'noun' || !(before.reading.article || before.reading.named)) return 0;
  for (let k = at - 1; k >= 0 && k >= at - 5; k--) {
    const word = earlier[k];
    if (!word) return 0;
    if (word.pos === 'verb') return -2;
    if (word.pos !== 'noun' || word.reading.prep !== '') return 0;
  }
  return 0;
}

/** Longest insertion between commas that the clause goes on behind: نفت الوزارة، يوم الخميس، توصل الجانبين. */
const INSERTED = 4;

/** Index of the last word before a closed insertion; of the last word where there is none. */
function beforeInsertion(earlier: readonly Word[]): number {
  const last = earlier.length - 1;
  if (!isComma(earlier[last])) return last;
  for (let k = last - 2; k >= 0 && k >= last - 1 - INSERTED; k--) if (isComma(earlier[k])) return k - 1;
  return last;
}

export function isComma(word: Word | undefined): boolean {
  return word !== undefined && (word.token.folded === '،' || word.token.folded === ',');
}

/** Behind these a verb has the endings that it has behind لم. */
const SUBJUNCTIVE: ReadonlySet<string> = new Set(['ان', 'وان', 'بان', 'الا', 'كي', 'لكي', 'حتي']);

/** أن يفتحا حسابا ويودعا مالا */
function joinsJussive(r: Reading, earlier: readonly Word[]): boolean {
  return r.conj === 'و' && earlier.some((word) => word.pos === 'verb' && inflections(word.reading).aspects.has('jussive'));
}

/** A past tense in the third person, with or without a pronoun. */
export const isPast = whetherReading((r) => r.pos === 'verb' && r.entries.some(({ features: f }) => f.aspect === 'past' && f.person === '3'));

/** A complementizer with its pronoun: إنه، بأنها، لأنهم. */
const WITH_PRONOUN = /ن(ه|ها|هم|هما|هن|نا|ني)$/;

/** Whether a word is a first name as it stands: تركي, but not تركيا. */
export const isGiven = whetherReading((r) => r.entries.some(({ lexeme }) => fold(lexeme.lemma) === r.stem && lexeme.senses.some((s) => s.kind === 'given')));

/** على طرد دبلوماسيين ومنع آخرين: a verbal noun is joined to a verbal noun. */
export function parallel(r: Reading, earlier: readonly Word[]): number {
  if (r.conj === '' || r.pos !== 'noun' || r.article || !isVerbalNoun(r)) return 0;
  for (let k = earlier.length - 1; k >= 0 && k >= earlier.length - 6; k--) {
    const word = earlier[k];
    if (!word || word.pos === 'verb' || word.pos === 'punctuation') return 0;
    if (word.pos === 'noun' && !word.reading.article && isVerbalNoun(word.reading)) return 1.2;
  }
  return 0;
}

function opensClause(word: Word): boolean {
  return has(word, 'relative') || has(word, 'subordinator') || has(word, 'conjunction') || has(word, 'conditional');
}
