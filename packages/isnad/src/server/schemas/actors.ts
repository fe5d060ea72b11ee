import { Type } from 'typebox';
import { CLOSED, orNull, textOrNull } from './basics.js';
import { named } from './named.js';
import { EntityType, EventType } from './words.js';

export const ActorRef = named(
  'ActorRef',
  Type.Object(
    {
      key: Type.String({ description: 'What tells it from all others.' }),
      name: Type.String(),
      nameEn: textOrNull(),
      type: EntityType,
      country: textOrNull('ISO 3166-1 alpha-3.'),
    },
    { ...CLOSED, description: 'A person, country, organisation, group or place, across articles.' },
  ),
);

export const ActorItem = named(
  'ActorItem',
  Type.Object({ actor: ActorRef, events: Type.Integer({ description: 'Events that it takes part in.' }), articles: Type.Integer() }, CLOSED),
);

/** How many of each class. */
export const QuadCounts = named(
  'QuadCounts',
  Type.Object(
    {
      'verbal-cooperation': Type.Integer(),
      'material-cooperation': Type.Integer(),
      'verbal-conflict': Type.Integer(),
      'material-conflict': Type.Integer(),
    },
    CLOSED,
  ),
);

export const Office = named(
  'Office',
  Type.Object(
    {
      title: Type.String({ description: 'As the articles write it.' }),
      organization: orNull(Type.Object({ key: Type.String(), name: Type.String(), nameEn: textOrNull() }, CLOSED)),
      from: textOrNull('Day of the first article that says so.'),
      to: textOrNull('Day of the last.'),
      articles: Type.Integer({ description: 'How many say so.' }),
    },
    CLOSED,
  ),
);

export const ActorPage = named(
  'ActorPage',
  Type.Object(
    {
      actor: ActorRef,
      events: Type.Integer(),
      articles: Type.Integer(),
      first: textOrNull('Day of the first event.'),
      last: textOrNull('Day of the last.'),
      types: Type.Array(Type.Object({ role: Type.String(), type: EventType, count: Type.Integer() }, CLOSED)),
      offices: Type.Array(Office, { description: 'Latest first.' }),
    },
    CLOSED,
  ),
);

export const Partner = named(
  'Partner',
  Type.Object(
    {
      actor: ActorRef,
      events: Type.Integer(),
      counts: QuadCounts,
      intensity: Type.Number({ description: 'Mean, from -10 (war) to +10.' }),
      last: textOrNull(),
    },
    CLOSED,
  ),
);

export const TimelinePoint = named(
  'TimelinePoint',
  Type.Object(
    { period: Type.String({ description: 'Its first day.' }), total: Type.Integer(), counts: QuadCounts, intensity: Type.Number({ description: 'Sum.' }) },
    CLOSED,
  ),
);
