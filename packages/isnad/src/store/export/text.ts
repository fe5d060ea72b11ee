import type { EventsFlat } from '../schema.js';
import { type Column, lastingIdOf } from './columns.js';
import { csvLine } from './csv.js';
import { escapeXml } from './xml.js';

/** Coder and model versions that made what is exported. */
export type Makers = readonly { readonly coder: string; readonly model: string }[];
type Events = AsyncIterable<EventsFlat>;

/** CSV with a head; the columns `coder` and `model` say who made each row. */
export async function* toCsv(events: Events, columns: readonly Column[]): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const event of events) yield csvLine(columns.map(({ of }) => of(event)));
}

/** GeoJSON (RFC 7946): the events with coordinates as points. */
export async function* toGeoJson(events: Events, makers: Makers): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","generator":${JSON.stringify(makers)},"features":[`;
  let first = true;
  for await (const event of events) {
    const { lat, lon, ...properties } = event;
    if (lat === null || lon === null) continue;
    yield `${first ? '\n' : ',\n'}${JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties })}`;
    first = false;
  }
  yield '\n]}\n';
}

/** GraphML for Gephi: actors as nodes, what one did to another as edges with type, status and number. */
export async function* toGraphMl(events: Events, makers: Makers): AsyncGenerator<string> {
  const names = new Map<string, string>();
  const edges = new Map<string, { from: string; to: string; type: string; status: string; weight: number }>();
  for await (const event of events) {
    const side = (keys: string | null, all: string | null): string[] => {
      const list = (keys ?? '').split('; ').filter((key) => key !== '');
      const shown = (all ?? '').split('; ');
      for (const [i, key] of list.entries()) names.set(key, shown[i] ?? key);
      return list;
    };
    const recipients = side(event.recipient_keys, event.recipients);
    for (const from of side(event.actor_keys, event.actors)) {
      for (const to of recipients) {
        const key = JSON.stringify([from, to, event.type, event.status]);
        const edge = edges.get(key) ?? { from, to, type: event.type, status: event.status, weight: 0 };
        edge.weight++;
        edges.set(key, edge);
      }
    }
  }
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [id, on, type] of [
    ['label', 'node', 'string'],
    ['type', 'edge', 'string'],
    ['status', 'edge', 'string'],
    ['weight', 'edge', 'double'],
  ] as const)
    yield `<key id="${id}" for="${on}" attr.name="${id}" attr.type="${type}"/>\n`;
  yield `<key id="made_by" for="graph" attr.name="made_by" attr.type="string"/>\n<graph edgedefault="directed">\n`;
  yield `<data key="made_by">${escapeXml(makers.map(({ coder, model }) => `isnad coder ${coder}, model ${model}`).join('; '))}</data>\n`;
  for (const [key, name] of names) yield `<node id="${escapeXml(key)}"><data key="label">${escapeXml(name)}</data></node>\n`;
  for (const { from, to, type, status, weight } of edges.values())
    yield `<edge source="${escapeXml(from)}" target="${escapeXml(to)}"><data key="type">${type}</data><data key="status">${status}</data><data key="weight">${weight}</data></edge>\n`;
  yield '</graph>\n</graphml>\n';
}

const CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#',
  isnad: 'urn:isnad:',
  type: 'isnad:type',
  status: 'isnad:status',
  actors: 'isnad:actors',
  recipients: 'isnad:recipients',
  place: 'isnad:place',
};

/** JSON-LD: each claim a `prov:Entity`, derived from its article, and attributed along its chain from the outlet to the origin. */
export async function* toJsonLd(events: Events, makers: Makers): AsyncGenerator<string> {
  const software = makers.map(({ coder, model }) => ({
    '@id': `urn:isnad:coder:${coder}:${model}`,
    '@type': 'prov:SoftwareAgent',
    'isnad:coder': coder,
    'isnad:model': model,
  }));
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n${software.map((agent) => JSON.stringify(agent)).join(',\n')}`;
  let first = software.length === 0;
  for await (const event of events) {
    yield (first ? '' : ',\n') + JSON.stringify(claimNode(event));
    first = false;
  }
  yield '\n]}\n';
}

function claimNode(event: EventsFlat): object {
  const article = `urn:isnad:article:${encodeURIComponent(event.article)}`;
  const id = `urn:isnad:article:${lastingIdOf({ ...event, article: encodeURIComponent(event.article) })}`;
  const links = (event.chain ?? '').split(' ← ').map((link, i) => {
    const [kind = '', ...name] = link.split(':');
    const label = name.join(':') || (i === 0 ? event.publisher : null);
    return { '@id': `${id}-source-${i}`, '@type': 'prov:Agent', 'isnad:kind': kind, ...(label === null ? {} : { 'prov:label': label }) };
  });
  // From the origin back: whoever stands nearer to the outlet acted on behalf of the next one's word.
  const chain = links.reduceRight<object | null>((next, link) => (next === null ? link : { ...link, 'prov:actedOnBehalfOf': next }), null);
  return {
    '@id': id,
    '@type': ['prov:Entity', 'isnad:Claim'],
    type: event.type,
    status: event.status,
    actors: event.actor_keys?.split('; ') ?? [],
    recipients: event.recipient_keys?.split('; ') ?? [],
    place: event.place,
    'isnad:day': event.day,
    'prov:value': event.sentence,
    'prov:wasDerivedFrom': { '@id': article, '@type': 'prov:Entity', 'isnad:url': event.url, 'isnad:publisher': event.publisher },
    'prov:wasAttributedTo': chain,
    'prov:wasGeneratedBy': { '@type': 'prov:Activity', 'prov:wasAssociatedWith': { '@id': `urn:isnad:coder:${event.coder}:${event.model}` } },
  };
}
