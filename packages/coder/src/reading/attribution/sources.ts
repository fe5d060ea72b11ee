import { fold } from '../../arabic/letters.js';
import type { EntityType } from '../../knowledge/model.js';
import type { Clause } from '../clauses/clause.js';
import type { EntityDraft } from '../entities/entity.js';
import type { Participants } from '../events/participants.js';
import type { Mention, NounPhrase, Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isVerbalNoun } from '../words/actNouns.js';
import { ANY_BODIES } from '../words/groupNouns.js';
import { isIn, senses, type Word } from '../words/words.js';
import { type Source, type SourceKind, source, sourceOnly } from './reports.js';
import { isPersonName, speakerByName } from './speakerNames.js';

/**
 * Who speaks in a clause.
 *
 * @param last who reported last, in this sentence or before it: a verb without a subject is theirs
 * @param recent who has been cited so far, the last first
 * @returns the source; null where nobody is cited
 */
export function sourceOf(
  sentence: ChunkedSentence,
  clause: Clause,
  participants: Participants,
  last: Source | null,
  recent: readonly Source[] = [],
): Source | null {
  const phrase = clause.subject?.phrase ?? null;
  if (phrase && clause.subject) {
    const again = cameBefore(sentence, phrase, recent);
    return again ? sourceOnly(again) : sourceNamed(sentence, clause, phrase, participants, last, recent);
  }
  if (clause.features.person !== '3' || isImpersonal(sentence, clause)) return null;
  // وقالت الوزارة ... وأضاف: the statement goes on.
  const goesOn =
    last?.entity != null &&
    last.entity.type !== 'person' &&
    clause.word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'report' && s.sense === 'continue'));
  if (last && (goesOn || fitsSpeaker(clause, last))) return sourceOnly(last);
  const entity = participants.subject(sentence, clause)[0] ?? null;
  if (entity?.type === 'person') return source(entity, 'named');
  // قالت مصادر ... وقال فلان ... وذكرت أن: who was cited before that and fits, where a sentence opens so.
  const before = clause.content >= 0 && clause.unit <= 1 ? recent.find((s) => fitsSpeaker(clause, s)) : undefined;
  return before ? sourceOnly(before) : null;
}

function sourceNamed(
  sentence: ChunkedSentence,
  clause: Clause,
  phrase: NounPhrase,
  participants: Participants,
  last: Source | null,
  recent: readonly Source[],
): Source | null {
  const head = sentence.words[phrase.head];
  // ينص الاتفاق على: what binds says nothing on its word.
  if (head && isIn(head, 'rules') && head.reading.stem !== 'برنامج') return null;
  if (last?.entity && head && pointsBack(head, phrase, last.entity)) return sourceOnly(last);
  // قالت الصحة الفلسطينية
  const ministry = clause.features.gender === 'f' ? ministryOf(sentence, phrase, participants) : null;
  if (ministry) return ministry;
  const issuer = head && isStatement(head) ? (issuerOf(sentence, phrase, participants) ?? makerOf(sentence, clause, phrase, participants)) : null;
  if (issuer) return issuer;
  const { gender } = clause.features;
  // الأمر يهدد: a matter says nothing, though a commander's title is spelt so.
  if (isIn(head, 'rather a thing') && phrase.mention === null) return null;
  const byName = head && phrase.mention === null ? speakerByName(clause, phrase, head, sentence.words[phrase.head + 1]) : null;
  if (byName) return source(participants.described(sentence, phrase.first, phrase.last, byName), 'named', gender);
  const named = apposed(sentence, clause, phrase, participants);
  if (named) return source(named, 'named', gender);
  const outlet = outletOf(sentence, phrase, participants);
  if (outlet) return source(outlet, 'named', gender);
  const entity = clause.subject ? (participants.of(sentence, clause.subject, 'recipient')[0] ?? null) : null;
  if (entity) return entity.type === 'place' ? null : source(entity, cited(entity, phrase, sentence.words).kind, gender);
  if (!head) return null;
  // البيان on its own: a statement of whoever is speaking, or else of nobody in particular.
  if (isStatement(head)) {
    const author = authorOf(head, phrase, last, recent);
    return author ? source(author.entity, author.kind, gender) : source(null, 'anonymous');
  }
  const type = speakerType(sentence, clause, phrase, head);
  return type && source(participants.described(sentence, phrase.first, phrase.last, type, phrase.plural), 'named', gender);
}

