import { Type } from 'typebox';
import { ActorRef } from './actors.js';
import { CLOSED, numberOrNull, orNull, textOrNull } from './basics.js';
import { named } from './named.js';
import { EventType, Quad, SourceKind, Status } from './words.js';

export const ArticleRef = named(
  'ArticleRef',
  Type.Object(
    {
      id: Type.String(),
      title: textOrNull(),
      publisher: textOrNull(),
      publishedOn: textOrNull('Day.'),
      url: textOrNull(),
      addedAt: Type.String({ description: 'When it came into the store.' }),
    },
    CLOSED,
  ),
);

export const ChainLink = named(
  'ChainLink',
  Type.Object({ kind: SourceKind, actor: orNull(ActorRef), cue: textOrNull('The words that give the source.') }, CLOSED),
);

export const Words = named(
  'Words',
  Type.Object(
    { text: Type.String(), start: Type.Integer(), end: Type.Integer() },
    { ...CLOSED, description: 'Words of the article, with their UTF-16 offsets in its text, end exclusive.' },
  ),
);

export const Event = named(
  'Event',
  Type.Object(
    {
      id: Type.String({ description: 'article id#event id.' }),
      article: ArticleRef,
      type: EventType,
      mode: textOrNull(),
      quad: Quad,
      status: Status,
      day: textOrNull('When: the day that the text names, else the day of publication.'),
      start: textOrNull('First day that the text names; null where it names none.'),
      end: textOrNull('Last day that it names.'),
      actors: Type.Array(ActorRef),
      recipients: Type.Array(ActorRef),
      sourceKind: SourceKind,
      source: orNull(ActorRef),
      chain: Type.Array(ChainLink, { description: 'On whose word, from the outlet to the origin.' }),
      quoted: Type.Boolean({ description: 'Told in quotation marks.' }),
      place: orNull(ActorRef),
      lat: numberOrNull(),
      lon: numberOrNull(),
      trigger: Words,
      sentence: Words,
      confidence: Type.Number({ minimum: 0, maximum: 1 }),
      repeats: textOrNull('Id of the event that it repeats word for word, as in a pull quote.'),
      corrected: Type.Boolean({ description: 'A person has put it right or added it.' }),
      incident: orNull(
        Type.Object(
          { id: Type.String(), corroboration: Type.Integer({ description: 'Independent origins.' }), contradicted: Type.Boolean() },
          { ...CLOSED, description: 'The happening that it is a claim about.' },
        ),
      ),
    },
    { ...CLOSED, description: 'A claim: an event as one article tells it, corrections in it.' },
  ),
);

export const FacetValue = named(
  'FacetValue',
  Type.Object({ value: Type.String({ description: 'What the filter of the same name takes.' }), count: Type.Integer(), actor: orNull(ActorRef) }, CLOSED),
);

export const Facets = named(
  'Facets',
  Type.Object(
    {
      total: Type.Integer(),
      type: Type.Array(FacetValue),
      status: Type.Array(FacetValue),
      sourceKind: Type.Array(FacetValue),
      publisher: Type.Array(FacetValue),
      participant: Type.Array(FacetValue, { description: 'The 50 that take part most often.' }),
      place: Type.Array(FacetValue, { description: 'The 50 most frequent.' }),
      period: Type.Array(FacetValue, { description: 'By month, in order; from and to choose them.' }),
    },
    { ...CLOSED, description: 'How the events divide. Each facet counts as if its own filter were not set, so that another value can be chosen.' },
  ),
);

export const Explanation = named(
  'Explanation',
  Type.Object(
    {
      source: Type.String({ description: 'file:line of the knowledge that gave it its sense.' }),
      lemma: Type.String(),
      form: Type.String({ description: 'verb, noun or participle.' }),
      main: Type.Boolean(),
      roles: Type.Array(Type.String(), { description: 'Who is who, and why.' }),
      status: Type.String(),
      attribution: Type.String(),
      coder: Type.String(),
      model: Type.String(),
      corrections: Type.Array(Type.Integer(), { description: 'Numbers of the corrections that stand at these words.' }),
    },
    CLOSED,
  ),
);
