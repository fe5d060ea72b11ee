import { fold } from '../../arabic/letters.js';
import { isEventWord, isVerbalNoun } from '../words/actNouns.js';
import { isBranchAdjective } from '../words/branches.js';
import { BODIES, befallsGenitive, groupOf } from '../words/groupNouns.js';
import { matchName, matchSurname, matchTitle, opensState } from '../words/names.js';
import {
  endsAsPlural,
  endsFeminine,
  genderOf,
  isAccusative,
  isAdjective,
  isAdjectiveToo,
  isEventNoun,
  isFreePlural,
  isInflected,
  isNamed,
  isNominal,
  isOneFeminine,
  isOnlyNoun,
  isParticiple,
  isPlural,
  isSoundPlural,
  isThingInYa,
  mayBePlural,
  mayBeSeveralMen,
  NISBA,
} from '../words/nounShape.js';
import { ofWord } from '../words/told.js';
import { findClass, findSense, has, isClassed, isIn, senses, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { boundAt } from './countedPhrases.js';
import { describesPeople, isPersons } from './describedPeople.js';
import { mayBeOfMany, nationalityAt } from './nationalities.js';
import { TWO } from './nounphrase.js';
import { personNameAt } from './personNames.js';

/** دعمها سياسيا، تراجعت عسكريا: how, and nobody, but where an adjective agrees with it (طردت دبلوماسيا أمريكيا). */
export function tellsManner({ words }: SentenceContext, i: number): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (!word?.token.folded.endsWith('يا') || word.reading.article || !isIn(word, 'manner')) return false;
  return !(next?.pos === 'noun' && next.reading.conj === '' && next.reading.prep === '' && next.token.folded.endsWith('ا') && isAdjective(next));
}

/** Whether an adjective of relation stands right behind a noun that it agrees with, and heads nothing. */
export function describesBefore(context: SentenceContext, i: number): boolean {
  const word = context.words[i];
  const before = context.words[i - 1];
  if (word?.reading.conj !== '' || word.reading.prep !== '' || !/(ي|يه)$/.test(word.reading.stem)) return false;
  if (before?.pos !== 'noun' || before.reading.article !== word.reading.article || before.reading.pronoun !== '' || isNamed(before)) return false;
  // رفض محامي المدعية: an ي of construct; اعتقال سياسي: whom it befalls.
  if (befallsGenitive(before) || !word.reading.entries.some((e) => e.lexeme.lemma.endsWith('ي')) || !agreesInEnding(context, before, i)) return false;
  if (personNameAt(context, i + 1, true) !== null || (matchTitle(context.words, i, context.lexicon)?.last ?? i) > i) return false;
  return word.reading.stem.endsWith('ه')
    ? genderOf(before) === 'f' || mayBePlural(before) || before.reading.entries.length === 0
    : genderOf(before) === 'm' && !isPlural(before);
}

