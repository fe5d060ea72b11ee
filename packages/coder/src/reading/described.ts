import { fold } from '../arabic/letters.js';
import type { KnownEntity } from '../knowledge/model.js';
import { isEventWord, isVerbalNoun } from './actNouns.js';
import type { SentenceContext } from './chunker.js';
import { agreesInEnding, tellsManner } from './modifiers.js';
import { nameOf } from './names.js';
import { nationalityAt } from './nationalities.js';
import { isNamed } from './nounphrase.js';
import { endsFeminine, genderOf, isPlural, isTwo, mayBePlural, NISBA } from './nounShape.js';
import { type Mention, mentionOf, type NounPhrase, revisedMention } from './phrases.js';
import { ofWord, whetherWord } from './told.js';
import { findSense, isAuxiliary, isClassed, isIn, senses, stemStart, type Word } from './words.js';

/** آخرون, آخرين: the indefinite pronoun, folded. */
const OTHERS = /^(اخرون|اخرين|اخران)$/;

/** آخر, ثالث: one more, folded. */
const ANOTHER = /^(اخر|اخري|(ثالث|رابع|خامس)ه?)$/;

/** The body whose member an adjective of relation names: الحوثي for حوثي. */
function bodyOf(context: SentenceContext, relation: string): KnownEntity | null {
  const found = nameOf(`ال${relation}`, context.lexicon);
  return found.find((m) => m.entity.type === 'armed_group' || m.entity.type === 'party')?.entity ?? null;
}

function describesAsFeminine(head: Word, before: Word | undefined, np: NounPhrase): boolean {
  const { reading } = head;
  if (!reading.stem.endsWith('ه') || reading.conj !== '' || reading.prep !== '' || reading.pronoun !== '' || np.quantity !== null || np.genitive !== null)
    return false;
  if (before?.pos !== 'noun' || before.reading.pronoun !== '') return false;
  if (reading.entries.some((e) => fold(e.lexeme.lemma) === reading.stem)) return false;
  if (reading.article) return before.reading.article || isNamed(before);
  // دعم والدة فلان: whom an event befalls.
  return (
    !before.reading.article &&
    !isEventWord(before) &&
    reading.entries.every(
      (e) =>
        /participle$/.test(e.lexeme.derivation ?? '') ||
        (e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'group' && s.type === 'armed_group')),
    )
  );
}

/** The people or body that a word names: مرحلة is no woman who is deported, العدوان no two enemies. */
export const groupOf = ofWord((word): ReturnType<typeof findSense<'group'>> => {
  const group = findSense(word, 'group');
  if (!group || fold(group.entry.lexeme.lemma) === word.reading.stem) return group;
  for (const entry of word.reading.entries) {
    const sense = entry.lexeme.senses.find((s) => s.kind === 'group');
    if (sense && fold(entry.lexeme.lemma) === word.reading.stem) return { entry, sense };
  }
  return isThing(word) ? null : group;
});

/** Classes of nouns for people. */
const PEOPLE: ReadonlySet<string> = new Set(['diplomat', 'victim', 'prisoner', 'side']);

/** Whether a word that inflects a noun for people is a noun of its own for a thing or an event: مرحلة، مساعدة، كتاب، عدوان. */
export const isThing = whetherWord((word) =>
  word.reading.entries.some(
    ({ lexeme }) =>
      fold(lexeme.lemma) === word.reading.stem &&
      lexeme.senses.some((s) => (s.kind === 'event' && lexeme.derivation === null) || (s.kind === 'class' && !PEOPLE.has(s.class))) &&
      !lexeme.senses.some((s) => s.kind === 'group' || s.kind === 'title'),
  ),
);

/** القضاء على التمرد، الحكم على الناشط: a body's name that is a verbal noun too is the deed in front of the preposition of whom it befalls. */
function tellsDeed(head: Word, next: Word | undefined): boolean {
  if (next?.pos !== 'particle') return false;
  const { folded } = next.token;
  return head.reading.entries.some(
    ({ lexeme, verb }) => lexeme.derivation === 'verbal noun' && verb?.senses.some((s) => s.kind === 'event' && s.frame.slots[folded] === 'recipient') === true,
  );
}

