import { Type } from 'typebox';
import { CLOSED, day, moment } from './basics.js';
import { named } from './named.js';
import { EventType, Quad, SourceKind, Status } from './words.js';

const name = (what: string) => Type.Optional(Type.String({ maxLength: 300, description: `${what}: a key such as country:RUS, a name, or words of a name.` }));
/** What restricts articles. */
export const ARTICLE_FILTER = {
  q: Type.Optional(Type.String({ maxLength: 1000, description: 'Words in any inflection, and "phrases": only of articles that have all of them.' })),
  publisher: Type.Optional(Type.Array(Type.String({ maxLength: 300 }), { maxItems: 100, description: 'Outlets; repeat for several.' })),
  from: Type.Optional(day('First day.')),
  to: Type.Optional(day('Last day.')),
  addedSince: Type.Optional(moment('Only what was added to the store at this time or later.')),
};

/** What restricts events, under the same names in every route. */
export const EVENT_FILTER = {
  ...ARTICLE_FILTER,
  actor: name('Who does it'),
  recipient: name('To or with whom'),
  participant: name('Takes part as actor or recipient'),
  source: name('On whose word (the end of the chain)'),
  place: name('Where'),
  type: Type.Optional(Type.Array(EventType, { maxItems: 20, description: 'PLOVER types; repeat for several.' })),
  quad: Type.Optional(Type.Array(Quad, { maxItems: 4, description: "PLOVER's classes; repeat for several." })),
  status: Type.Optional(Type.Array(Status, { maxItems: 5, description: 'Repeat for several.' })),
  sourceKind: Type.Optional(Type.Array(SourceKind, { maxItems: 4, description: 'Repeat for several.' })),
  article: Type.Optional(Type.String({ maxLength: 2000, description: 'Id of an article.' })),
  incident: Type.Optional(Type.String({ maxLength: 100, description: 'Id of an incident.' })),
  minConfidence: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  maxConfidence: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  corrected: Type.Optional(Type.Boolean({ description: 'Only what a person has put right, or (false) has not.' })),
  repeats: Type.Optional(Type.Boolean({ description: 'false leaves out events that repeat another word for word, as in a pull quote.' })),
};

/** A filter as it is kept in a saved search. */
export const EventFilter = named('EventFilter', Type.Object(EVENT_FILTER, { ...CLOSED, description: 'Which events; what is left out does not matter.' }));