/** Whether the next word can stand in the genitive after a head without article: a noun without clitics in front, no verb. */
export function canBeGenitive(context: SentenceContext, head: number, i: number): boolean {
  const word = context.words[i];
  const first = context.words[head];
  if (!word || !first || context.times.has(i)) return false;
  if (word.reading.conj !== '' || word.reading.prep !== '') return matchName(context.words, i, context.lexicon)?.skip === 0;
  if (boundAt(context.words, i) > 0) return true;
  // أنكر كافانو جميع التهم: what no list holds is who it is, not part of all.
  if (word.pos === 'particle' && first.reading.entries.length === 0) return false;
  // حكومة جنوب السودان; but اشتباكات جنوب السودان are in its south.
  if (opensState(context.words, i, context.lexicon)) return !isEventWord(first);
  // قتل محتجون عشرات المدنيين
  if (isSoundPlural(first)) return false;
  if (word.pos === 'particle') return has(word, 'quantifier') && !has(word, 'preposition') && !TWO.test(word.token.folded);
  if (word.pos === 'number') return isEventWord(first);
  if (!isNominal(word)) return false;
  // استهدف انتحاري كنيسة: a member in ي behind a verb does it to what follows, which is no part of him.
  if (
    !word.reading.article &&
    context.words[head - 1]?.pos === 'verb' &&
    first.reading.stem.endsWith('ي') &&
    first.reading.conj === '' &&
    findSense(first, 'group') !== null &&
    (findSense(word, 'group') !== null || senses(word).some(isClassed))
  )
    return false;
  const name = matchName(context.words, i, context.lexicon);
  // قتل فلسطيني طعنا، مقترحا روسيا: nor is an accusative in the genitive; but دعم سوريا, احتجاز تركيا.
  if (isAccusative(word) && (name?.skip !== 0 || isAccusative(first))) return false;
  // لقي عامل مصرعه: nor is what befell somebody his own possessor.
  if (word.reading.pronoun !== '' && isIn(word, 'death') && groupOf(first) !== null) return false;
  // نقلت عن شهود قولهم إن: nor are somebody's words his.
  if (word.reading.pronoun !== '' && findSense(word, 'report') !== null && groupOf(first) !== null) return false;
  // منذ أيام السعودية: nor is a country behind how long ago it was.
  if (isIn(first, 'measured, not counted') && name?.skip === 0 && name.matches.some((m) => m.entity.type === 'country')) return false;
  // مسلحون دبلوماسيا، طفلان حتفهم: a sound plural or dual with its nun is not in construct.
  if (isSoundPlural(first)) return false;
  // أطلق شرطي النار
  if (context.words[head - 1]?.pos === 'verb' && findClass(word, 'fire') && findSense(first, 'group') !== null) return false;
  // مدنيين قتل عدد منهم
  if (isFreePlural(first)) return false;
  // An indefinite adjective after an indefinite noun is no genitive: زيارة رسمية, قصف روسي; but مقتل جندي, عاصمة محافظة شمال سيناء.
  if (
    !word.reading.article &&
    word.reading.pronoun === '' &&
    !isAccusative(word) &&
    isAdjective(word) &&
    !findClass(word, 'territory') &&
    // جيش مصر: a state that is spelt like a participle; but موقف مصر على رأيه, دعم مالي.
    !(name?.skip === 0 && name.matches[0]?.entity.type === 'country' && !word.reading.stem.endsWith('ي') && context.words[i + 1]?.token.folded !== 'علي') &&
    // اعتداء محتجين، سفن مهاجرين: many people describe neither one nor things.
    !(
      /..ين$/.test(word.reading.stem) &&
      isPlural(word) &&
      endsAsPlural(word) &&
      ((!isPlural(first) && !mayBePlural(first)) || (first.reading.entries.length > 0 && groupOf(first) === null))
    ) &&
    (!isThingInYa(word) || isBranchAdjective(word, context.words[i + 1])) &&
    !isEventNoun(word) &&
    !isDescribedPlural(context, i) &&
    (matchName(context.words, i, context.lexicon)?.last ?? i) === i &&
    !(befallsGenitive(first) && findSense(word, 'group') !== null && nationalityAt(context, i) === null) &&
    (matchTitle(context.words, i, context.lexicon) === null || (describesBefore(context, i) && !befallsGenitive(first)))
  ) {
    // مصادر قضائية: the adjective of a plural is feminine.
    const agrees = genderOf(word) === genderOf(first) || (mayBePlural(first) && word.reading.stem.endsWith('ه'));
    // مقتل فلسطيني, إصابة إسرائيلي: who is killed; قصف روسي, ضربة أمريكية: whose it is.
    return nationalityAt(context, i) === null
      ? !agrees
      : isIn(first, 'befalls people') && (genderOf(first) !== 'f' || genderOf(word) === 'm' || isPlural(word));
  }
  return true;
}

