import type { FormFeatures } from '../../knowledge/model.js';
import type { Mention, NounPhrase, Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { beforeTransparent, isWhile } from '../phrases/verbUnits.js';
import { isEventWord } from '../words/actNouns.js';
import { finite, takesParty } from '../words/finite.js';
import { isOnlyAdjective } from '../words/nounShape.js';
import { isIn, type Word } from '../words/words.js';
import { agrees } from './agreement.js';

/** اعتراض طائرة أطلقتها: of an indefinite phrase and its genitives the outermost that the pronoun on the verb can stand for; all of it where none can. */
export function takenUpBy(pronoun: string, whole: NounPhrase | null): NounPhrase | null {
  if (!whole || whole.definite || whole.mention !== null) return whole;
  for (let np: NounPhrase | null = whole; np; np = np.genitive)
    if ((pronoun === 'ها' && (np.gender === 'f' || np.plural)) || (pronoun === 'ه' && np.gender === 'm' && !np.plural)) return np;
  return whole;
}

/** معاقل الفصائل التي تقاتل الأسد: behind a thing and its genitive a verb of what only parties do describes the party, if it agrees. */
export function actingOne({ units, words }: ChunkedSentence, u: number, features: FormFeatures, antecedent: NounPhrase | null): NounPhrase | null {
  const verb = units[u];
  const word = verb ? words[verb.first] : undefined;
  const party = antecedent?.mention === null ? antecedent.genitive : null;
  if (!party?.mention || !party.definite || !word || word.reading.pronoun !== '' || party.mention.type === 'place') return antecedent;
  return takesParty(word) && agrees(party, features, true) ? party : antecedent;
}

/** Whether a pronoun can stand for what a relative clause describes. */
export function takesUp(pronoun: string, { gender, plural, masculinePlural, mention }: NounPhrase): boolean {
  const many = plural || mention?.plural === true;
  if (pronoun === 'ه') return gender !== 'f' && !many;
  if (pronoun === 'ها') return gender !== 'm' || (many && !masculinePlural);
  return pronoun === 'هما' || (pronoun === 'هم' && many);
}

/** The noun a relative pronoun in front of the verb refers to. */
export function relativeAntecedent(words: readonly Word[], units: readonly Unit[], u: number): NounPhrase | null {
  const k = beforeTransparent(units, u - 1);
  const relative = units[k];
  if (relative?.kind === 'noun') return asyndetic(words, units, u, k);
  if (relative?.kind !== 'relative') return null;
  // ما كتبت، ممن شاركوا: it goes back to nothing.
  if (!words[relative.first]?.reading.stem.startsWith('ال')) return null;
  let first: NounPhrase | null = null;
  for (let j = k - 1; j >= 0 && j >= k - 6; j--) {
    const unit = units[j];
    if (unit?.kind === 'noun') {
      // والتي goes on about what was described before, not about where it is.
      if (relative.conj && unit.prep === 'في') continue;
      const governed = relative.conj && unit.prep !== '' ? units[j - 1] : undefined;
      if (governed?.kind === 'noun' && isDescribed(words, relative, governed)) continue;
      const described = isDescribed(words, relative, unit);
      // الحوثيين الشيعة الذين: who has a name, not what stands beside it; استنكرت الجامعة الهجوم الذي: but a deed is what they speak of.
      const lead = units[j - 1];
      const head = words[unit.head];
      const named =
        unit.prep === '' &&
        !unit.conj &&
        !(head && isEventWord(head)) &&
        described?.mention === null &&
        lead?.kind === 'noun' &&
        lead.definite &&
        isDescribed(words, relative, lead);
      if (named && named.mention !== null) return named;
      if (described) return described;
      first ??= unit;
      continue;
    }
    if (unit?.kind !== 'comma' && unit?.kind !== 'close' && unit?.kind !== 'dash' && unit?.kind !== 'time') break;
  }
  return first;
}

/** حركة الداعية الذي، وزير الدولة التي: of a phrase and its genitives the outermost that the relative pronoun agrees with; null where none does. */
function isDescribed(words: readonly Word[], relative: Unit, phrase: NounPhrase): NounPhrase | null {
  const pronoun = words[relative.first]?.reading.stem ?? '';
  for (let np: NounPhrase | null = phrase; np; np = np.genitive) {
    const many = np.plural || np.mention?.plural === true;
    const head = words[np.head];
    // A word that no list holds may be a broken plural; a name may be of either gender.
    // الهجوم في إدلب الذي: a town is feminine.
    const town = np.mention?.kind === 'name' && np.mention.type === 'place' && np.first === np.last && np.gender === 'f';
    const open = !town && (head?.reading.entries.length === 0 || np.gender === '' || (np.mention?.kind === 'name' && np.mention.type !== 'country'));
    if (pronoun === 'الذي' && (open || (np.gender === 'm' && !many))) return np;
    if (pronoun === 'التي' && (open || np.gender === 'f' || (many && !np.masculinePlural))) return np;
    // أصوات العراقيين الذين: people, not a thing of theirs.
    const things = many && !np.masculinePlural && np.mention === null && np.genitive?.mention != null;
    if (pronoun === 'الذين' && !things && (open || many || np.quantity !== null || np.mention?.kind === 'group' || np.mention?.kind === 'organ')) return np;
    if (!/^ال(ذي|تي|ذين)$/.test(pronoun)) return np;
  }
  return null;
}

/**
 * هجوم استهدف قافلة، ناشطا انتقد الرئيس، عصابة لتهريب البشر استعبدت مهاجرين: right behind something or somebody indefinite, and what completes
 * it, in a clause that has its verb or verbal noun, a verb describes that.
 */
function asyndetic(words: readonly Word[], units: readonly Unit[], u: number, k: number): NounPhrase | null {
  const verb = units[u];
  if (k !== u - 1 || verb?.kind !== 'verb' || verb.conj) return null;
  const near = indefiniteAt(words, units, k);
  let first = k;
  // كمين للمقاومة استهدف: what is completed, not what it stands behind in turn.
  if (!near) while ((isCompletion(units[first]) && !indefiniteAt(words, units, first)) || isHow(words, units[first])) first--;
  const word = words[verb.first];
  const features = word ? finite(word)?.features : undefined;
  if (!features) return null;
  // اقتحمت القوات الأمنية: with its own subject behind it, a verb farther off describes nothing.
  const next = units[u + 1];
  const ownSubject = next?.kind === 'noun' && next.prep === '' && next.definite && next.mention !== null && next.gender === features.gender;
  const whole = near ?? (first < k && !ownSubject ? indefiniteAt(words, units, first) : null);
  if (!whole) return null;
  const described = describedIn(words, whole, features);
  // توقيف عصابة استعبدت مهاجرين: what is done to somebody is told, with a verb or without.
  return (hasVerbBefore(units, first) && (near !== null || described !== null)) || (described !== null && described !== whole) ? (described ?? whole) : null;
}

/** توقيف عصابة استعبدت، مقتل قائد حارب: of what befalls somebody, who that is; else the phrase itself. Null where the verb does not agree with it. */
function describedIn(words: readonly Word[], whole: NounPhrase, features: FormFeatures): NounPhrase | null {
  let np = whole;
  while (np.genitive && isIn(words[np.head], 'befalls people')) np = np.genitive;
  return agrees(np, features, true) ? np : null;
}

/** A phrase behind a preposition that completes the one in front of it. */
function isCompletion(unit: Unit | undefined): boolean {
  return unit?.kind === 'noun' && unit.prep !== '' && !unit.conj;
}

/** وفدا من البلدية رفيع المستوى: an adjective with what it is so in, behind what completes its noun. */
function isHow(words: readonly Word[], unit: Unit | undefined): boolean {
  const head = unit?.kind === 'noun' && unit.mention === null && unit.prep === '' && !unit.conj ? words[unit.head] : undefined;
  return head !== undefined && !head.reading.article && isOnlyAdjective(head);
}

/** The indefinite phrase at a unit that a clause may describe. */
function indefiniteAt(words: readonly Word[], units: readonly Unit[], k: number): NounPhrase | null {
  const noun = units[k];
  const before = units[k - 1];
  // شنه رجل متطرف هاجم
  if (noun?.kind === 'noun' && noun.mention?.type === 'armed_group' && !noun.plural && noun.prep === '' && before?.kind === 'noun' && !before.definite)
    return indefiniteAt(words, units, k - 1);
  if (noun?.kind !== 'noun' || noun.definite || noun.genitive?.definite === true || !mayBeDescribed(noun.mention)) return null;
  // يأتي ذلك في وقت أكد لافروف أن: while.
  if (isWhile(words, noun)) return null;
  return noun;
}

/** Whether the clause that a phrase stands in has a verb already. */
function hasVerbBefore(units: readonly Unit[], k: number): boolean {
  for (let j = k - 1; j >= 0; j--) {
    const kind = units[j]?.kind;
    if (kind === 'verb') return true;
    if (kind === 'complementizer' || kind === 'subordinator' || kind === 'stop' || kind === 'colon') return false;
  }
  return false;
}

/** Whether a clause may describe it without a relative pronoun: a thing, or people who are not named. */
function mayBeDescribed(mention: Mention | null): boolean {
  return mention === null || (!mention.definite && mention.name === '' && (mention.kind === 'group' || mention.kind === 'office' || mention.kind === 'organ'));
}