/** قال مكتب المدعي إن ...: whoever stands right behind a verb that tells in a clause of its own can speak; a word that nobody knows is a name. */
function speakerType(sentence: ChunkedSentence, clause: Clause, phrase: NounPhrase, head: Word): EntityType | null {
  const { entries } = head.reading;
  // ورصد تسجيل مصور: what stands apart from its verb is an adjective.
  const next = clause.subject !== null && (clause.subject.unit === clause.unit + 1 || clause.subject.unit < clause.unit);
  // وكان العمري قد أعلن أن: behind the article, too, if something is told.
  if (entries.length === 0)
    return next && head.reading.pronoun === '' && (!head.reading.article || (clause.content >= 0 && clause.objectPronoun === ''))
      ? phrase.genitive
        ? 'organization'
        : 'person'
      : null;
  const opens = clause.content >= 0 || /^(open|colon)$/.test(sentence.units[clause.end]?.kind ?? '');
  if (!opens || clause.subjectBy !== 'after' || (isVerbalNoun(head) && phrase.nationality === null) || head.reading.pronoun !== '') return null;
  return phrase.masculinePlural ? 'group' : 'organization';
}

/** A source with how it is put. An office whose holder is named nowhere and that many hold names nobody. */
export function cited(entity: EntityDraft, phrase: NounPhrase, words: readonly Word[]): Source {
  const kind = kindOf(phrase);
  const person = entity.type === 'person';
  if (person && (entity.known !== null || entity.names.size > 0)) return source(entity, 'named');
  // المتحدث باسم الوزارة: of those there is one.
  if (phrase.definite && isIn(words[phrase.head], 'spokesman')) return source(entity, kind);
  const office = fold(phrase.mention?.lemma ?? entity.lemma);
  return source(entity, kind === 'named' && person && MANY.test(office) ? 'official' : kind);
}

/** Offices by which nobody is known, folded. */
const MANY = /^(مسوول|مصدر|دبلوماسي|ضابط|قيادي|متحدث|متحدثه|ناطق|ناطقه)( |$)/;

/** How many units may stand between an office and the name of who holds it. */
const HOLDER_REACH = 6;

/** قال مدير المعهد، فلان: the person whose office or kinship the subject is, named behind it and before what is said. */
function apposed(sentence: ChunkedSentence, clause: Clause, phrase: NounPhrase, participants: Participants): EntityDraft | null {
  const { mention } = phrase;
  if (mention === null || mention.name !== '' || mention.plural || (mention.kind !== 'office' && !isKin(sentence, phrase))) return null;
  const { units } = sentence;
  const from = units.indexOf(phrase) + 1;
  const to = from <= clause.unit ? clause.unit : units.length;
  let commas = 0;
  for (let u = from; u < to && u < from + HOLDER_REACH; u++) {
    const unit = units[u];
    if (!unit) return null;
    if (unit.kind === 'comma' && ++commas < 2) continue;
    if (unit.kind !== 'noun') return null;
    if (unit.conj || unit.prep !== '') {
      if (commas > 0) return null;
      continue;
    }
    if (unit.mention?.kind === 'name' && unit.mention.type === 'person') return participants.ofMention(unit.mention);
    // قال المتحدث باسم المحافظة حكمة سليمان إن: a verb that tells in a clause has no bare object; it is a name.
    if (mention.kind === 'office' && commas === 0 && clause.content > u && unit.mention === null && mayBeName(sentence, unit))
      return participants.described(sentence, unit.first, unit.last, 'person');
    if (commas > 0) return isUnknown(sentence, unit) ? participants.described(sentence, unit.first, unit.last, 'person') : null;
  }
  return null;
}

/** Whether a phrase has a word that names use or that nobody knows, and no article. */
function mayBeName(sentence: ChunkedSentence, phrase: NounPhrase): boolean {
  const words = sentence.words.slice(phrase.first, phrase.last + 1);
  return words.every((w) => !w.reading.article) && words.some((w) => w.reading.named || w.reading.entries.length === 0);
}

function isKin(sentence: ChunkedSentence, phrase: NounPhrase): boolean {
  return isIn(sentence.words[phrase.head], 'kin');
}

/** Whether no word of a phrase is in the lexicon. */
function isUnknown(sentence: ChunkedSentence, phrase: NounPhrase): boolean {
  for (let k = phrase.first; k <= phrase.last; k++) if ((sentence.words[k]?.reading.entries.length ?? 1) > 0) return false;
  return true;
}