/** قبول مبالغ مالية: whether a word that looks like an adjective may be a broken plural, for its own adjective stands behind it. */
function isDescribedPlural(context: SentenceContext, i: number): boolean {
  const word = context.words[i];
  const next = context.words[i + 1];
  if (!word || !next || !endsFeminine(next) || /(ه|ين|ون|ات)$/.test(word.reading.stem)) return false;
  const { stem, entries } = word.reading;
  return entries.some(({ lexeme, features }) => features.number === 'p' && fold(lexeme.lemma) !== stem) && adjectiveOf(context, i, i + 1, false);
}

/** الأردن الشقيق، الدول الأعضاء: whether a noun with the article only describes the one in front; of a name behind it, it is what somebody is. */
export function isDescribing(context: SentenceContext, i: number): boolean {
  const word = context.words[i];
  if (!word?.reading.article || word.reading.conj !== '' || word.reading.prep !== '' || !isIn(word, 'describes behind a noun')) return false;
  const before = context.words[i - 1];
  // حركة الداعية: what is in construct is of somebody.
  const apart = before?.pos === 'noun' && (before.reading.article || before.reading.entries.length === 0);
  return apart && personNameAt(context, i + 1, true) === null;
}

/** Without. */
export const isWithout = (word: Word | undefined): boolean => /^(ب?دون|بلا)$/.test(word?.token.folded ?? '');

/** طائرة بدون طيار: the last word of what a noun has not, behind the last of its own; that one where nothing is told so. */
export function withoutBehind({ words }: SentenceContext, last: number): number {
  return isWithout(words[last + 1]) && isIn(words[last + 2], 'without which') ? last + 2 : last;
}

