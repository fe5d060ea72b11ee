import { withoutAsides } from '../../arabic/asides.js';
import { fold, withoutMarks } from '../../arabic/letters.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { EntityType, KnownEntity } from '../../knowledge/model.js';
import { type Apposed, type Mention, revisedMention } from '../phrases/phrases.js';
import { isPart, mayBeOne } from '../words/sameNames.js';
import { stemStart, type Word } from '../words/words.js';
import { bodyMeant, bodyOfOffice, isBareBody, type LedBody } from './bodiesMeant.js';
import { CountriesInPlay } from './countriesInPlay.js';
import { addSpan, type EntityDraft, type EntityTable, type Located } from './entity.js';
import { GroupsInPlay, MOVEMENTS } from './groupsInPlay.js';
import { Ministries, ownEnd } from './ministries.js';
import { heldOn, NamedHolders } from './namedHolders.js';
import { isSameOffice, isTitled, mayHold, sameWords } from './officeHolders.js';
import { nationalName, ownerOf } from './theirBodies.js';
import { troopOwner } from './troopOwners.js';
import { armyOf, bodyLedBy, commandsArmy, FIGHTING, rulesState, troopsCalledAfter } from './troops.js';

/**
 * Decides which mentions are the same somebody: by name, by a part of a name that was given before, by office, by description.
 *
 * @param located mentions in reading order
 * @param text the document's text
 * @param known what is known: states by alpha-3 code, their capitals by `capital:` and the code, and names
 * @param published day of publication, for who held an office then; null where it is not known
 */
export function resolveEntities(
  located: readonly Located[],
  text: string,
  known: Pick<Lexicon, 'countries' | 'names' | 'listsOf' | 'titles'>,
  published: string | null,
): EntityTable {
  const table = new Builder(text, located, known, published);
  for (const item of located) table.add(item);
  return table.finish();
}

/** How many entities back a name or description may find its own: bounds the time on texts of any length. */
const REACH = 400;

/** How many sentences back somebody is looked for who is known to hold an office. */
const HOLDER_REACH = 2;

/** Code units within which two letters and their marks stand. */
const CLITIC_REACH = 10;

class Builder {
  readonly #entities: EntityDraft[] = [];
  readonly #of = new Map<Mention, EntityDraft>();
  readonly #byKey = new Map<string, EntityDraft>();
  readonly #places = new Map<Mention, KnownEntity>();
  readonly #text: string;
  readonly #located: readonly Located[];
  readonly #knowledge: Pick<Lexicon, 'countries' | 'names' | 'listsOf' | 'titles'>;
  readonly #countries: CountriesInPlay;
  /** The threads that each entity is mentioned in; an office or description goes back to nobody of another. */
  readonly #threads = new Map<EntityDraft, Set<number>>();
  /** The thread with most mentions. */
  readonly #main: number;
  /** The thread of the mention at hand. */
  #thread = 0;
  readonly #groups: GroupsInPlay;
  /** The body whose troops each thread called by a noun last. */
  readonly #bodyOf = new Map<string, EntityDraft>();
  readonly #holders: NamedHolders;
  readonly #ministries: Ministries;
  /** The ministries among the entities. */
  readonly #isMinistry = new Set<EntityDraft>();
  /** The last mention of each person with an office. */
  readonly #offices = new Map<EntityDraft, Mention>();
  readonly #published: string | null;
  /** How many mentions stand in front of the one at hand. */
  #at = 0;

  constructor(text: string, located: readonly Located[], knowledge: Pick<Lexicon, 'countries' | 'names' | 'listsOf' | 'titles'>, published: string | null) {
    this.#text = text;
    this.#located = located;
    this.#knowledge = knowledge;
    const sizes = new Map<number, number>();
    for (const { thread } of located) sizes.set(thread, (sizes.get(thread) ?? 0) + 1);
    this.#main = [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
    this.#holders = new NamedHolders(located, published);
    this.#published = published;
    this.#countries = new CountriesInPlay(located);
    this.#groups = new GroupsInPlay(located);
    this.#ministries = new Ministries(located, text, knowledge);
  }