/** وسائل إعلام فرنسية، محطة العربية: an outlet that no mention names, by its words; not the state whose nationality it bears. */
export function outletOf(sentence: ChunkedSentence, phrase: NounPhrase, participants: Participants): EntityDraft | null {
  const head = sentence.words[phrase.head];
  if (!head || phrase.mention !== null || head.reading.pronoun !== '' || !isIn(head, 'outlet')) return null;
  return participants.described(sentence, phrase.first, phrase.last, 'organization', phrase.plural);
}

/** الصحة، الدفاع الروسية: a ministry by what it is for, of a state or of whichever the article is about. */
export function ministryOf(sentence: ChunkedSentence, phrase: NounPhrase, participants: Participants): Source | null {
  const head = sentence.words[phrase.head];
  if (!head?.reading.article || phrase.mention !== null || phrase.genitive !== null || !isIn(head, 'ministry')) return null;
  // الصحة العامة is no ministry.
  const next = sentence.words[phrase.head + 1];
  if (phrase.last > phrase.head && !(phrase.nationality && next?.token.folded.endsWith('يه'))) return null;
  return source(participants.described(sentence, phrase.first, phrase.last, 'government'), 'named', 'f');
}

/** وقالت الصحيفة، وأكدت المصادر: the outlet, or the unnamed sources, cited last. */
export function cameBefore(sentence: ChunkedSentence, phrase: NounPhrase, recent: readonly Source[]): Source | null {
  const head = sentence.words[phrase.head];
  if (!head?.reading.article || phrase.genitive || phrase.nationality || phrase.first !== phrase.last) return null;
  if (isIn(head, 'outlet')) return recent.find((s) => s.entity?.type === 'organization') ?? null;
  return /^مص(در|ادر)$/.test(head.reading.stem) ? (recent.find((s) => s.kind !== 'named') ?? null) : null;
}

/** وقال البيان، بحسب التقرير: a statement pointed back to is that of the body cited last, or else of who spoke last. */
export function authorOf(head: Word, phrase: NounPhrase, last: Source | null, recent: readonly Source[]): Source | null {
  if (!head.reading.article || phrase.genitive || phrase.nationality || isIn(head, 'unowned')) return null;
  const body = recent.find((s) => s.entity !== null && s.entity.type !== 'person' && s.entity.type !== 'group');
  const author = body ?? last;
  return author && sourceOnly(author);
}

/** وأضاف البيان، وقال المتحدث: what only points back is whoever spoke. */
function pointsBack(head: Word, phrase: NounPhrase, last: EntityDraft): boolean {
  const { mention } = phrase;
  // المسؤول الأمريكي: somebody of that country who spoke just now.
  const many = mention?.kind === 'office' && mention.definite && head.reading.article && MANY.test(fold(mention.lemma));
  if (many && mention.country !== null && last.type === 'person' && last.country === mention.country) return true;
  if (!head.reading.article || phrase.genitive || phrase.nationality) return false;
  if (mention?.kind === 'office' && mention.first === mention.last)
    return [...last.titles].some((t) => t === mention.lemma || t.startsWith(`${head.reading.stem} `));
  // وقال المتحدث باسم الوزارة: whose office it is says who is meant.
  if (mention?.kind === 'office' && mention.belongs !== null) return false;
  return (mention === null || (mention.known.length === 0 && mention.name === '')) && senses(head).some((s) => s.kind === 'report');
}

/** بيان، تصريحات، تأكيدات: words for what is said. */
export function isStatement(head: Word): boolean {
  if (senses(head).some((s) => s.kind === 'report' || (s.kind === 'class' && s.class === 'statement'))) return true;
  return head.reading.entries.some((e) => e.lexeme.derivation === 'verbal noun' && e.verb?.senses.some((s) => s.kind === 'report'));
}

