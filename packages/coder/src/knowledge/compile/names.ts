import { nounForms } from '../../arabic/inflection/index.js';
import { fold } from '../../arabic/letters.js';
import { DESCRIBED_BY, ENTITY_TYPES, type KnownEntity, type NameEntry, type Office, type Sense } from '../model.js';
import { cell, cellList, type KnowledgeFault, type Row } from '../table.js';
import type { FormTable } from './forms.js';
import { eachRow, sourceOf } from './verbs.js';

/** What the build knows of the world's geography: CLDR country names and GeoNames coordinates. */
export interface Geography {
  /** By ISO 3166-1 alpha-3. */
  readonly countryNames: ReadonlyMap<string, { readonly alpha2: string; readonly ar: string; readonly en: string }>;
  /** Whether a country has this code; where it is left out, any three capitals are taken for one. */
  readonly isCountry?: (code: string) => boolean;
  readonly coordinatesOf: (en: string, alpha2: string | null, kind?: string) => { readonly lat: number; readonly lon: number } | null;
}

/** Marks that are no part of a name: a text may have others in their place, or none. */
export const MARKS = /[«»"“”()–—‘’]/g;

const PLACE_KINDS: ReadonlySet<string> = new Set(['city', 'town', 'region', 'province', 'port', 'building', 'sea', 'river', 'area']);

/** Compiles everything known by name: countries, organisations, people, places. */
export function compileNames(
  of: (kind: string) => Row[],
  forms: FormTable,
  cues: { words: string[]; sense: Sense }[],
  geography: Geography,
  faults: KnowledgeFault[],
): { entities: KnownEntity[]; names: string } {
  const entities: KnownEntity[] = [];
  const names = new Map<string, Set<string>>();
  const keys = new Set<string>();
  const add = (entity: KnownEntity): number => {
    if (entity.type !== 'place' && keys.has(entity.key))
      throw new Error(`"${entity.nameEn ?? entity.name}" is already called so: what stands in English must be one's own`);
    let key = entity.key;
    // Two towns of a country may have one name.
    for (let n = 2; keys.has(key); n++) key = `${entity.key}-${n}`;
    keys.add(key);
    return entities.push({ ...entity, key }) - 1;
  };
  const call = (name: string, entity: number, sense: NameEntry['sense']): void => {
    const key = fold(name)
      .replace(MARKS, ' ')
      .split(/\s+/)
      .filter((w) => w !== '')
      .join(' ');
    if (key === '') return;
    const set = names.get(key) ?? new Set<string>();
    set.add(`${entity.toString(36)}${sense.charAt(0)}`);
    names.set(key, set);
  };
  // A country of the same files is one too.
  const isCountry = (code: string): boolean => keys.has(`country:${code}`) || (geography.isCountry?.(code) ?? true);
  const alpha2 = (code: string): string | null => geography.countryNames.get(code)?.alpha2 ?? null;

  eachRow(of('countries'), faults, (row) => {
    const code = cell(row, 'code');
    if (!/^[A-Z]{3}$/.test(code)) throw new Error(`country code "${code}": must be ISO 3166-1 alpha-3, such as LBY`);
    const cldr = geography.countryNames.get(code);
    const aliases = cellList(row, 'aliases');
    const name = cldr?.ar ?? aliases[0];
    if (name === undefined) throw new Error(`no Arabic name for ${code}: CLDR has none and "aliases" is empty`);
    const capitalEn = cell(row, 'capital en');
    const at = capitalEn === '' ? null : geography.coordinatesOf(capitalEn, cldr?.alpha2 ?? null, 'capital');
    const country = add({
      key: `country:${code}`,
      type: 'country',
      name,
      nameEn: cldr?.en ?? null,
      country: code,
      kind: null,
      offices: [],
      lat: null,
      lon: null,
      source: sourceOf(row),
    });
    for (const n of [name, ...aliases]) call(n, country, n === name ? 'full' : 'alias');
    for (const n of cellList(row, 'government')) call(n, country, 'government');
    const capitals = cellList(row, 'capital');
    if (capitals[0] !== undefined) {
      const capital = add({
        key: `place:${slug(capitalEn)}-${code}`,
        type: 'place',
        name: capitals[0],
        nameEn: capitalEn,
        country: code,
        kind: 'capital',
        offices: [],
        lat: at?.lat ?? null,
        lon: at?.lon ?? null,
        source: sourceOf(row),
      });
      for (const n of capitals) {
        call(n, capital, 'capital');
        call(n, country, 'capital');
      }
    }
    for (const adjective of cellList(row, 'adjective')) {
      const [one = '', two] = adjective.split(/\s+/);
      if (two !== undefined) {
        // كوري جنوبي: both words agree.
        const sense = { kind: 'nationality', source: sourceOf(row), country: code } as const;
        for (const ending of ['', 'ة', 'ون', 'ين', 'ان', 'تين', 'ات']) cues.push({ words: [one + ending, two + ending], sense });
        cues.push({ words: [`${one}ين`, two], sense });
        continue;
      }
      const { index, isNew } = forms.lexeme(`n ${fold(adjective)} nationality ${code}`, adjective, 'noun');
      forms.addSense(index, { kind: 'nationality', source: sourceOf(row), country: code });
      if (isNew) {
        const plural = cellList(row, 'people');
        for (const f of nounForms(adjective, { feminine: true, soundPlural: 'both' }))
          forms.addForm(index, f.text, { number: f.number, gender: f.gender ?? '', beforePronoun: f.beforePronoun, construct: f.construct });
        for (const p of plural) forms.addForm(index, p, { number: 'p', gender: 'm' });
      }
    }
  });
  eachRow(of('organizations'), faults, (row) => {
    const type = ENTITY_TYPES.find((t) => t === cell(row, 'type'));
    if (!type) throw new Error(`unknown type "${cell(row, 'type')}": one of ${ENTITY_TYPES.join(', ')}`);
    const name = required(row, 'name');
    const entity = add({
      key: `org:${slug(required(row, 'en'))}`,
      type,
      name,
      nameEn: cell(row, 'en'),
      country: codeOf(row, isCountry),
      kind: null,
      offices: [],
      lat: null,
      lon: null,
      source: sourceOf(row),
    });
    for (const n of [name, ...cellList(row, 'aliases')]) {
      call(n, entity, n === name ? 'full' : 'alias');
      if (/^\S+ون$/.test(n)) call(n.replace(/ون$/, 'ين'), entity, 'alias');
    }
  });
  eachRow(of('body-adjectives'), faults, (row) => {
    const adjective = required(row, 'adjective');
    const body = entities.find((e) => DESCRIBED_BY.has(e.type) && e.name === required(row, 'of'));
    if (!body) throw new Error(`no body "${required(row, 'of')}": must be the name of an organization of type ${[...DESCRIBED_BY].join(', ')} in these files`);
    const { index, isNew } = forms.lexeme(`n ${fold(adjective)} nationality ${body.key}`, adjective, 'noun');
    forms.addSense(index, { kind: 'nationality', source: sourceOf(row), country: body.key });
    if (!isNew) return;
    for (const f of nounForms(adjective, { feminine: true, soundPlural: 'both' })) {
      // زعيم الحوثيين: in the dual and plural they are those who are meant.
      if (body.type !== 'igo' && f.number !== 's') continue;
      forms.addForm(index, f.text, { number: f.number, gender: f.gender ?? '', beforePronoun: f.beforePronoun, construct: f.construct });
    }
  });
  eachRow(of('people'), faults, (row) => {
    const name = required(row, 'name');
    const entity = add({
      key: `person:${slug(required(row, 'en'))}`,
      type: 'person',
      name,
      nameEn: cell(row, 'en'),
      country: codeOf(row, isCountry),
      kind: null,
      offices: parseOffices(cell(row, 'offices')),
      lat: null,
      lon: null,
      source: sourceOf(row),
    });
    for (const n of [name, ...cellList(row, 'aliases')]) call(n, entity, n === name ? 'full' : 'alias');
  });
  eachRow(of('places'), faults, (row) => {
    const name = required(row, 'name');
    const kind = cell(row, 'kind');
    if (!PLACE_KINDS.has(kind)) throw new Error(`unknown kind "${kind}": one of ${[...PLACE_KINDS].join(', ')}`);
    const country = codeOf(row, isCountry);
    const at = geography.coordinatesOf(cell(row, 'en'), country === null ? null : alpha2(country), kind);
    const entity = add({
      key: `place:${slug(cell(row, 'en'))}${country === null ? '' : `-${country}`}`,
      type: 'place',
      name,
      nameEn: cell(row, 'en') || null,
      country,
      kind,
      offices: [],
      lat: at?.lat ?? null,
      lon: at?.lon ?? null,
      source: sourceOf(row),
    });
    for (const n of [name, ...cellList(row, 'aliases')]) call(n, entity, n === name ? 'full' : 'alias');
  });
  const lines = [...names].map(([name, set]) => `${name}\t${[...set].join(' ')}`);
  return { entities, names: lines.sort().join('\n') };
}

function required(row: Row, column: string): string {
  const value = cell(row, column);
  if (value === '') throw new Error(`column "${column}" is empty`);
  return value;
}

function codeOf(row: Row, isCountry: (code: string) => boolean): string | null {
  const code = cell(row, 'country');
  if (code === '') return null;
  if (!/^[A-Z]{3}$/.test(code)) throw new Error(`country "${code}": must be ISO 3166-1 alpha-3 (such as LBY), or -`);
  if (!isCountry(code)) throw new Error(`country "${code}": there is no country of this code; write ISO 3166-1 alpha-3 (such as LBY), or -`);
  return code;
}

function parseOffices(text: string): Office[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '-')
    .map((part) => {
      const [title = '', organization = '', dates = ''] = part.split('@').map((x) => x.trim());
      if (dates !== '' && !/^(\d{4}(-\d\d){0,2})?\.\.(\d{4}(-\d\d){0,2})?$/.test(dates))
        throw new Error(`dates of office "${dates}": must be FROM..TO with YYYY, YYYY-MM or YYYY-MM-DD`);
      const [from = '', to = ''] = dates.split('..');
      if (!isCalendar(from) || !isCalendar(to)) throw new Error(`dates of office "${dates}": there is no such month or day`);
      if (from !== '' && to !== '' && to.slice(0, from.length) < from.slice(0, to.length))
        throw new Error(`dates of office "${dates}": it ends before it begins`);
      return { title, organization, from: from || null, to: to || null };
    });
}

/** Whether a date, or as much of one as is given, is in the calendar. */
function isCalendar(date: string): boolean {
  const moment = new Date(`${date}${'-01'.repeat((10 - date.length) / 3)}T00:00:00Z`);
  return date === '' || (!Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date));
}

/** A stable key from an English name: lower case, ASCII letters and digits, hyphens. */
function slug(en: string): string {
  return en
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
