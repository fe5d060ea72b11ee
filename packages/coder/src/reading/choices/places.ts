import type { PloverType } from '../../knowledge/model.js';
import type { EntityDraft } from '../entities/entity.js';
import type { Participants } from '../events/participants.js';
import type { Proposal } from '../events/proposals.js';
import type { NounPhrase, Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isIn } from '../words/words.js';
import { capitalIn, isOfTopic, partOfLand, siteAt, unknownTown } from './spots.js';

/** Prepositions behind which a place name is where something happened, folded. */
const LOCATIVE: ReadonlySet<string> = new Set([
  'في',
  'ب',
  'داخل',
  'خارج',
  'قرب',
  'شرق',
  'غرب',
  'شمال',
  'جنوب',
  'شرقي',
  'غربي',
  'شمالي',
  'جنوبي',
  'وسط',
  'امام',
  'علي',
  'عند',
  'حول',
  'ضمن',
]);
/** What moves somewhere happens where it goes: نشر قوات إلى، دخلت قافلة إلى. */
const MOVING: ReadonlySet<PloverType> = new Set(['MOBILIZE', 'AID', 'PROTEST']);

/** Acts of word: what the text says about a place is about their subject or content. */
export const SPOKEN: ReadonlySet<PloverType> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'SANCTION', 'THREATEN', 'CONCEDE', 'COOPERATE', 'SUPPORT', 'AGREE']);

/** Prepositions behind which another event stands, with a place of its own. */
const ASIDE: ReadonlySet<string> = new Set(['بعد', 'عقب', 'قبل', 'اثر', 'منذ', 'غداه', 'بسبب', 'ضد']);

/** The rules that look for a place, in the order in which they are asked. */
const RULES = ['framed', 'uttered', 'witnessed', 'goal', 'inside', 'after', 'where', 'before', 'journey'] as const;

/** A place that the rules find, and which of them. */
export interface RulePlace {
  readonly entity: EntityDraft;
  readonly by: (typeof RULES)[number];
}

/** Where an event happened: by its frame, or the nearest place behind a preposition of place in its clause. */
export function placeOf(proposal: Proposal, participants: Participants, taken: ReadonlySet<EntityDraft>): RulePlace | null {
  const seeker = new PlaceSeeker(proposal, participants, taken);
  for (const by of RULES) {
    const entity = seeker[by]();
    if (entity) return { entity, by };
  }
  return null;
}

/** Looks for the place of one event. */
class PlaceSeeker {
  readonly #proposal: Proposal;
  readonly #sentence: ChunkedSentence;
  readonly #participants: Participants;
  readonly #taken: ReadonlySet<EntityDraft>;

  constructor(proposal: Proposal, participants: Participants, taken: ReadonlySet<EntityDraft>) {
    this.#proposal = proposal;
    this.#sentence = proposal.sentence;
    this.#participants = participants;
    this.#taken = taken;
  }

  /** By the frame, or as what is hit or visited: a blow falls where what it hits lies, a visit takes place where it goes. */
  framed(): EntityDraft | null {
    const { places, recipients, sense } = this.#proposal;
    const framed = places.find((p) => p.type === 'place' || p.type === 'country') ?? recipients.find((r) => r.type === 'place');
    if (framed) return framed;
    if (sense.type === 'ASSAULT') {
      const struck = this.#struck();
      if (struck) return struck;
    }
    return sense.mode === 'visit' ? (recipients.find((r) => r.type === 'country' || r.type === 'place') ?? null) : null;
  }