/** Whether a word is an adjective on the head: it follows its definiteness and its gender. */
export function adjectiveOf(context: SentenceContext, head: number, i: number, afterGenitive: boolean): boolean {
  const word = context.words[i];
  const first = context.words[head];
  if (!word || !first || word.pos !== 'noun' || word.reading.conj !== '' || word.reading.prep !== '' || word.reading.pronoun !== '' || context.times.has(i))
    return false;
  if (isDescribing(context, i)) {
    const many = isPlural(first) || mayBePlural(first);
    return (first.reading.article || afterGenitive) && (word.reading.stem.endsWith('ه') ? many || genderOf(first) === 'f' : many === isPlural(word));
  }
  if (matchTitle(context.words, i, context.lexicon)) {
    if (!isAdjective(word)) return false;
    // اعتقلت الشرطة الشاعرة دارين طاطور
    const named = word.reading.article ? personNameAt(context, i + 1, true) : null;
    if (named && named.last > named.first) return false;
  }
  const definite = first.reading.article || first.reading.pronoun !== '' || afterGenitive;
  if (definite !== word.reading.article) return false;
  if (matchSurname(word, context.surnames) !== null) return false;
  if (!agreesInEnding(context, first, i)) return false;
  if (describesPeople(context, head, i)) return true;
  const nationality = nationalityAt(context, i);
  if (nationality) return mayBeOfMany(first, word) && (!nationality.plural || isPlural(first) || mayBePlural(first));
  // عشرات العراقيين المحتجين: of one of its people a participle with the same ending.
  const people = /..(ين|ون)$/.exec(first.reading.stem)?.[1];
  if (people && word.reading.stem.endsWith(people) && word.reading.article && nationalityAt(context, head) && isParticiple(word)) return true;
  // منعت الشرطة الصحفيين، قصفت الطائرات المدنيين: many men do not describe one feminine thing, nor many.
  const ofMen = isPlural(word) && (/..(ين|ون)$/.test(word.reading.stem) || isBrokenPluralOfMen(word));
  if (ofMen && (isOneFeminine(first) || first.reading.stem.endsWith('ات'))) return false;
  if (ofMen && first.reading.article && !mayBeMen(first, word)) return false;
  if (matchName(context.words, i, context.lexicon)?.skip === 0) return false;
  // A nisba is an adjective here even where it also names people: السجال السياسي، القرار العسكري.
  // جماعة مسلحة: what may be a participle describes where it agrees.
  // قصفت حكومة السودان المدينة: a town is a town before it is anything in debt.
  // العلاقات الخارجية، الوثائق المهمة: what is a noun too describes a thing, not who may act on it (أمرت المحكمة الداخلية).
  const ofThing = word.reading.stem.endsWith('ه') && isAdjectiveToo(word) && (isPlural(first) || groupOf(first) === null);
  const participle =
    ofThing ||
    (word.reading.stem.endsWith('ه') && !findClass(word, 'territory') && word.reading.entries.some((e) => /participle$/.test(e.lexeme.derivation ?? '')));
  // العاصفة القرية: a village is no adjective, for all its ending.
  if (isThingInYa(word) && !ofThing && !isBranchAdjective(word, context.words[i + 1])) return false;
  // خلية متطرفة: of a body, whose own name is feminine.
  const ofBody = !word.reading.article && first.reading.stem.endsWith('ه') && groupOf(first) !== null && !isInflected(first);
  // الجماعات الإسلامية المسلحة: the feminine of a word for armed men, behind a plural of things.
  const armed =
    word.reading.stem.endsWith('ه') &&
    // المعارضة المسلحة
    (ofBody || (word.reading.article && (isPlural(first) || mayBePlural(first) || (genderOf(first) === 'f' && first.reading.article)))) &&
    // اعتقلت الشرطة الجناة: a broken plural is no feminine.
    isInflected(word);
  // الهجوم المسلح، الحزب المتطرف: a deed is no gunman, nor is a body an extremist.
  const attribute =
    !isPlural(first) && !isPlural(word) && isParticipleLike(word) && ((first.reading.article && isEventWord(first)) || describesBody(context, head, i));
  // مفاعلا نوويا، صاروخا بالستيا
  const relation = NISBA.test(word.reading.stem) || (/..يا$/.test(word.reading.stem) && first.token.folded.endsWith('ا') && !first.reading.article);
  if (
    !relation &&
    !attribute &&
    !participle &&
    !armed &&
    word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'event' || s.kind === 'group' || isClassed(s)) && e.verb === null)
  )
    return false;
  // أدرج القانون الوقت
  if (!relation && isOnlyNoun(word)) return false;
  // الفصائل المعارضة: behind an article a second one is no verbal noun where it may be a participle that agrees.
  if (isVerbalNoun(word) && !((participle || armed) && word.reading.article && first.reading.article && isPlural(first))) return false;
  // النتائج المستخلصة: a noun that no list holds may be a broken plural, whose adjective is feminine.
  const unknown = first.reading.entries.length === 0 && !first.reading.named;
  const feminine = genderOf(first) === 'f' || isPlural(first) || mayBePlural(first) || unknown;
  return endsFeminine(word) ? feminine : genderOf(first) === 'm' || isPlural(word);
}

/**
 * اليمين المتطرف، الحزب المتشدد، الجناح المسلح، فصيل مسلح، رجل متطرف: of a thing, a body or a man how it is; with the article right behind a verb
 * only where its object follows.
 */
function describesBody({ words }: SentenceContext, head: number, i: number): boolean {
  const first = words[head];
  const next = words[i + 1];
  const word = words[i];
  if (!first || !word || findSense(word, 'group')?.sense.type !== 'armed_group') return false;
  const goesOn = next !== undefined && next.reading.conj === '' && ((next.pos === 'noun' && next.reading.prep === '') || has(next, 'complementizer'));
  if (words[head - 1]?.pos === 'verb' && first.reading.article && first.reading.prep === '' && !goesOn) return false;
  const people = findSense(first, 'group');
  const body = people !== null && BODIES.has(people.sense.type) && !isParticipleLike(first);
  if (!first.reading.article) return body || isIn(first, 'a man or a woman');
  return people === null ? first.reading.entries.length > 0 && !isParticiple(first) : body;
}

/** مسلح: a word for people that is made like a passive participle, or is one. */
function isParticipleLike(word: Word): boolean {
  return isParticiple(word) || (findSense(word, 'group') !== null && /^م.{3,}$/.test(word.reading.stem));
}

