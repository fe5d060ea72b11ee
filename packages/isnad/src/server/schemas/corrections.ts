import { Type } from 'typebox';
import { CLOSED, day, oneOf, orNull, Span, textOrNull } from './basics.js';
import { named } from './named.js';
import { EntityType, EventType, SourceKind, Status } from './words.js';

export const NamedEntity = named(
  'NamedEntity',
  Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 500 }),
      key: Type.Optional(textOrNull()),
      type: Type.Optional(EntityType),
      typed: Type.Optional(Type.Boolean({ description: 'Whether a person said of what type it is: then it stands against the reading.' })),
      known: Type.Optional(
        Type.Object(
          {
            name: Type.String(),
            nameEn: textOrNull(),
            country: textOrNull(),
            lat: Type.Optional(orNull(Type.Number())),
            lon: Type.Optional(orNull(Type.Number())),
          },
          { ...CLOSED, description: 'Put in by the server: what the knowledge says of whom the words name.' },
        ),
      ),
    },
    { ...CLOSED, description: 'Someone or something by name: words of the text, or with a key of the knowledge.' },
  ),
);
const kind = <const T extends string>(word: T) => Type.Literal(word);
const Source = Type.Object({ kind: SourceKind, entity: orNull(NamedEntity) }, CLOSED);
const Days = Type.Object({ start: day(), end: day() }, CLOSED);
const People = Type.Array(NamedEntity, { maxItems: 50 });

/** What a correction puts right. */
export const Change = named(
  'Change',
  Type.Union(
    [
      Type.Object({ kind: kind('type'), value: EventType }, CLOSED),
      Type.Object({ kind: kind('status'), value: Status }, CLOSED),
      Type.Object({ kind: kind('actors'), value: People }, CLOSED),
      Type.Object({ kind: kind('recipients'), value: People }, CLOSED),
      Type.Object({ kind: kind('source'), value: Source }, CLOSED),
      Type.Object({ kind: kind('date'), value: orNull(Days) }, CLOSED),
      Type.Object({ kind: kind('place'), value: orNull(NamedEntity) }, CLOSED),
      Type.Object({ kind: kind('reject') }, CLOSED),
      Type.Object(
        {
          kind: kind('add'),
          type: EventType,
          status: Status,
          actors: People,
          recipients: People,
          source: Type.Optional(Source),
          date: Type.Optional(Days),
          place: Type.Optional(NamedEntity),
        },
        CLOSED,
      ),
      Type.Object({ kind: kind('merge'), from: NamedEntity, into: NamedEntity }, CLOSED),
      Type.Object({ kind: kind('split'), mention: Type.String({ minLength: 1, maxLength: 500 }), value: NamedEntity }, CLOSED),
    ],
    { description: 'What is right. docs/store.md has an example of each.' },
  ),
);

/** The same, taken as it comes: `parseChange` checks it, and says in plain words what is wrong. */
const AnyChange = Type.Unsafe<unknown>(Change);

const Anchor = Type.Object({ trigger: Type.String(), near: Type.String() }, { ...CLOSED, description: 'Words of the text that the event is found by again.' });

export const Correction = named(
  'Correction',
  Type.Object(
    {
      id: Type.Integer(),
      article: Type.String(),
      anchor: Anchor,
      change: AnyChange,
      author: Type.String(),
      reason: Type.String(),
      madeAt: Type.String(),
      undoneAt: textOrNull(),
      undoneBy: textOrNull(),
      applied: Type.Boolean({ description: 'Whether its words were found at the last reading.' }),
    },
    CLOSED,
  ),
);

export const NewCorrection = named(
  'NewCorrection',
  Type.Object(
    {
      event: Type.Optional(Type.String({ maxLength: 2100, description: 'The event that is put right, by either of its ids.' })),
      article: Type.Optional(Type.String({ maxLength: 2000, description: 'Instead of event: for add, merge and split, or with the span of an event.' })),
      span: Type.Optional(Span),
      change: AnyChange,
      author: Type.Optional(
        Type.String({ minLength: 1, maxLength: 200, description: 'Who says so; only where no login is needed. Default: the user of this machine.' }),
      ),
      reason: Type.String({ maxLength: 2000, default: '', description: 'Why, for those who come after.' }),
    },
    {
      ...CLOSED,
      description:
        'Give event; or article and the span of the words that tell it (for add, and safer for all: ids of events count them, and another reading counts anew).',
    },
  ),
);

export const REVIEW_REASONS = ['contradicted', 'low-confidence'] as const;
export const ReviewReason = named('ReviewReason', oneOf(REVIEW_REASONS));