  /** A capital that is hit is the town: استهدفت العاصمة الرياض. */
  #struck(): EntityDraft | null {
    const object = this.#proposal.form === 'verb' ? this.#proposal.clause?.object?.phrase : null;
    if (!object) return null;
    if (object.mention === null && !this.#isVague(object) && isIn(this.#sentence.words[object.head], 'site')) return this.#named(object);
    const u = this.#sentence.units.indexOf(object);
    const next = this.#sentence.units[u + 1];
    const capital =
      isIn(this.#sentence.words[object.head], 'seat of government') && object.mention === null && next?.kind === 'noun' && next.prep === '' && !next.conj
        ? next
        : object;
    return capital.mention?.metonym === true || capital.mention?.type === 'place' ? this.#named(capital) : null;
  }

  /** يوقعان في جنيف: an act of word happens where its verb says right away; what stands behind its topic belongs to that. */
  uttered(): EntityDraft | null {
    const { clause, form } = this.#proposal;
    if (!this.#spoken() || form !== 'verb' || !clause) return null;
    for (const { prep, phrase } of clause.prepositional) {
      if (prep !== 'في' && prep !== 'خلال' && prep !== 'ب') return null;
      if (prep !== 'في' || !phrase) continue;
      const place = this.#named(phrase);
      if (place) return place;
    }
    return null;
  }

  /** شهدت المدينة قتالا: the subject of a verb that only says that it happened. */
  witnessed(): EntityDraft | null {
    const { clause, light, form } = this.#proposal;
    const subject = light && form === 'noun' ? clause?.subject?.phrase : null;
    return subject?.mention?.type === 'place' || subject?.mention?.metonym === true ? this.#named(subject) : null;
  }

  /** Where something moves to. */
  goal(): EntityDraft | null {
    if (!MOVING.has(this.#proposal.sense.type)) return null;
    return this.#scan((unit) => unit.prep === 'الي');
  }

  /** A place inside the event's own phrase: تحرير مدينة عدن. */
  inside(): EntityDraft | null {
    const unit = this.#sentence.units[this.#proposal.unit];
    if (unit?.kind !== 'noun' || this.#spoken()) return null;
    for (let np = unit.genitive; np; np = np.genitive) {
      const { mention } = np;
      if (!mention || (mention.type !== 'place' && !(mention.type === 'country' && mention.kind === 'name'))) {
        const site = mention === null && !this.#isVague(np) ? this.#site(np) : null;
        if (site) return site;
        continue;
      }
      if (mention.type === 'country') return null;
      const entity = this.#participants.placeOf(mention);
      if (entity && !this.#taken.has(entity)) return entity;
    }
    return null;
  }

  /** The nearest place behind the event. */
  after(): EntityDraft | null {
    if (this.#spoken()) return null;
    const fits = (unit: NounPhrase, u: number): boolean => LOCATIVE.has(unit.prep) || this.#nearness(unit, u);
    const place = this.#scan(fits);
    // المواجهات تركزت في: the place of what an event's verb says of it.
    const { clause, governed, unit } = this.#proposal;
    return place ?? (clause && governed === 'S' && clause.unit > unit ? this.#scan(fits, clause.unit) : null);
  }

  /** A town before حيث: في مدينة المنصورة حيث قتل. */
  where(): EntityDraft | null {
    const { units, words } = this.#sentence;
    const at = this.#proposal.unit - 1;
    const marker = units[at];
    if (marker?.kind !== 'subordinator' || words[marker.first]?.reading.stem !== 'حيث') return null;
    const before = units[at - 1]?.kind === 'comma' ? units[at - 2] : units[at - 1];
    return before?.kind === 'noun' ? this.#named(before) : null;
  }

  /** بالقرب من دوما، على مقربة من. */
  #nearness(unit: NounPhrase, u: number): boolean {
    const before = this.#sentence.units[u - 1];
    return unit.prep === 'من' && before?.kind === 'noun' && /^(قرب|مقربه)$/.test(this.#sentence.words[before.head]?.reading.stem ?? '');
  }

  /** A place in front of the event: وفي بغداد قتل. */
  before(): EntityDraft | null {
    const { units } = this.#sentence;
    const event = units[this.#proposal.unit];
    // A joined verb goes on to another event.
    if (this.#spoken() || (event?.kind === 'verb' && event.conj)) return null;
    const own = this.#proposal.clause?.unit ?? -1;
    for (let u = this.#proposal.unit - 1; u >= 0; u--) {
      const unit = units[u];
      if (!unit) break;
      if (unit.kind === 'noun' && unit.prep === 'في') {
        const place = this.#named(unit);
        if (place) return place;
      }
      if (endsClause(units, u) && !(unit.kind === 'verb' && u === own)) break;
    }
    return null;
  }

  /** وصل إلى الخرطوم في زيارة، توجه إلى إيران لإجراء محادثات: talks are held where one goes. */
  journey(): EntityDraft | null {
    if (this.#proposal.sense.type !== 'CONSULT') return null;
    const { units } = this.#sentence;
    for (let u = this.#proposal.unit - 1; u >= 0; u--) {
      const unit = units[u];
      if (!unit || unit.kind === 'stop' || unit.kind === 'complementizer') return null;
      if (unit.kind !== 'noun' || unit.prep !== 'الي') continue;
      const place = this.#named(unit);
      if (place) return place;
    }
    return null;
  }

  #spoken(): boolean {
    return SPOKEN.has(this.#proposal.sense.type);
  }

  #scan(fits: (unit: NounPhrase, u: number) => boolean, from: number = this.#proposal.unit): EntityDraft | null {
    const { units } = this.#sentence;
    let commas = 0;
    let described = false;
    let vague: NounPhrase | null = null;
    for (let u = from + 1; u < units.length; u++) {
      const unit = units[u];
      if (!unit || (unit.kind === 'comma' && ++commas > 2)) break;
      if (endsClause(units, u)) {
        // هجوم استهدف ... في، معارك دارت في: the verb that describes an event noun says where.
        if (described || unit.kind !== 'verb' || unit.conj || commas > 0 || this.#proposal.form !== 'noun') break;
        described = true;
        // قصف استهدف عفرين
        const struck = units[u + 1];
        const place = struck?.kind === 'noun' && struck.prep === '' && struck.mention?.type === 'place' ? this.#named(struck) : null;
        if (place) return place;
        continue;
      }
      if (unit.kind === 'noun' && ASIDE.has(unit.prep) && u > from + 1 && unit.prep !== 'ضد') break;
      if (unit.kind !== 'noun' || !fits(unit, u)) continue;
      // محادثات حول سوريا، لبحث الوضع في ليبيا
      if (this.#proposal.sense.type === 'CONSULT' && (unit.prep === 'حول' || (u > from + 1 && isOfTopic(this.#sentence, u)))) continue;
      if (this.#isVague(unit)) {
        vague ??= unit;
        continue;
      }
      const place = this.#named(unit);
      if (place) return place;
    }
    return vague && this.#site(vague);
  }

  /** في مسجد بمقاطعة كيبيك، في مناطق من حلب: a kind of place alone, which a name behind it tells better. */
  #isVague(phrase: NounPhrase): boolean {
    const head = this.#sentence.words[phrase.head];
    if (!head || phrase.mention !== null || !isIn(head, 'site')) return false;
    if (phrase.genitive?.mention?.type === 'place') return false;
    return /^مناطق$/.test(head.reading.stem) || (!head.reading.article && !phrase.definite && phrase.genitive === null);
  }

  /** The place a phrase names, its own or that of a genitive inside it. */
  #named(phrase: NounPhrase): EntityDraft | null {
    const capital = capitalIn(this.#sentence, this.#sentence.units.indexOf(phrase), phrase, this.#participants);
    if (capital !== null) return this.#participants.capital(capital, this.#sentence, phrase.first, phrase.last);
    for (let np: NounPhrase | null = phrase; np; np = np.genitive) {
      const { mention } = np;
      if (mention && (mention.type === 'place' || (mention.type === 'country' && mention.kind === 'name'))) {
        const entity = this.#participants.placeOf(mention);
        if (entity) return entity;
      }
      if (!isIn(this.#sentence.words[np.head], 'part of a place')) break;
    }
    return this.#site(phrase);
  }

  /** A place that no list knows, by its words. */
  #site(phrase: NounPhrase): EntityDraft | null {
    const head = this.#sentence.words[phrase.head];
    const described = partOfLand(this.#sentence, phrase) ?? unknownTown(this.#sentence, phrase);
    if (described) return siteAt(this.#sentence, described, this.#participants);
    if (!head || !isIn(head, 'site') || head.reading.pronoun !== '') return null;
    // حكم بالسجن: a penalty.
    if (isIn(head, 'penal') && phrase.prep !== 'في' && phrase.prep !== 'داخل') return null;
    return siteAt(this.#sentence, phrase, this.#participants);
  }
}

/** Whether a unit ends the stretch of words that one event's place comes from. */
function endsClause(units: readonly Unit[], u: number): boolean {
  const unit = units[u];
  if (!unit) return true;
  return (
    unit.kind === 'stop' ||
    unit.kind === 'colon' ||
    unit.kind === 'complementizer' ||
    unit.kind === 'subordinator' ||
    (unit.kind === 'verb' && units[u - 1]?.kind !== 'relative')
  );
}
