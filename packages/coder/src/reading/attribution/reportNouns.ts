import type { ReportSense } from '../../knowledge/model.js';
import type { Participants } from '../events/participants.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { ofWord } from '../words/told.js';
import { isIn, type Word } from '../words/words.js';
import { tellsEvent } from './contents.js';
import { type ReportScope, type Source, scopeOf, source } from './reports.js';
import { cited } from './sources.js';

/** Prepositions behind which a noun of saying has its content. */
const ABOUT: ReadonlySet<string> = new Set(['ب', 'عن']);

/** Reports told by nouns: إعلان الجيش أن ...، تصريحات الوزير بشأن ...، بعد تأكيد موسكو مقتل ... */
export function nounReports(sentence: ChunkedSentence, participants: Participants): ReportScope[] {
  return sentence.units.flatMap((unit, u) => {
    if (unit.kind !== 'noun') return [];
    const head = sentence.words[unit.head];
    const sense = head ? senseOf(head) : null;
    const owner =
      sense && head
        ? (ownerOf(sentence, unit, participants) ?? holderOf(sentence, unit, sense, participants) ?? officialOf(sentence, unit) ?? rumour(unit, head))
        : null;
    const content = owner ? contentAfter(sentence, u, sense) : null;
    if (!sense || !owner || !content) return [];
    const cue = { sentence: sentence.index, first: unit.head, last: unit.head };
    return [scopeOf(owner, content.first, content.last, cue, sense, false)];
  });
}

const senseOf = ofWord((head): ReportSense | null => {
  for (const entry of head.reading.entries) {
    const own = entry.lexeme.senses.find((s) => s.kind === 'report');
    const verbs = entry.lexeme.derivation === 'verbal noun' ? entry.verb?.senses.find((s) => s.kind === 'report') : undefined;
    const sense = own ?? verbs;
    if (sense?.kind === 'report' && entry.lexeme.derivation !== 'active participle') return sense.sense;
  }
  return null;
});

/** Whose words they are: the genitive or nationality on the noun. */
function ownerOf(sentence: ChunkedSentence, phrase: NounPhrase, participants: Participants): Source | null {
  // في تصريحات صحفية is where it was said, by whoever is speaking.
  if (phrase.prep === 'في' || phrase.mention || (!phrase.genitive?.mention && !phrase.nationality)) return null;
  const entity = phrase.genitive
    ? participants.ofPhrase(sentence, phrase.genitive, 'recipient')[0]
    : phrase.nationality && participants.ofMention(phrase.nationality);
  if (!entity || entity.type === 'place') return null;
  return cited(entity, phrase.genitive ?? phrase, sentence.words);
}

/** كرر نفيه لأي تواطؤ، قوله إن: whose words they are, by a pronoun. */
function holderOf(sentence: ChunkedSentence, phrase: NounPhrase, sense: ReportSense, participants: Participants): Source | null {
  const pronoun = sentence.words[phrase.head]?.reading.pronoun ?? '';
  const tells = sense === 'deny' || sentence.units.some((u) => u.kind === 'complementizer' && u.first === phrase.last + 1);
  const entity = tells && pronoun !== '' ? participants.pronoun(pronoun, sentence, phrase.head) : null;
  if (!entity || entity.type === 'place') return null;
  // نقلا عن مصدر قوله إن
  const nameless = entity.type === 'person' && entity.known === null && entity.names.size === 0;
  return source(entity, nameless ? 'official' : 'named');
}

/** الإعلان الرسمي، بيان رسمي: an organ's word, whichever it is. */
function officialOf(sentence: ChunkedSentence, phrase: NounPhrase): Source | null {
  if (phrase.mention || phrase.genitive) return null;
  for (let k = phrase.head + 1; k <= phrase.last; k++) if (/^رسمي/.test(sentence.words[k]?.reading.stem ?? '')) return source(null, 'official');
  return null;
}

/** وسط أنباء عن ...: nobody is named, but it is not the article's own word. */
function rumour(phrase: NounPhrase, head: Word): Source | null {
  return phrase.prep !== 'في' && !phrase.genitive && head.reading.pronoun === '' && isIn(head, 'rumour') ? source(null, 'anonymous') : null;
}

/** A content clause, or an event: right behind the noun, or behind where and when it was said. */
function contentAfter(sentence: ChunkedSentence, u: number, sense: ReportSense | null): { readonly first: number; readonly last: number } | null {
  const { units, words } = sentence;
  for (let k = u + 1; k < Math.min(units.length, u + 4); k++) {
    const unit = units[k];
    if (!unit) return null;
    const close = units.slice(k + 1).find((c) => c.kind === 'comma');
    if (unit.kind === 'complementizer') return { first: unit.first, last: close ? close.first : words.length - 1 };
    if (unit.kind === 'noun') {
      // إعلان تركيا السيطرة على المدينة، نفي موسكو قصف المدينة: as the verb takes an object, so does its noun.
      const object = unit.prep === '' && !unit.conj && (sense === 'announce' || sense === 'confirm' || sense === 'deny');
      if ((ABOUT.has(unit.prep) || object || (sense === 'deny' && unit.prep === 'ل')) && tellsEvent(sentence, unit))
        return { first: unit.from, last: close ? close.first : words.length - 1 };
      continue;
    }
    if (unit.kind !== 'time' && unit.kind !== 'adverb') return null;
  }
  return null;
}
