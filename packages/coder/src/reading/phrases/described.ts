import { fold } from '../../arabic/letters.js';
import type { KnownEntity } from '../../knowledge/model.js';
import { isEventWord, isVerbalNoun } from '../words/actNouns.js';
import { groupOf } from '../words/groupNouns.js';
import { matchName, nameOf } from '../words/names.js';
import { genderOf, isOnlyNoun, isPlural, isTwo } from '../words/nounShape.js';
import { findClass, isIn, stemStart, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { countedName } from './countedPhrases.js';
import { describesNamedBody } from './describedPeople.js';
import { describesOnly, isRelationOnly } from './describingNouns.js';
import { tellsManner } from './modifiers.js';
import { namesPeople, peopleOf } from './peopleNouns.js';
import { type Mention, mentionOf, type NounPhrase, revisedMention } from './phrases.js';
import { isOfTown, siteIn } from './sitesInTowns.js';

/** آخرون, آخرين: the indefinite pronoun, folded. */
const OTHERS = /^(اخرون|اخرين|اخران)$/;

/** آخر, ثالث: one more, folded. */
const ANOTHER = /^(اخر|اخري|(ثاني|ثالث|رابع|خامس)ه?)$/;

/** كل, جميع, كافة: all, folded. */
const ALL = /^(كل|جميع|كافه|كامل)$/;

/** The body whose member an adjective of relation names: الحوثي for حوثي. */
function bodyOf(context: SentenceContext, relation: string): KnownEntity | null {
  const found = nameOf(`ال${relation}`, context.lexicon);
  return found.find((m) => m.entity.type === 'armed_group' || m.entity.type === 'party')?.entity ?? null;
}

/** القضاء على التمرد، الحكم على الناشط: a body's name that is a verbal noun too is the deed in front of the preposition of whom it befalls. */
function tellsDeed(head: Word, next: Word | undefined): boolean {
  if (next?.pos !== 'particle') return false;
  const { folded } = next.token;
  return head.reading.entries.some(
    ({ lexeme, verb }) => lexeme.derivation === 'verbal noun' && verb?.senses.some((s) => s.kind === 'event' && s.frame.slots[folded] === 'recipient') === true,
  );
}

/** قوات بلاده: the pronoun of whose country a word means; '' for another word. */
function homelandOf(word: Word | undefined): string {
  return word && findClass(word, 'homeland') ? word.reading.pronoun : '';
}

/** من جهتها، من جهة أخرى، نيابة عن الملك: whether a word that names a body elsewhere is part of a turn of phrase. */
function isTurnOfPhrase(context: SentenceContext, np: NounPhrase, head: Word): boolean {
  const { words } = context;
  if (head.reading.pronoun !== '') return !isPlural(head) && isIn(head, 'a thing of its owner');
  // الشقيقة مصر: how close a state is.
  if (isFriendly(context, np, head) || describesNamedBody(context, np.head)) return true;
  if (head.reading.article || np.nationality !== null) return false;
  const next = words[np.head + 1];
  if (isIn(head, 'on behalf')) return next?.token.folded === 'عن';
  const alone = np.last === np.head || (np.last === np.head + 1 && ANOTHER.test(next?.reading.stem ?? ''));
  return alone && np.prep === 'من' && isIn(head, 'turn of an argument');
}

function isFriendly({ words, lexicon }: SentenceContext, np: NounPhrase, head: Word): boolean {
  if (!head.reading.article || !isIn(head, 'friend or foe')) return false;
  // جمهورية الإكوادور الصديقة، شعب مصر الصديق
  const before = words[np.first - 1];
  if (np.prep === '' && before?.pos === 'noun' && np.first === np.from) return true;
  return matchName(words, np.last + 1, lexicon)?.matches[0]?.entity.type === 'country';
}

/** أحد عناصره، العشرات من مقاتليها، عناصر من الحزب: whether a phrase is part of what its head names; all of it is no part. */
function isSomeOf({ words }: SentenceContext, { first, head }: NounPhrase): boolean {
  return (first < head && !ALL.test(words[first]?.reading.stem ?? '')) || words[head + 1]?.token.folded === 'من';
}

/** Whom a phrase with a common head refers to: a collective, an organ, a people, a place with its kind in front; null for a thing. */
export function describe(context: SentenceContext, np: NounPhrase): Mention | null {
  const head = context.words[np.head];
  if (!head) return null;
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
    called: countedName(context, np, end),
  });
  const found = tellsDeed(head, context.words[np.head + 1]) ? null : groupOf(head);
  // بحاجة إلى: nor is she a pilgrim.
  const rather = found && isIn(head, 'rather a thing') && fold(found.entry.lexeme.lemma) !== head.reading.stem;
  const group = rather || isTurnOfPhrase(context, np, head) ? null : found;
  if (describesOnly(context, np, head, group !== null, base.definite)) return null;
  // عسكرياً، سياسياً: an adverb, nobody.
  const adverb =
    head.token.folded.endsWith('يا') &&
    np.quantity === null &&
    !head.reading.article &&
    np.genitive === null &&
    np.last === np.head &&
    (!group || tellsManner(context, np.head));
  // كتب منتقدا السياسة: how somebody does something, and nobody.
  const aside = isIn(head, 'aside in the accusative');
  // 12 سنة: years, not Sunnis.
  const years = np.quantity !== null && head.token.folded === 'سنه';
  // التحالف، المقاومة: with the article and nothing behind it, whoever it is called after.
  const event = isEventWord(head) && !(group && (head.reading.article || np.quantity !== null) && np.genitive === null);
  // لتنظيم الإعلام: to organise it, no organisation.
  const of = np.genitive ? context.words[np.genitive.head] : undefined;
  const ofThing = of !== undefined && inner === null && np.nationality === null && !isPlural(head) && isVerbalNoun(head);
  // تنظيم انتخابات، تنظيم كأس العالم: nor are armed men of what is held.
  const organises = ofThing && (np.prep === 'ل' || (group?.sense.type === 'armed_group' && (isEventWord(of) || isOnlyNoun(of))));
  if (group && !adverb && !aside && !years && !event && !organises && !isRelationOnly(context, np, head, group.entry.lexeme.lemma)) {
    // حركتا فتح وحماس: of two by name each is one.
    if (inner?.kind === 'name' && inner.type === group.sense.type && isTwo(head)) return revisedMention(inner, { first: np.first, start, head: np.head });
    const kind = group.sense.type === 'group' ? 'group' : 'organ';
    // عنصران من الشرطة، عناصر الجيش
    const ofState = inner && (inner.type === 'government' || inner.type === 'military') && isIn(head, 'member of a body') ? inner.type : null;
    const bare = inner === null && country === null && head.reading.article !== (np.genitive !== null) && isIn(head, 'body of a state');
    const troops = isIn(head, 'troops of their owner') && !isSomeOf(context, np);
    const homeland = inner === null && country === null && np.last === np.head + 1 ? homelandOf(context.words[np.last]) : '';
    return revisedMention(base, { kind, type: ofState ?? group.sense.type, lemma: group.entry.lexeme.lemma, ofState: bare, homeland, troops });
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
  const before = context.words[np.first - 1];
  // قتل شرطي وأصيب آخر
  if (ANOTHER.test(head.reading.stem) && head.reading.prep === '' && !head.reading.article && np.last === np.head && before?.pos === 'verb')
    return revisedMention(base, { kind: 'group', type: 'group', lemma: 'اخر', plural: false, gender: 'm' });
  // وجرح آخرون: others, without a number too.
  if (OTHERS.test(head.reading.stem) && np.genitive === null && np.quantity === null && !head.reading.article)
    return revisedMention(base, { kind: 'group', type: 'group', lemma: 'اخر', plural: true, gender: 'm' });
  // وسائل الإعلام
  const means = np.genitive ? context.words[np.genitive.head] : undefined;
  if (isIn(head, 'means') && isIn(means, 'media')) return revisedMention(base, { kind: 'organ', type: 'organization', lemma: head.reading.stem, country });
  // طائرات حربية: of a force that nothing says the owner of; else it is the owner who acts.
  const owned = inner !== null || np.nationality !== null || np.genitive?.nationality != null;
  if (!owned && !event && (isIn(head, 'craft') || isIn(head, 'vessel')))
    return revisedMention(base, { kind: 'organ', type: isIn(head, 'craft') ? 'military' : 'organization', lemma: head.reading.stem });
  if (inner && isOfTown(context, np, inner)) return siteIn(context, np, inner);
  const place = findClass(head, 'territory');
  if (place && inner && (inner.type === 'place' || inner.type === 'country'))
    return revisedMention(inner, { first: np.first, start, last: np.last, end, type: 'place', metonym: false });
  if (!group && !event && namesPeople(context, np, head))
    return revisedMention(base, { kind: 'group', type: 'group', lemma: head.reading.stem.slice(0, -2), plural: true, gender: 'm' });
  // الجانب الفلبيني، الوفد الروسي: a side is its state.
  if (np.nationality && findClass(head, 'side'))
    return revisedMention(np.nationality, { first: np.first, start, head: np.head, plural: false, gender: genderOf(head), quantity: null, kind: 'name' });
  return np.genitive === null && np.nationality === null ? peopleOf(context, np, head, base) : null;
}
