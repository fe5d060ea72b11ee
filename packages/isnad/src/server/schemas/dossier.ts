import { Type } from 'typebox';
import { CLOSED, numberOrNull, orNull, Span, textOrNull } from './basics.js';
import { named } from './named.js';
import { EntityType, EventType, SourceKind, Status } from './words.js';

const Entity = named(
  'DossierEntity',
  Type.Object(
    {
      id: Type.String(),
      type: EntityType,
      name: Type.String(),
      nameEn: textOrNull(),
      key: textOrNull(),
      country: textOrNull(),
      roles: Type.Array(Type.Object({ title: Type.String(), organization: textOrNull(), span: Span }, CLOSED)),
      mentions: Type.Array(Span),
    },
    CLOSED,
  ),
);

const Link = Type.Object({ kind: SourceKind, entity: textOrNull(), cue: orNull(Span) }, CLOSED);

const Event = named(
  'DossierEvent',
  Type.Object(
    {
      id: Type.String(),
      type: EventType,
      mode: textOrNull(),
      sentence: Type.Integer({ description: 'Index into sentences.' }),
      trigger: Span,
      actors: Type.Array(Type.String()),
      recipients: Type.Array(Type.String()),
      status: Status,
      negation: Type.Optional(
        Type.String({ description: 'In what way a negated event is negated: denied, part (its part in it is denied), stated, or implied.' }),
      ),
      condition: orNull(Span),
      attribution: Type.Object({ chain: Type.Array(Link), quoted: Type.Boolean() }, CLOSED),
      date: orNull(Type.Object({ start: Type.String(), end: Type.String(), expression: Span }, CLOSED)),
      place: orNull(Type.Object({ entity: Type.String(), lat: numberOrNull(), lon: numberOrNull() }, CLOSED)),
      counts: Type.Optional(Type.Record(Type.String(), Type.Number())),
      confidence: Type.Number(),
      repeats: textOrNull(),
      explain: Type.Optional(Type.Unknown()),
    },
    CLOSED,
  ),
);

/** `contract/dossier.schema.json`, without the text where the caller has it beside. */
export const Dossier = named(
  'Dossier',
  Type.Object(
    {
      schema: Type.String(),
      coder: Type.Object({ version: Type.String(), model: Type.String() }, CLOSED),
      document: Type.Object(
        { id: Type.String(), title: textOrNull(), publisher: textOrNull(), publishedAt: textOrNull(), url: textOrNull(), text: Type.String() },
        CLOSED,
      ),
      sentences: Type.Array(Span),
      entities: Type.Array(Entity),
      events: Type.Array(Event),
      quotations: Type.Array(Type.Object({ span: Span, speaker: textOrNull(), cue: orNull(Span) }, CLOSED)),
    },
    { ...CLOSED, description: 'What one article reports, and on whose word. Offsets are UTF-16 code units into document.text, end exclusive.' },
  ),
);