/** تقرير للأمم المتحدة، بيان صادر عن الوزارة: whose statement it is, behind its preposition. */
export function issuerOf(sentence: ChunkedSentence, phrase: NounPhrase, participants: Participants): Source | null {
  // بيان صادر عن: the participle may be read as belonging to the statement.
  const described = /^صادر/.test(sentence.words[phrase.last]?.reading.stem ?? '');
  if (phrase.mention || (phrase.genitive && !described) || phrase.nationality) return null;
  const { units } = sentence;
  const at = units.indexOf(phrase);
  const next = units[at + 1];
  // بيان صادر عن الوزارة، بيان صدر عن الوزارة
  const apart = next !== undefined && /^(صادر|صدر)/.test(sentence.words[next.first]?.reading.stem ?? '');
  const issued = apart ? units[at + 2] : described ? next : null;
  // بيان أصدرته الوزارة
  const verb = next?.kind === 'verb' && isIssuing(sentence.words[next.first]) ? units[at + 2] : null;
  const issuing = verb?.kind === 'noun' && verb.prep === '' ? verb : null;
  // بيان للوزارة، بيان من الوزارة
  const own = next?.kind === 'noun' && (next.prep === 'ل' || next.prep === 'من') ? next : null;
  // تقرير في صحيفة الحياة
  const paper =
    next?.kind === 'noun' && next.prep === 'في' && isIn(sentence.words[next.head], 'outlet') && !isIn(sentence.words[phrase.head], 'rumour') ? next : null;
  const printed = paper && (paper.mention ? participants.ofMention(paper.mention) : outletOf(sentence, paper, participants));
  if (printed) return source(printed, 'named');
  const issuer = own ?? (issued?.kind === 'noun' && (issued.prep === 'عن' || issued.prep === 'من') ? issued : issuing);
  const by = issuer ? (participants.ofPhrase(sentence, issuer, 'recipient')[0] ?? null) : null;
  // أنباء من سوريا: where news comes from is not who issued it.
  if (by && issuer?.prep === 'من' && (by.type === 'country' || by.type === 'place')) return null;
  return by && issuer ? cited(by, issuer, sentence.words) : null;
}

/** أصدر المجلس بيانا أكد فيه أن: a statement tells what whoever makes it tells. */
function makerOf(sentence: ChunkedSentence, clause: Clause, phrase: NounPhrase, participants: Participants): Source | null {
  const maker = clause.subjectBy === 'relative' && !sentence.words[phrase.head]?.reading.article ? makerBefore(sentence, phrase) : null;
  const by = maker ? (participants.ofPhrase(sentence, maker, 'recipient')[0] ?? null) : null;
  return by && by.type !== 'place' && maker ? cited(by, maker, sentence.words) : null;
}

/** The subject right behind the verb of issuing that a statement is the object of. */
function makerBefore({ units, words }: ChunkedSentence, phrase: NounPhrase): NounPhrase | null {
  for (let u = units.indexOf(phrase) - 1; u >= 0; u--) {
    const unit = units[u];
    if (!unit || unit.kind === 'stop' || unit.kind === 'relative' || unit.kind === 'complementizer') return null;
    if (unit.kind !== 'verb') continue;
    const next = units[u + 1];
    return isIn(words[unit.first], 'issuing') && next?.kind === 'noun' && next.prep === '' && next !== phrase ? next : null;
  }
  return null;
}

/** أصدرته، نشرها: an active verb that says who issued what stands before it. */
function isIssuing(word: Word | undefined): boolean {
  return word !== undefined && word.reading.pronoun !== '' && isIn(word, 'issuing');
}

function isImpersonal(sentence: ChunkedSentence, clause: Clause): boolean {
  if (clause.passive) return true;
  if (clause.features.aspect !== 'present' || clause.features.gender !== 'm' || clause.features.number !== 's') return false;
  const opens = clause.unit === 0 || ['stop', 'comma'].includes(sentence.units[clause.unit - 1]?.kind ?? '');
  return opens && isIn(clause.word, 'impersonal');
}

/** Whether a verb without a subject can be the speaker's; an unknown one's always can. */
export function fitsSpeaker(clause: Clause, speaker: Source): boolean {
  const { entity } = speaker;
  if (!entity) return true;
  const { gender, number } = clause.features;
  if (number === 'p') return entity.plural || entity.type === 'group';
  if (speaker.gender) return gender === speaker.gender;
  if (gender === 'm') return entity.gender !== 'f' && entity.type !== 'country';
  return entity.gender === 'f' || entity.type !== 'person';
}