  add({ mention, thread }: Located): void {
    this.#thread = thread;
    const entity = this.#find(mention) ?? this.#namedLater(mention) ?? this.#make(mention);
    this.#of.set(mention, entity);
    const army = this.#armyKey(mention);
    if (army !== null && !this.#byKey.has(army)) this.#byKey.set(army, entity);
    const ministry = this.#ministryKey(mention);
    if (ministry !== null && !this.#byKey.has(ministry)) this.#byKey.set(ministry, entity);
    if (this.#ministries.has(mention)) {
      this.#isMinistry.add(entity);
      // وزارة الدفاع of the only state whose ministry is named, though the text is about another.
      if (ministry !== null && !entity.known) entity.country = Ministries.stateOf(ministry);
    }
    if (entity.type === 'person') this.#noteOfficeOf(entity, mention);
    // سموه is no office of his.
    if ((mention.honours || isTheirTroops(mention) || isTheirs(mention)) && entity.spans.length > 0) addSpan(entity, mention.start, mention.end);
    else if (!this.#isWithin(mention, entity)) this.#note(entity, mention);
    this.#at++;
    if (mention.metonym || mention.known.length > 1) {
      // طرابلس in an article about Libya is no town in Lebanon.
      const seat = mention.known.find((k) => k.type === 'place' && (entity.country === null || k.country === entity.country));
      if (seat && entity.known !== seat) this.#places.set(mention, seat);
    }
  }

  #find(mention: Mention): EntityDraft | null {
    const namesake = this.#namesake(mention);
    if (namesake) return namesake;
    const known = this.#choose(mention);
    if (known) return this.#byKey.get(known.key) ?? null;
    if (mention.name !== '') return this.#byName(mention);
    if (mention.kind === 'office') return mention.honours ? this.#honoured(mention) : this.#byOffice(mention);
    if (isTheirTroops(mention)) return this.#troops(mention);
    if (isTheirs(mention)) return this.#theirs(mention);
    if (mention.kind === 'organ' || mention.kind === 'group') return this.#byDescription(mention);
    return null;
  }

  /** قواته, مقاتلوها: the body or the state that they are of; of a person the army that he commands. */
  #troops(mention: Mention): EntityDraft | null {
    const owner = troopOwner(this.#located, this.#at, this.#of);
    if (owner?.type !== 'person') return owner;
    const key = `troops:${owner.id}`;
    const troops = this.#byKey.get(key) ?? this.#troopsOf(owner, mention) ?? this.#make(mention);
    this.#byKey.set(key, troops);
    return troops;
  }

  #troopsOf(owner: EntityDraft, mention: Mention): EntityDraft | null {
    const known = (body: KnownEntity): EntityDraft => this.#byKey.get(body.key) ?? this.#makeKnown(body);
    const led = bodyLedBy(owner, this.#knowledge);
    if (led) return known(led);
    const called = troopsCalledAfter(owner, this.#written(mention.start, mention.end), mention, this.#knowledge);
    const army =
      (!called || !this.#byKey.has(called.key)) && commandsArmy(owner, this.#published) ? armyOf(this.#located, this.#at, owner.country ?? '') : null;
    if (army) return this.#of.get(army) ?? this.#find(army) ?? this.#make(army);
    if (called) return known(called);
    // الرئيس الفرنسي ... قواته, where nothing names the army; not of who was president.
    const rules = owner.beyond.some((words) => words.length === 0) && [...owner.titles].some((title) => rulesState(title, this.#knowledge));
    return rules && owner.country !== null && commandsArmy(owner, this.#published) ? this.#makeNational(mention, owner.country) : null;
  }

  /** قوات بلاده, حكومة بلاده: the body of whose country it is; وزارته, حزبه: the one that he leads; حكومته: that of his country. */
  #theirs(mention: Mention): EntityDraft | null {
    const { homeland, lemma, pronoun, type, troops, quantity } = mention;
    if (quantity !== null || (homeland === '' && mention.first !== mention.last)) return null;
    const ofState = this.#knowledge.listsOf(fold(lemma), []).includes('body of a state');
    const meant = (entity: EntityDraft): boolean =>
      (entity.type === 'person' && (homeland === '' || entity.country !== null)) || (homeland === '' && ofState && entity.type === 'country');
    const owner = ownerOf(this.#located, this.#at, this.#of, homeland || pronoun, meant);
    if (!owner) return null;
    const led = homeland === '' && owner.type === 'person' ? this.#ledBy(owner, lemma) : null;
    if (led) return this.#led(led, mention);
    // أحزابه, شركته: of whoever holds no office nothing says which.
    if (owner.country === null) return null;
    if (!troops && !(ofState && (owner.type === 'country' || homeland !== '' || owner.known !== null || owner.titles.size > 0))) return null;
    const { country } = owner;
    const army = troops ? armyOf(this.#located, this.#at, country) : null;
    if (army) return this.#of.get(army) ?? this.#find(army) ?? this.#make(army);
    const same = this.#entities.find((entity) => entity.type === type && entity.lemma === lemma && entity.country === country && this.#isHere(entity));
    if (same) return same;
    return this.#makeNational(mention, country);
  }

  /** A body of a state by a mention that tells it with a pronoun: القوات الفرنسية for قوات بلاده. */
  #makeNational(mention: Mention, country: string): EntityDraft {
    const { homeland, lemma, type, gender, plural } = mention;
    const written = this.#written(mention.start, mention.end);
    const [first = ''] = written.split(' ');
    const head = homeland === '' && !plural ? lemma : first.slice(0, homeland === '' ? -mention.pronoun.length : undefined);
    const name = nationalName(this.#located, this.#at, head, plural || gender === 'f', country, this.#text) ?? written;
    return this.#blank({ type, name, nameEn: null, key: null, country, known: null, within: null, lemma, gender, plural });
  }

  /** The body of a kind that somebody leads, by the office he was last called by. */
  #ledBy(person: EntityDraft, lemma: string): LedBody | null {
    const office = this.#offices.get(person);
    if (!office) return null;
    // رئيس حزب الشعب فلان: whoever stands behind it is no part of its name.
    const end = office.belongs?.type === 'person' ? office.belongs.start : office.titleEnd;
    return bodyOfOffice(office, this.#written(office.titleStart, end).trim(), lemma, this.#knowledge);
  }

  /** وزير الدفاع أشتون كارتر ... قال كارتر: who is named in full in the article, before another whom the last part alone would be. */
  #namesake({ type, known, name }: Mention): EntityDraft | null {
    if (type !== 'person' || known.length === 0 || name === '' || name.includes(' ') || known.some(({ key }) => this.#byKey.has(key))) return null;
    for (let i = this.#entities.length - 1; i >= 0 && i >= this.#entities.length - REACH; i--) {
      const entity = this.#entities[i];
      if (entity?.type === 'person' && entity.lemma === '' && this.#isHere(entity) && [...entity.names].some((full) => full.endsWith(` ${name}`)))
        return entity;
    }
    return null;
  }

  /** Of several entities with this name, the one whose country the article is about; a metonym is read as its country. */
  #choose(mention: Mention): KnownEntity | null {
    if (mention.known.length === 0) return null;
    if (mention.type === 'place' && !mention.metonym) {
      return this.#placeAmong(mention);
    }
    const usable = mention.metonym ? mention.known.filter((k) => k.type === 'country') : mention.known;
    if (mention.type === 'person' && mention.country !== null) {
      const same = usable.filter((k) => k.country === mention.country);
      if (same.length > 0) return this.#countries.mostLocal(same, this.#thread);
    }
    return this.#countries.mostLocal(usable.length > 0 ? usable : mention.known, this.#thread);
  }

  /** Of several places of one name the one whose country the article is about; a capital before others. */
  #placeAmong({ known }: Mention): KnownEntity | null {
    const places = known.filter((k) => k.type === 'place' || k.type === 'country');
    const isCapital = (k: KnownEntity): boolean => k.country !== null && this.#knowledge.countries.get(`capital:${k.country}`)?.key === k.key;
    return this.#countries.mostLocal(places.length > 0 ? places.sort((a, b) => Number(isCapital(b)) - Number(isCapital(a))) : known, this.#thread);
  }

  #byName(mention: Mention): EntityDraft | null {
    const words = mention.name.split(' ');
    for (let i = this.#entities.length - 1; i >= 0 && i >= this.#entities.length - REACH; i--) {
      const entity = this.#entities[i];
      if (!entity || (entity.type === 'person') !== (mention.type === 'person')) continue;
      if (entity.names.has(mention.name)) return entity;
      if (mention.type !== 'person') continue;
      for (const name of entity.names) {
        const parts = name.split(' ');
        if ((isPart(words, parts) || isPart(parts, words)) && mayBeOne(words, entity.names)) return entity;
      }
    }
    return mention.type === 'person' && words.length === 1 ? this.#byFirstName(mention) : null;
  }

  /** كيم, ملالا, الأمير محمد: who is called by the first word alone is who was last named so, and as it is put before the name. */
  #byFirstName({ name: first, title }: Mention): EntityDraft | null {
    for (let i = this.#entities.length - 1; i >= 0 && i >= this.#entities.length - REACH; i--) {
      const entity = this.#entities[i];
      if (entity?.type !== 'person' || entity.lemma !== '') continue;
      // الأمير محمد: whoever has a father is called by the first name, whatever the title.
      const opening = title === '' || entity.titles.has(title) ? `${first} ` : `${first} بن `;
      if ([...entity.names, fold(entity.name)].some((name) => name.startsWith(opening))) return entity;
    }
    return null;
  }

  /** Whether an office is somebody's in particular. رئيس أمريكي is any of them: an indefinite nationality introduces, it does not go back. */
  #isDefinite(mention: Mention): boolean {
    if (mention.type !== 'person' || (!mention.definite && mention.country === null)) return false;
    return mention.name !== '' || !/^(?!.*(^| )ال).* \S+يه?$/.test(fold(this.#describes(mention)));
  }

  #byOffice(mention: Mention): EntityDraft | null {
    if (!this.#isDefinite(mention)) return null;
    let perhaps: EntityDraft | null = null;
    for (let i = this.#entities.length - 1; i >= 0 && i >= this.#entities.length - REACH; i--) {
      const entity = this.#entities[i];
      if (entity?.type !== 'person' || !this.#isHere(entity) || !isTitled(entity, mention)) continue;
      const holds = mayHold(entity, mention);
      if (holds === 'surely') return entity;
      if (holds === 'perhaps') perhaps ??= entity;
    }
    return perhaps ?? this.#knownHolder(mention);
  }

  /** استقبله ماكرون ... وقال الرئيس: where nobody was given the office, the only one of the sentences before who is known to hold it on the day. */
  #knownHolder({ lemma, country, beyond }: Mention): EntityDraft | null {
    const day = this.#published?.slice(0, 10) ?? null;
    const own = this.#located[this.#at];
    if (day === null || !own || country !== null || beyond.length > 0) return null;
    let found: EntityDraft | null = null;
    for (let i = this.#at - 1; i >= 0; i--) {
      const item = this.#located[i];
      if (!item || item.sentence < own.sentence - HOLDER_REACH) break;
      if (item.thread !== own.thread || item.mention.name === '' || !heldOn(item.mention, day).some(({ title }) => title === lemma)) continue;
      const entity = this.#of.get(item.mention) ?? null;
      if (found && entity !== found) return null;
      found = entity;
    }
    return found;
  }

  /** سمو ولي العهد, سموه: who holds the office; or who was last mentioned of those who were honoured so, or else of those who hold one. */
  #honoured(mention: Mention): EntityDraft | null {
    const [honour = '', ...office] = mention.lemma.split(' ');
    const holder = office.length > 0 ? this.#byOffice(revisedMention(mention, { lemma: office.join(' ').replace(/^ال(?=\S+$)/, ''), honours: false })) : null;
    if (holder) return holder;
    let titled: EntityDraft | null = null;
    for (let i = this.#at - 1; i >= 0 && i >= this.#at - REACH; i--) {
      const located = this.#located[i];
      const entity = located && this.#of.get(located.mention);
      if (entity?.type !== 'person' || located?.thread !== this.#thread || entity.titles.size === 0) continue;
      if (entity.gender !== '' && (entity.gender === 'f') !== (mention.pronoun === 'ها' || mention.gender === 'f')) continue;
      if (entity.roles.some(({ title }) => fold(title).includes(fold(honour)))) return entity;
      titled ??= entity;
    }
    return titled;
  }

  /** رئيس الفلبين يؤيد الوزير ... أيد رئيس الفلبين بنينو أكينو الوزير: who is given the same office with a name further down. */
  #namedLater(mention: Mention): EntityDraft | null {
    if (mention.kind !== 'office' || mention.name !== '' || mention.titleKind === 'honorific' || !this.#isDefinite(mention)) return null;
    const holders = this.#holders.after(mention.lemma, this.#at, this.#thread).filter((holder) => isSameOffice(holder, mention));
    const [first] = holders;
    // الرئيس alone may be either where two are named.
    if (!first || (mention.country === null && holders.some(({ name }) => !mayBeOne(name.split(' '), new Set([first.name]))))) return null;
    const entity = this.#find(first) ?? this.#make(first);
    entity.names.add(first.name);
    return entity;
  }

  #byDescription(mention: Mention): EntityDraft | null {
    if (mention.pronoun !== '') return null;
    const body = this.#ofBody(mention) ?? this.#army(mention) ?? this.#troopsAgain(mention) ?? this.#ministry(mention);
    if (body) return body;
    const meant = this.#meant(mention);
    return meant === 'several' ? null : (meant ?? this.#described(mention) ?? this.#unnamed(mention));
  }

  /** وزارة الخارجية التركية for الخارجية التركية, وزارة الخارجية for either where the thread names no other. */
  #ministry(mention: Mention): EntityDraft | null {
    const key = this.#ministryKey(mention);
    if (key === null) return null;
    const known = this.#ministries.knownBy(key);
    return this.#byKey.get(key) ?? (known && (this.#byKey.get(known.key) ?? this.#makeKnown(known)));
  }

  #ministryKey(mention: Mention): string | null {
    return this.#ministries.has(mention) ? this.#ministries.keyOf(mention, this.#thread, this.#countries.ofBody(mention, this.#thread)) : null;
  }

  /** الوزارة, الحزب: the body of the kind that was told of last, or that whoever acted last leads. */
  #meant(mention: Mention): EntityDraft | 'several' | null {
    if (!isBareBody(mention) || this.#ministries.has(mention)) return null;
    const ministry = this.#knowledge.listsOf(fold(mention.lemma), []).includes('is a ministry');
    const means = (entity: EntityDraft): boolean =>
      isShort(entity, mention) ||
      (entity.type === mention.type && entity.lemma === mention.lemma && entity.plural === mention.plural) ||
      (ministry && this.#isMinistry.has(entity));
    const meant = bodyMeant(this.#located, this.#at, this.#of, means, (person) => this.#ledBy(person, mention.lemma));
    if (meant === null || meant === 'several') return meant;
    return 'entity' in meant ? meant.entity : this.#led(meant.led, mention);
  }

  /** A body that only whoever leads it tells of, as its words would name it. */
  #led({ name, country }: LedBody, { type, lemma, gender }: Mention): EntityDraft {
    const key = `led:${this.#thread}:${fold(name)}:${country ?? ''}`;
    const body =
      this.#byKey.get(key) ??
      this.#entities.find((entity) => entity.type === type && fold(entity.name) === fold(name) && (entity.country === null || entity.country === country)) ??
      this.#blank({ type, name, nameEn: null, key: null, country, known: null, within: null, lemma, gender, plural: false });
    this.#byKey.set(key, body);
    return body;
  }

  /** Notes by which office somebody was last called: who leads a body tells which is meant. */
  #noteOfficeOf(person: EntityDraft, mention: Mention): void {
    const { apposed } = mention;
    if (mention.title !== '') this.#offices.set(person, mention);
    else if (apposed) {
      const { title, start, end, beyond } = apposed;
      this.#offices.set(person, revisedMention(mention, { title, titleStart: start, titleEnd: end, titleKind: 'office', beyond }));
    }
  }

  /** Whether a mention stands inside one of the same: الخارجية التركية of وزارة الخارجية التركية. */
  #isWithin({ start, end }: Mention, entity: EntityDraft): boolean {
    const outer = this.#located[this.#at - 1]?.mention;
    return outer !== undefined && this.#isMinistry.has(entity) && this.#of.get(outer) === entity && outer.start <= start && outer.end >= end;
  }

  /** القوات التركية for الجيش التركي: the army of a state, as its thread has called it before. */
  #army(mention: Mention): EntityDraft | null {
    const key = this.#armyKey(mention);
    return key === null ? null : (this.#byKey.get(key) ?? null);
  }

  /** By what the army of a state is kept that a mention calls so, with nothing more than its nationality; null for others. */
  #armyKey(mention: Mention): string | null {
    const { troops, type, kind, definite, quantity, pronoun, belongs, first, last } = mention;
    if (!troops || type !== 'military' || kind !== 'organ' || !definite || quantity !== null || pronoun !== '' || belongs) return null;
    const country = mention.country ?? this.#countries.ofBody(mention, this.#thread);
    const words = mention.country === null ? 1 : 2;
    return country !== null && last - first === words - 1 ? `army:${this.#thread}:${country}` : null;
  }

  /** قوات التحالف، عناصر المقاومة: the body whose troops they are. */
  #ofBody({ troops, belongs, definite, quantity, last, lemma }: Mention): EntityDraft | null {
    // قوات المقاومة المشتركة: joint forces, of which the resistance is only one part.
    if (!troops || !belongs || !definite || quantity !== null || last !== belongs.last || !belongs.definite) return null;
    if (belongs.pronoun !== '' || !isFighting(belongs)) return null;
    const body = this.#of.get(belongs) ?? this.#find(belongs) ?? this.#make(belongs);
    this.#of.set(belongs, body);
    this.#bodyOf.set(`${this.#thread}:${lemma}`, body);
    return body;
  }

  /** مسلحو التنظيم ... المسلحون: the body whose troops were called so last. */
  #troopsAgain(mention: Mention): EntityDraft | null {
    const { troops, definite, plural, quantity, belongs, country, lemma } = mention;
    if (!troops || !definite || !plural || quantity !== null || belongs || country !== null || this.#describes(mention).includes(' ')) return null;
    return this.#bodyOf.get(`${this.#thread}:${lemma}`) ?? null;
  }

  /** المتمردون، الميليشيات: the armed group that the thread is about; الحركة، الجماعة: the party or group named last. */
  #unnamed(mention: Mention): EntityDraft | null {
    const { definite, first, last, quantity, lemma } = mention;
    if (!definite || first !== last || quantity !== null) return null;
    const lists = this.#knowledge.listsOf('', [lemma, fold(lemma)]);
    if (mention.plural && lists.includes('rebels')) return this.#byKey.get(this.#groups.main(this.#thread) ?? '') ?? null;
    const named = !mention.plural && lists.includes('movement') ? this.#groups.lastNamed(this.#at) : null;
    return named ? (this.#of.get(named.mention) ?? null) : null;
  }

  #described(mention: Mention): EntityDraft | null {
    for (let i = this.#entities.length - 1; i >= 0 && i >= this.#entities.length - REACH; i--) {
      const entity = this.#entities[i];
      if (!entity || !this.#isHere(entity)) continue;
      if (isShort(entity, mention)) return entity;
      if (entity.type !== mention.type || entity.lemma !== mention.lemma) continue;
      const own = mention.name === '' && fold(this.#describes(mention)) === fold(entity.name);
      if (own && (mention.kind === 'organ' || mention.definite)) return entity;
      if (!mention.definite) continue;
      // الوزارة alone goes back to any ministry; المجلس الدستوري is not the Security Council.
      const bare = mention.country === null && mention.belongs === null && mention.plural === entity.plural && !this.#describes(mention).includes(' ');
      if (
        bare ||
        (entity.country !== null &&
          entity.country === mention.country &&
          mention.kind === 'organ' &&
          mention.belongs === null &&
          this.#saysNoOther(mention, entity))
      )
        return entity;
    }
    return null;
  }

  /** الوزارة التونسية, الحكومة التونسية المؤقتة: whether a body of a state is told by no other words than before; وزارة الصحة التونسية is not its ministry of defence. */
  #saysNoOther(mention: Mention, { type, name }: EntityDraft): boolean {
    if (type !== 'government') return true;
    const before = bareWords(name);
    const own = bareWords(this.#text.slice(mention.start, ownEnd(this.#located, this.#at)));
    if (own.every((word) => before.includes(word))) return true;
    const all = bareWords(this.#describes(mention));
    return before.every((word) => all.includes(word));
  }

  /** Whether the thread at hand mentions somebody. */
  #isHere(entity: EntityDraft): boolean {
    return this.#threads.get(entity)?.has(this.#thread) === true;
  }

  /** Words of the text as a name: one space between them, no vowels or tatweel, nothing in Latin letters in brackets, so that a name is the same however it is set. */
  #written(start: number, end: number): string {
    return withoutMarks(withoutAsides(this.#text.slice(start, end))).replace(/\s+/g, ' ');
  }

  #describes(mention: Mention): string {
    if (mention.called !== '') return withoutMarks(mention.called).replace(/\s+/g, ' ');
    const name = this.#written(mention.start, mention.end);
    // للمعارضة is ل and المعارضة, whose alef is not written.
    if (name.startsWith('لل')) return `ال${name.slice(2)}`;
    if (!mention.definite) return name;
    // للاجئين: one ل of three is not written.
    const before = withoutMarks(this.#text.slice(Math.max(0, mention.start - CLITIC_REACH), mention.start));
    return before.endsWith('لل') || (before.endsWith('ل') && /^ل.*ين( |$)/.test(name)) ? `ال${name}` : name;
  }

  /** Code units of لل in front of a mention, its marks included: للمعارضة is mentioned as معارضة. */
  #elided({ start, end }: Mention): number {
    return /^ل[\u0640\P{L}]*ل[\u0640\P{L}]*/u.exec(this.#text.slice(start, Math.min(end, start + CLITIC_REACH)))?.[0].length ?? 0;
  }

  #make(mention: Mention): EntityDraft {
    const known = this.#choose(mention);
    const within = mention.type === 'place' && mention.belongs ? this.#placeAmong(mention.belongs) : null;
    const entity = this.#blank({
      type: known?.type ?? mention.type,
      name: known?.name ?? this.#nameOf(mention),
      nameEn: known?.nameEn ?? null,
      key: known?.key ?? null,
      country: known ? known.country : (mention.country ?? within?.country ?? this.#countries.ofBody(mention, this.#thread)),
      known,
      within,
      lemma: known ? '' : mention.lemma,
      gender: genderBy(mention),
      plural: mention.plural,
    });
    if (known) this.#byKey.set(known.key, entity);
    // مسلحون مجهولون: from here on, the ones called so are others.
    else this.#bodyOf.delete(`${this.#thread}:${mention.lemma}`);
    return entity;
  }

  #nameOf(mention: Mention): string {
    if (mention.name !== '') return this.#written(mention.nameStart, mention.nameEnd);
    if (mention.fullEnd === 0) return this.#describes(mention);
    // مصدر بالشرطة العراقية; ثلاثة مشتبه بهم
    return mention.called === '' ? this.#written(mention.start, mention.fullEnd) : `${this.#describes(mention)}${this.#written(mention.end, mention.fullEnd)}`;
  }

  #note(entity: EntityDraft, mention: Mention): void {
    const threads = this.#threads.get(entity);
    addSpan(entity, mention.start + this.#elided(mention), mention.end);
    if (mention.name !== '') {
      entity.names.add(mention.name);
      if (mention.nameStart > mention.start) addSpan(entity, mention.nameStart, mention.nameEnd);
      // The fullest form in the article names somebody no list knows.
      const written = this.#written(mention.nameStart, mention.nameEnd);
      if (!entity.known && entity.type === 'person' && (written.length > entity.name.length || entity.names.size === 1)) entity.name = written;
    }
    if (mention.title !== '') this.#noteOffice(entity, { title: mention.title, start: mention.titleStart, end: mention.titleEnd, beyond: mention.beyond });
    if (mention.apposed) this.#noteOffice(entity, mention.apposed);
    entity.country ??= mention.country;
    // الحكومة ... الحكومة الإيطالية: told in full further down.
    const inFull = entity.lemma !== '' && entity.lemma === mention.lemma && mention.country !== null && mention.country === entity.country && !mention.ofState;
    const isArmy = mention.country !== null && this.#armyKey(mention) !== null;
    // الخارجية التركية ... وزارة الخارجية التركية
    if (entity.lemma !== '' && this.#ministries.has(mention) && this.#describes(mention).length > entity.name.length) entity.name = this.#describes(mention);
    if ((inFull || isArmy) && mention.kind === 'organ' && !entity.name.includes(' ')) entity.name = this.#describes(mention);
    // As the main thread first has it: a state that another text calls by an adjective in passing is no he for that.
    const gender = genderBy(mention);
    if (gender !== '' && (entity.gender === '' || (this.#thread === this.#main && threads?.has(this.#main) !== true))) entity.gender = gender;
    if (threads) threads.add(this.#thread);
    else this.#threads.set(entity, new Set([this.#thread]));
  }

  #noteOffice(entity: EntityDraft, { title, start, end, beyond }: Apposed): void {
    entity.titles.add(title);
    // Each once: who is named a thousand times is still asked about in no time.
    if (!entity.beyond.some((words) => sameWords(words, beyond))) entity.beyond.push(beyond);
    const written = this.#text.slice(start, end);
    if (!entity.roles.some((r) => fold(r.title) === fold(written))) entity.roles.push({ title: written, organization: null, start, end });
  }

  finish(): EntityTable {
    const places = new Map<Mention, EntityDraft>();
    const placeOf = (mention: Mention): EntityDraft | null => {
      const own = this.#of.get(mention) ?? null;
      const seat = this.#places.get(mention);
      if (!seat) return own;
      const made = places.get(mention) ?? this.#byKey.get(seat.key) ?? this.#makeKnown(seat);
      places.set(mention, made);
      addSpan(made, mention.start, mention.end);
      return made;
    };
    const knownPlaceOf = (mention: Mention): EntityDraft | null => {
      const seat = this.#places.get(mention);
      return seat ? (places.get(mention) ?? this.#byKey.get(seat.key) ?? null) : (this.#of.get(mention) ?? null);
    };
    return {
      entities: this.#entities,
      of: this.#of,
      placeOf,
      knownPlaceOf,
      country: (code, start, end) => this.#ofState(code, start, end),
      capital: (code, start, end) => this.#ofState(`capital:${code}`, start, end),
      knownCapital: (code) => this.#byKey.get(this.#knowledge.countries.get(`capital:${code}`)?.key ?? '') ?? null,
      described: (...of) => this.#byWords(...of),
    };
  }

  #byWords(head: Word, end: number, type: EntityType, plural: boolean): EntityDraft {
    const start = stemStart(this.#text, head);
    const name = this.#written(start, end).replace(/^لل/, 'ال');
    const key = `described:${type}:${fold(name)}`;
    const known = this.#byKey.get(key);
    if (known) {
      addSpan(known, start, end);
      return known;
    }
    const entity = this.#blank({ type, name, nameEn: null, key: null, country: null, known: null, within: null, lemma: '', gender: '', plural });
    this.#byKey.set(key, entity);
    entity.names.add(fold(name));
    addSpan(entity, start, end);
    return entity;
  }

  #blank(given: Pick<EntityDraft, 'type' | 'name' | 'nameEn' | 'key' | 'country' | 'known' | 'within' | 'lemma' | 'gender' | 'plural'>): EntityDraft {
    // Field by field: an object that is spread and given more has a shape of its own each time, and all who read a field of it are slow.
    const entity: EntityDraft = {
      id: `e${this.#entities.length + 1}`,
      type: given.type,
      name: given.name,
      nameEn: given.nameEn,
      key: given.key,
      country: given.country,
      known: given.known,
      within: given.within,
      lemma: given.lemma,
      gender: given.gender,
      plural: given.plural,
      roles: [],
      spans: [],
      spanKeys: new Set(),
      names: new Set(),
      titles: new Set(),
      beyond: [],
    };
    this.#entities.push(entity);
    return entity;
  }

  /** A state by its code, or its capital by `capital:` and the code, mentioned again at a span. */
  #ofState(code: string, start: number, end: number): EntityDraft | null {
    const known = this.#knowledge.countries.get(code);
    const entity = known ? (this.#byKey.get(known.key) ?? this.#makeKnown(known)) : null;
    if (entity) addSpan(entity, start, end);
    return entity;
  }

  #makeKnown(known: KnownEntity): EntityDraft {
    const { type, name, nameEn, key, country } = known;
    const entity = this.#blank({ type, name, nameEn, key, country, known, within: null, lemma: '', gender: '', plural: false });
    this.#byKey.set(known.key, entity);
    return entity;
  }
}

/** The gender that a mention gives whom it means: القرار الإيراني makes no he of Iran. */
function genderBy({ kind, plural, gender }: Mention): 'm' | 'f' | '' {
  return kind === 'nationality' && !plural ? '' : gender;
}

/** The words of a body's name, folded and without ال. */
function bareWords(name: string): string[] {
  return fold(name)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^ال/, ''));
}

/** The endings of a sound plural, folded. */
const SOUND_PLURAL = /(ات|ون|ين)$/;

/** What has troops that act in its name: an army, an alliance, a group. */
function isFighting({ type, kind }: Mention): boolean {
  return FIGHTING.has(type) && kind !== 'group';
}

/** قواته, مقاتلوها; خمسة من مقاتليها are five people, and قواتهما are two armies. */
function isTheirTroops({ troops, pronoun, quantity }: Mention): boolean {
  return troops && pronoun !== '' && pronoun !== 'هما' && quantity === null;
}

/** حكومته, جيش بلاده: a body by whose it is. */
function isTheirs({ kind, homeland, pronoun }: Mention): boolean {
  return kind === 'organ' && (homeland !== '' || pronoun !== '');
}

/** التنظيم for تنظيم الدولة الإسلامية, التحالف for التحالف العربي: a definite head alone, of a body that was named before. */
function isShort(entity: EntityDraft, mention: Mention): boolean {
  // الجماعة: people, or a body.
  const isBody =
    mention.kind === 'organ' || (mention.type === 'group' && mention.kind === 'group' && mention.first === mention.last && MOVEMENTS.has(entity.type));
  if (!mention.definite || !isBody || mention.belongs !== null || mention.country !== null || entity.type === 'person' || entity.type === 'place') return false;
  // التنظيم الإرهابي, but not الحكومة المركزية for حكومة إقليم كردستان.
  if (mention.type === 'government' && mention.first !== mention.last) return false;
  const head = fold(mention.lemma);
  // الميليشيات for ميليشيات الحوثي, المتمردون for المتمردين الحوثيين
  const begins = (name: string): boolean => {
    const [first = '', second] = name.split(' ', 2);
    const word = first.replace(/^ال/, '');
    return (
      second !== undefined &&
      (word === head || (mention.plural && word !== '' && SOUND_PLURAL.test(word) && word.replace(SOUND_PLURAL, '') === head.replace(/ا$/, '')))
    );
  };
  if (entity.known) {
    if (begins(fold(entity.known.name))) return true;
  } else if (entity.lemma !== '') return false;
  for (const name of entity.names) if (begins(name)) return true;
  return false;
}