/** البرلمان، الجيش، الحزب: a word for one body that is masculine and nothing else. */
function isMasculineBody(word: Word): boolean {
  const { entries } = word.reading;
  return (
    findSense(word, 'group') !== null && !word.reading.stem.endsWith('ا') && entries.every(({ features }) => features.number === 's' && features.gender === 'm')
  );
}

/** السعودية, الروسية: of one, or of things. */
function isFeminineNationality({ reading: { entries } }: Word): boolean {
  return entries.length > 0 && entries.every(({ lexeme, features }) => features.gender === 'f' && lexeme.senses.some((s) => s.kind === 'nationality'));
}

/** الجرحى، الأسرى: people in a plural of its own, whatever ending it has. */
const isBrokenPluralOfMen = ofWord((word): boolean => {
  const { entries, stem } = word.reading;
  return groupOf(word) !== null && !/(ه|ات)$/.test(stem) && entries.every(({ features }) => features.number === 'p');
});

/** الخبراء السياسيين, but استهدف الجيش المدنيين، أصابت القذائف المدنيين: whether many men can describe what has the article: neither one nor things. */
export function mayBeMen(first: Word, many: Word): boolean {
  // السفينتين الحربيتين
  if (!/..([^ت]ين|ون)$/.test(many.reading.stem) && !isBrokenPluralOfMen(many)) return true;
  return mayBeSeveralMen(first) && (isPersons(first) || !(isEventWord(first) || senses(first).some(isClassed)));
}

/**
 * مسلحون مقرا، شرطيان طفلا: a sound plural or dual of people in the nominative is described by what ends as it does or has a broken plural
 * (مسلحون أجانب), never by another singular, an accusative or a feminine. With the article each of two may have its own (الطرفان الليبي والتركي).
 */
export function agreesInEnding(context: SentenceContext, first: Word, i: number): boolean {
  const word = context.words[i];
  if (!word) return true;
  // اتهم البرلمان السعودية: a masculine body is described by no feminine.
  if (word.index === first.index + 1 && isMasculineBody(first) && isFeminineNationality(word)) return false;
  // مقتل فلسطيني طعنا، طائرات مستشفيات: nor is anything by an accusative that it is not in itself, or a thing's plural by a feminine one.
  const accusative = isAccusative(word) || (/..يا$/.test(word.token.folded) && findSense(word, 'nationality') !== null);
  if (!first.reading.article && !first.token.folded.endsWith('ا') && accusative) return false;
  if (/..ات$/.test(word.reading.stem) && first.reading.entries.length > 0 && groupOf(first) === null && nationalityAt(context, i) === null) return false;
  // صحفيين متهمة إياهم: many men are described by no feminine.
  if (!first.reading.article && /..(ون|[^ت]ين)$/.test(first.reading.stem) && isPlural(first) && isPersons(first) && endsFeminine(word)) return false;
  const ending = /..(ون|ان)$/.exec(first.reading.stem)?.[1];
  // قتل الحوثيون المدنيين: a name too.
  if (ending === 'ون' && first.reading.entries.length === 0 && /..ين$/.test(word.reading.stem) && isPlural(word)) return false;
  // تبادل الطرفان الأسرى: many do not describe two.
  if (ending === 'ان' && first.reading.article && word.reading.entries.length > 0 && word.reading.entries.every(({ features }) => features.number === 'p'))
    return false;
  if (ending === undefined || !isSoundPlural(first) || (ending === 'ان' && first.reading.article)) return true;
  const { stem, entries } = word.reading;
  if (stem.endsWith(ending)) return true;
  // بلوش، شيشان: what no list holds may be a broken plural, but for its ending and what belongs to it.
  if (entries.length === 0) return !/(ا|ه|ي|ين|ات|ون|ان)$/.test(word.token.folded) && context.words[i + 1]?.reading.article !== true;
  return !/(ين|ات|ان|ون)$/.test(stem) && entries.some(({ features }) => features.number === 'p');
}
