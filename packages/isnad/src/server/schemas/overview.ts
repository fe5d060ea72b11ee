import { Type } from 'typebox';
import { ActorRef, QuadCounts } from './actors.js';
import { CLOSED, textOrNull } from './basics.js';
import { ReviewReason } from './corrections.js';
import { Commitment, DisputedIncident, IncidentItem } from './corroboration.js';
import { Event } from './events.js';
import { EventFilter } from './filters.js';
import { named } from './named.js';

export const Stats = named(
  'Stats',
  Type.Object(
    {
      articles: Type.Integer(),
      events: Type.Integer(),
      actors: Type.Integer(),
      corrections: Type.Integer({ description: 'Those that stand.' }),
      incidents: Type.Integer(),
      commitments: Type.Integer(),
      publishers: Type.Integer(),
      firstDay: textOrNull('Day of the first article.'),
      lastDay: textOrNull('Day of the last.'),
      addedAt: textOrNull('When something was last added.'),
      coders: Type.Array(Type.Object({ coder: Type.String(), model: Type.String() }, CLOSED)),
      version: Type.String({ description: 'Of isnad.' }),
      linked: Type.Boolean({ description: 'Whether all articles are linked; where not, run "isnad relink".' }),
      demo: Type.Boolean({ description: 'Whether these are the bundled samples, because there was no store yet.' }),
    },
    CLOSED,
  ),
);

export const Today = named(
  'Today',
  Type.Object(
    {
      since: Type.String(),
      now: Type.String(),
      added: Type.Object({ articles: Type.Integer(), events: Type.Integer() }, CLOSED),
      changed: Type.Integer({ description: 'Articles that have a new version.' }),
      corrections: Type.Integer({ description: 'Corrections made or taken back.' }),
      incidents: Type.Array(IncidentItem, { description: 'New, or with new claims; most corroborated first.' }),
      contradictions: Type.Array(DisputedIncident, { description: 'Incidents with new claims that contradict each other or older ones.' }),
      due: Type.Array(Commitment, { description: 'Open, and their last day has come.' }),
      settled: Type.Array(Commitment, { description: 'Kept, broken or overtaken by what was added.' }),
      asOf: Type.String({ description: 'The day that due counts to: today, or the day of the last article where that is earlier.' }),
    },
    CLOSED,
  ),
);

export const Network = named(
  'Network',
  Type.Object(
    {
      nodes: Type.Array(Type.Object({ actor: ActorRef, events: Type.Integer(), counts: QuadCounts }, CLOSED)),
      edges: Type.Array(
        Type.Object(
          {
            from: Type.String({ description: 'Key of the actor.' }),
            to: Type.String({ description: 'Key of the recipient.' }),
            events: Type.Integer(),
            counts: QuadCounts,
            intensity: Type.Number({ description: 'Mean.' }),
          },
          CLOSED,
        ),
      ),
      actors: Type.Integer({ description: 'How many there are in all; nodes has those with most events.' }),
    },
    CLOSED,
  ),
);

export const MapPoints = named(
  'MapPoints',
  Type.Object(
    {
      type: Type.Literal('FeatureCollection'),
      features: Type.Array(
        Type.Object(
          {
            type: Type.Literal('Feature'),
            id: Type.Integer(),
            geometry: Type.Object({ type: Type.Literal('Point'), coordinates: Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }) }, CLOSED),
            properties: Type.Object(
              {
                key: Type.String({ description: 'Key of the place, for the filter place.' }),
                name: Type.String(),
                nameEn: textOrNull(),
                country: textOrNull(),
                events: Type.Integer(),
                cooperation: Type.Integer(),
                conflict: Type.Integer(),
                first: textOrNull(),
                last: textOrNull(),
              },
              CLOSED,
            ),
          },
          CLOSED,
        ),
      ),
      total: Type.Integer({ description: 'Events of the filter that have a place on the map.' }),
      unplaced: Type.Integer({ description: 'Those that have none.' }),
    },
    { ...CLOSED, description: 'GeoJSON: a point a place, with how many events it has.' },
  ),
);

export const ReviewItem = named('ReviewItem', Type.Object({ event: Event, reasons: Type.Array(ReviewReason) }, CLOSED));

export const SavedSearch = named(
  'SavedSearch',
  Type.Object(
    {
      id: Type.String(),
      name: Type.String(),
      filter: EventFilter,
      author: Type.String(),
      createdAt: Type.String(),
      feed: Type.String({ description: 'Path of its Atom feed.' }),
    },
    CLOSED,
  ),
);

export const Added = named(
  'Added',
  Type.Object(
    {
      articles: Type.Integer({ description: 'New ones since the stream last told.' }),
      changed: Type.Integer({ description: 'New versions of known articles.' }),
      corrections: Type.Integer({ description: 'Made or taken back.' }),
      totals: Type.Object({ articles: Type.Integer(), events: Type.Integer() }, CLOSED),
      at: Type.String(),
    },
    { ...CLOSED, description: 'The data of an event of the stream.' },
  ),
);