/** Whom a phrase with a common head refers to: a collective, an organ, a people, a place with its kind in front; null for a thing. */
export function describe(context: SentenceContext, np: NounPhrase): Mention | null {
  const head = context.words[np.head];
  if (!head) return null;
  const group = tellsDeed(head, context.words[np.head + 1]) ? null : groupOf(head);
  const inner = np.genitive?.mention ?? null;
  const start = stemStart(context.text, head);
  const end = context.words[np.last]?.token.end ?? head.token.end;
  const country = np.nationality?.country ?? inner?.country ?? np.genitive?.nationality?.country ?? null;
  const base = mentionOf({
    first: np.first,
    last: np.last,
    head: np.head,
    start,
    end,
    country,
    belongs: inner,
    plural: isPlural(head),
    gender: genderOf(head),
    definite: head.reading.article || head.reading.pronoun !== '' || (np.genitive?.definite ?? false),
    pronoun: head.reading.pronoun,
    quantity: np.quantity,
  });
  // عسكرياً، سياسياً: an adverb, nobody.
  const adverb =
    head.token.folded.endsWith('يا') &&
    np.quantity === null &&
    !head.reading.article &&
    np.genitive === null &&
    np.last === np.head &&
    (!group || tellsManner(context, np.head));
  // 12 سنة: years, not Sunnis.
  const years = np.quantity !== null && head.token.folded === 'سنه';
  // التحالف، المقاومة: with the article and nothing behind it, whoever it is called after.
  const event = isEventWord(head) && !(group && (head.reading.article || np.quantity !== null) && np.genitive === null);
  // بروتوكول هانيبال العسكري: a single nisba right after a noun describes it.
  const before = context.words[np.first - 1];
  const describes =
    before !== undefined &&
    !((group || isIn(before, 'befalls people')) && isEventWord(before)) &&
    before.pos === 'noun' &&
    before.reading.article === head.reading.article &&
    np.quantity === null &&
    !isPlural(head) &&
    // 12 هجوما إرهابيا
    (NISBA.test(head.reading.stem) || (head.reading.stem.endsWith('يا') && /[^ا]ا$/.test(before.reading.stem))) &&
    head.reading.conj === '' &&
    head.reading.prep === '' &&
    np.genitive === null &&
    // طعن لاجئ سوري شرطية
    (!endsFeminine(head) || genderOf(before) !== 'm' || mayBePlural(before) || before.reading.entries.length === 0) &&
    agreesInEnding(context, before, np.head);
  if (describes) return null;
  // هجوم مسلح، لاعتداء مسلح: right behind an indefinite act it says how that was done; but مقتل مسلح.
  const armed = before !== undefined && isEventWord(before) && !isIn(before, 'befalls people') && !before.reading.article && before.reading.pronoun === '';
  if (armed && !base.definite && np.quantity === null && np.last === np.head && !isPlural(head) && findClass(head, 'adjective')) return null;
  // سكان المنطقة القريبة، جماعات مسلحة أخرى: the feminine of a word for people, right behind a noun, describes that.
  if (group && describesAsFeminine(head, before, np) && (!before || agreesInEnding(context, before, np.head))) return null;
  // الشعب السعودي الشقيق: behind a nationality they are adjectives.
  if (group && isIn(head, 'friend or foe') && head.reading.article && np.genitive === null && before?.reading.article && findSense(before, 'nationality'))
    return null;
  // استخدام القوة، الوحدة الوطنية: strength and unity, no troops.
  // القوة الصاروخية, القوة الأمنية المشتركة: troops by what describes them.
  const troops = np.last > np.head && isIn(context.words[np.head + 1], 'of troops');
  if (group && isIn(head, 'troops or strength') && head.reading.article && !isPlural(head) && np.nationality === null && !troops) return null;
  // لتنظيم الإعلام: to organise it, no organisation.
  const organises = np.prep === 'ل' && np.genitive !== null && inner === null && np.nationality === null && !isPlural(head) && isVerbalNoun(head);
  if (group && !adverb && !years && !event && !organises) {
    // حركتا فتح وحماس: of two by name each is one.
    if (inner?.kind === 'name' && inner.type === group.sense.type && isTwo(head)) return revisedMention(inner, { first: np.first, start, head: np.head });
    const kind = group.sense.type === 'group' ? 'group' : 'organ';
    return revisedMention(base, { kind, type: group.sense.type, lemma: group.entry.lexeme.lemma });
  }
  // 119 حوثيا: a counted member of a body that the knowledge names by its members.
  if (np.quantity !== null && np.genitive === null && head.reading.entries.length === 0 && /..يا$/.test(head.token.folded)) {
    const body = bodyOf(context, head.reading.stem.replace(/ا$/, ''));
    if (body)
      return revisedMention(base, {
        kind: 'group',
        type: body.type,
        country: country ?? body.country,
        lemma: head.reading.stem.replace(/ا$/, ''),
        plural: true,
      });
  }
  // وجرح آخرون: others, without a number too.
  // قتل شرطي وأصيب آخر
  if (ANOTHER.test(head.reading.stem) && head.reading.prep === '' && !head.reading.article && np.last === np.head && before?.pos === 'verb')
    return revisedMention(base, { kind: 'group', type: 'group', lemma: 'اخر', plural: false, gender: 'm' });
  if (OTHERS.test(head.reading.stem) && np.genitive === null && np.quantity === null && !head.reading.article)
    return revisedMention(base, { kind: 'group', type: 'group', lemma: 'اخر', plural: true, gender: 'm' });
  // وسائل الإعلام
  const means = np.genitive ? context.words[np.genitive.head] : undefined;
  if (isIn(head, 'means') && isIn(means, 'media')) return revisedMention(base, { kind: 'organ', type: 'organization', lemma: head.reading.stem, country });
  // طائرات حربية: of a force that nothing says the owner of; else it is the owner who acts.
  const owned = inner !== null || np.nationality !== null || np.genitive?.nationality != null;
  if (!owned && !event && (isIn(head, 'craft') || isIn(head, 'vessel')))
    return revisedMention(base, { kind: 'organ', type: isIn(head, 'craft') ? 'military' : 'organization', lemma: head.reading.stem });
  const place = findClass(head, 'territory');
  if (place && inner && (inner.type === 'place' || inner.type === 'country'))
    return revisedMention(inner, { first: np.first, start, last: np.last, end, type: 'place', metonym: false });
  // A sound masculine plural names people: المتحاربون، المختطفين.
  if (
    !group &&
    !event &&
    head.reading.pronoun === '' &&
    (head.reading.article || np.quantity !== null || actsUnnamed(head, before, np.prep)) &&
    /^(?!..ا.ين$).{3,}(ين|ون)$/.test(head.reading.stem) &&
    nationalityAt(context, np.head) === null &&
    !findClassed(head)
  ) {
    return revisedMention(base, { kind: 'group', type: 'group', lemma: head.reading.stem.slice(0, -2), plural: true, gender: 'm' });
  }
  // الجانب الفلبيني، الوفد الروسي: a side is its state.
  if (np.nationality && findClass(head, 'side'))
    return revisedMention(np.nationality, { first: np.first, start, head: np.head, plural: false, gender: genderOf(head), quantity: null, kind: 'name' });
  if (np.genitive === null && np.nationality === null) {
    const people = nationalityAt(context, np.head);
    // عشرين فلسطينيا: people who are counted are a crowd, not their state.
    if (people && np.quantity !== null)
      return revisedMention(base, { end, kind: 'group', type: 'group', country: people.country, lemma: people.lemma, plural: true });
    // آلاف العراقيين: of a people only some.
    if (people && np.first < np.head)
      return revisedMention(base, { end, kind: 'group', type: 'group', country: people.country, lemma: people.lemma, plural: true });
    // قتل فلسطيني، مقتل إسرائيليين: one or two of a people.
    if (people && isOneOfPeople(context, np))
      return revisedMention(base, { end, kind: 'group', type: 'group', country: people.country, lemma: people.lemma, plural: isPlural(head) });
    if (people && (people.plural || np.quantity !== null || head.reading.article))
      return revisedMention(people, { first: np.first, last: np.last, end, quantity: np.quantity });
  }
  return null;
}

