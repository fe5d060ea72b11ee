import { Type } from 'typebox';
import { ActorRef, QuadCounts } from './actors.js';
import { CLOSED, oneOf, orNull, textOrNull } from './basics.js';
import { ArticleRef, Event } from './events.js';
import { named } from './named.js';
import { EventType, Grain } from './words.js';

const About = oneOf(['status', 'actors', 'counts']);

export const IncidentItem = named(
  'IncidentItem',
  Type.Object(
    {
      id: Type.String(),
      type: EventType,
      start: textOrNull(),
      end: textOrNull(),
      corroboration: Type.Integer({ description: 'Independent origins, not outlets.' }),
      claims: Type.Integer(),
      articles: Type.Integer(),
      publishers: Type.Array(Type.String()),
      contradictions: Type.Array(About, { description: 'What its claims contradict each other about.' }),
      lead: orNull(Event),
    },
    { ...CLOSED, description: 'Claims from any articles about the same happening; lead is the claim that tells most.' },
  ),
);

export const Contradiction = named(
  'Contradiction',
  Type.Object(
    {
      incident: Type.String(),
      type: EventType,
      start: textOrNull(),
      about: About,
      of: textOrNull('What is counted, for counts.'),
      sides: Type.Array(Type.Object({ says: Type.String(), claims: Type.Array(Event) }, CLOSED)),
    },
    { ...CLOSED, description: 'Claims about one happening that cannot all be right.' },
  ),
);

/** An incident with what its claims contradict each other about. */
export const DisputedIncident = named('DisputedIncident', Type.Object({ incident: IncidentItem, contradictions: Type.Array(Contradiction) }, CLOSED));

const Origin = Type.Object(
  {
    kind: oneOf(['named', 'outlet']),
    names: Type.Array(Type.String(), { description: 'Its names, or the outlets that cannot be told apart as sources.' }),
    claims: Type.Array(Type.String(), { description: 'Ids of the claims that stand on its word.' }),
  },
  CLOSED,
);

const Told = Type.Object(
  {
    event: Event,
    counts: Type.Array(Type.Object({ of: Type.String({ description: 'killed, injured, arrested ...' }), value: Type.Number() }, CLOSED)),
    story: Type.String({ description: 'Articles of one story are one text.' }),
    copies: orNull(
      Type.Object(
        { claim: Type.String({ description: 'Id of an earlier claim beside it.' }), because: oneOf(['same story', 'same words']) },
        { ...CLOSED, description: 'Whose claim it takes over; null where it stands on its own.' },
      ),
    ),
  },
  CLOSED,
);

export const IncidentPage = named(
  'IncidentPage',
  Type.Object(
    {
      incident: IncidentItem,
      told: Type.Array(Told, { description: 'All claims, in the order in which they were printed.' }),
      origins: Type.Array(Origin, { description: 'On whose word it stands.' }),
      contradictions: Type.Array(Contradiction),
      fields: Type.Array(
        Type.Object(
          {
            field: oneOf(['status', 'mode', 'day', 'actors', 'recipients', 'place']),
            agree: Type.Boolean({ description: 'Whether all that say it say the same.' }),
            values: Type.Array(
              Type.Object({ value: textOrNull('null: does not say.'), actors: Type.Array(ActorRef), claims: Type.Array(Type.String()) }, CLOSED),
            ),
          },
          CLOSED,
        ),
        { description: 'What the claims agree on and where they differ.' },
      ),
      stories: Type.Array(Type.Object({ id: Type.String(), articles: Type.Array(ArticleRef, { description: 'The first to print it first.' }) }, CLOSED), {
        description: 'Articles that print one text.',
      }),
    },
    CLOSED,
  ),
);

export const COMMITMENT_KINDS = ['promise', 'plan', 'threat', 'conditional'] as const;
export const COMMITMENT_STATES = ['open', 'kept', 'broken', 'overtaken'] as const;

export const Commitment = named(
  'Commitment',
  Type.Object(
    {
      id: Type.String(),
      kind: oneOf(COMMITMENT_KINDS),
      state: oneOf(COMMITMENT_STATES),
      madeOn: Type.String(),
      until: Type.String({ description: 'Last day on which evidence still counts.' }),
      claim: Event,
      history: Type.Array(
        Type.Object(
          { on: Type.String(), shows: oneOf(['kept', 'broken', 'overtaken']), because: Type.String(), claim: orNull(Event), incident: textOrNull() },
          CLOSED,
        ),
        { description: 'Evidence, oldest first; the first decides.' },
      ),
    },
    CLOSED,
  ),
);

export const Dyad = named(
  'Dyad',
  Type.Object(
    {
      a: ActorRef,
      b: orNull(ActorRef),
      by: Grain,
      points: Type.Array(
        Type.Object(
          {
            period: Type.String({ description: 'Its first day.' }),
            counts: QuadCounts,
            intensity: Type.Number({ description: 'Sum, -10 to +10 a happening.' }),
            mean: Type.Object(
              { value: Type.Number(), low: Type.Number(), high: Type.Number() },
              { ...CLOSED, description: 'Mean intensity with its 95 % interval.' },
            ),
            incidents: Type.Array(Type.String()),
          },
          CLOSED,
        ),
      ),
    },
    { ...CLOSED, description: 'What passed between two actors in either direction; each happening once.' },
  ),
);

export const Balance = named(
  'Balance',
  Type.Object(
    {
      actor: ActorRef,
      powers: Type.Array(ActorRef),
      by: Grain,
      points: Type.Array(
        Type.Object(
          {
            period: Type.String(),
            total: Type.Integer(),
            shares: Type.Array(
              Type.Object({ power: Type.String(), count: Type.Integer(), share: Type.Number(), low: Type.Number(), high: Type.Number() }, CLOSED),
            ),
          },
          CLOSED,
        ),
      ),
    },
    { ...CLOSED, description: "How an actor's cooperation divides between powers, with 95 % intervals." },
  ),
);