/** Whom a relayed report comes from: the phrase behind عن, or behind إلى of a verb of ascribing, if it is somebody who can speak. */
export function relayed(sentence: ChunkedSentence, clause: Clause, participants: Participants): Source | null {
  if (!clause.word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'report' && s.sense === 'relay'))) return null;
  // ونقلت عنه الوكالة أن: whose words they are was said before.
  const back = clause.prepositional.find((c) => c.prep === 'عن' && c.phrase === null && c.pronoun !== '');
  const person = back ? participants.of(sentence, back, 'recipient')[0] : undefined;
  if (person?.type === 'person') return source(person, 'named');
  // نسبت الوكالة إلى مسؤول أن
  const to = isIn(clause.word, 'ascribes');
  // نسبوا الهجوم إلى الجيش: who is to answer for it did not say so.
  const saying = clause.object?.phrase ? sentence.words[clause.object.phrase.head] : undefined;
  if (to && clause.content < 0 && !(saying && isStatement(saying))) return null;
  const within = clause.prepositional.find((c) => (to ? c.prep === 'الي' : c.prep === 'عن' || c.prep === 'من'))?.phrase ?? null;
  // نقل المرصد، عن مصادر، أن: between commas.
  const behind = (u: Unit): u is NounPhrase => u.kind === 'noun' && u.prep === 'عن';
  const phrase = within ?? sentence.units.slice(clause.end, clause.end + 2).find(behind) ?? null;
  if (!phrase) return null;
  const outlet = outletOf(sentence, phrase, participants);
  if (outlet) return source(outlet, 'named');
  const entity = phrase.mention ? (participants.ofPhrase(sentence, phrase, 'recipient')[0] ?? null) : null;
  if (entity) return cited(entity, phrase, sentence.words);
  const head = sentence.words[phrase.head];
  const unknown = head !== undefined && (isPersonName(head, sentence.words[phrase.head + 1]) || head.reading.entries.length === 0) && !head.reading.article;
  return unknown ? source(participants.described(sentence, phrase.first, phrase.last, 'person'), 'named') : null;
}

/** Named, an unnamed official, or anonymous: by how the source is put. */
export function kindOf(phrase: NounPhrase): Exclude<SourceKind, 'narrator'> {
  const mention = phrase.mention ?? innerMention(phrase);
  // جماعة أطباء بلا حدود، منظمة حظر الأسلحة: a body by its name.
  const body =
    mention?.kind === 'group' && (ANY_BODIES.has(mention.type) || (phrase.genitive?.mention?.kind === 'name' && ANY_BODIES.has(phrase.genitive.mention.type)));
  if (body && mention.definite && !WITNESSES.test(mention.lemma)) return 'named';
  if (mention?.kind === 'group') return mention.definite && phrase.genitive === null && !WITNESSES.test(mention.lemma) ? 'named' : 'anonymous';
  return mention ? kindOfMention(mention, phrase.mention !== null && phrase.definite) : 'anonymous';
}

function innerMention(phrase: NounPhrase): Mention | null {
  for (let np: NounPhrase | null = phrase.genitive; np; np = np.genitive) if (np.mention) return np.mention;
  return phrase.nationality;
}

/** Who is cited without a name even with the article: المصادر، شهود العيان. */
const WITNESSES = /^(مصدر|مصادر|شاهد|شهود|مراقب|مراقبون|ساكن|سكان|مواطن|أهالي|أهل|خبير|محلل|ناشط|نشطاء|مختص|بعض|كثير|شخص|مقيم)/;

/** شهود، سكان، مراقبون */
export const isWitness = (word: Word): boolean => word.reading.pronoun === '' && WITNESSES.test(word.reading.stem);

/** What somebody is who speaks for nobody, where he is not named. */
const PRIVATE = /^(شاهد|مراقب|ساكن|مواطن|خبير|محلل|ناشط)/;

/** Offices that many hold: without ال they name nobody. */
const NAMELESS = /^(مسؤول|متحدث|مصدر|دبلوماسي|ضابط|قيادي|نائب$)|^\S+ [^ا]\S+(ي|ية)$/;

function kindOfMention(mention: Mention, definite: boolean): Exclude<SourceKind, 'narrator'> {
  // قيادات حوثية: some of them.
  if (mention.kind === 'organ' && mention.type === 'government' && mention.plural && !mention.definite && mention.belongs === null) return 'anonymous';
  if (mention.kind === 'name' || mention.kind === 'quoted' || mention.kind === 'organ') return 'named';
  if (mention.kind === 'nationality') return mention.plural ? 'anonymous' : 'named';
  if (mention.kind !== 'office') return 'anonymous';
  // ناشطون، خبراء، دبلوماسيون: they speak for nobody; nor does one of them without a name.
  if (mention.plural) return WITNESSES.test(mention.lemma) || /^دبلوماسي/.test(mention.lemma) ? 'anonymous' : 'official';
  if (PRIVATE.test(mention.lemma) && !definite && mention.belongs === null) return 'anonymous';
  // وزير خارجيتها: there is one.
  const owned = mention.pronoun !== '' && !MANY.test(fold(mention.lemma));
  const holder =
    owned ||
    definite ||
    mention.belongs !== null ||
    (mention.definite && !NAMELESS.test(mention.lemma) && (mention.titleKind === 'office' || mention.country === null));
  return holder ? 'named' : 'official';
}