/** Whether an indefinite nationality in the singular or dual stands for somebody: behind a verb, by somebody's hand, or whom an act befalls. */
function isOneOfPeople({ words }: SentenceContext, np: NounPhrase): boolean {
  const head = words[np.head];
  const before = words[np.first - 1];
  if (!head || head.reading.article || head.reading.pronoun !== '' || head.reading.entries.every(({ features }) => features.number === 'p')) return false;
  if (before === undefined || before.pos === 'punctuation') return words[np.last + 1]?.pos === 'verb' && head.reading.conj === '';
  if (head.reading.conj !== '') return false;
  if (before.pos === 'verb') return !isAuxiliary(before);
  if (np.prep !== '') return np.prep === 'قبل' || (before.pos === 'particle' && before.token.folded !== 'ك');
  // اعتقلت الشرطة تونسيا، أصاب الجنود فلسطينيين اثنين
  if (before.pos !== 'noun') return false;
  return isIn(before, 'befalls people') || ((before.reading.article || isNamed(before)) && /(يا|يين)$/.test(head.token.folded));
}

/** اغتال مجهولون، على يد مجهولين: who acts is in the plural of people, whatever describes them alone. */
function actsUnnamed(head: Word, before: Word | undefined, prep: string): boolean {
  if (!head.reading.entries.some(({ features }) => features.number === 'p')) return false;
  return prep === 'قبل' || (before?.pos === 'verb' && head.reading.prep === '' && /..ون$/.test(head.reading.stem));
}

/** مقتل جندي، طرد دبلوماسي: whom the event befalls is its genitive; نزاع دبلوماسي، انقلاب عسكري: what kind it is. */
export function befallsGenitive(word: Word): boolean {
  return word.reading.entries.some((e) =>
    [...e.lexeme.senses, ...(e.lexeme.derivation === 'verbal noun' ? (e.verb?.senses ?? []) : [])].some(
      (s) => s.kind === 'event' && (s.frame.slots.G === 'recipient' || (s.frame.slots.G === undefined && s.frame.slots.O === 'recipient' && !s.frame.mutual)),
    ),
  );
}

function findClassed(word: Word): boolean {
  return senses(word).some((s) => isClassed(s) && !/^(victim|prisoner|diplomat)$/.test(s.class));
}

export function findClass(word: Word, name: string): boolean {
  return findSense(word, 'class') !== null && senses(word).some((s) => s.kind === 'class' && s.class === name);
}
