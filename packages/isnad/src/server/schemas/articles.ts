import { Type } from 'typebox';
import { CLOSED, oneOf, Span, textOrNull } from './basics.js';
import { Correction } from './corrections.js';
import { Dossier } from './dossier.js';
import { Event } from './events.js';
import { named } from './named.js';

const HEAD = {
  id: Type.String(),
  title: textOrNull(),
  publisher: textOrNull(),
  publishedAt: textOrNull(),
  url: textOrNull(),
  addedAt: Type.String(),
};

export const ArticleItem = named('ArticleItem', Type.Object({ ...HEAD, events: Type.Integer({ description: 'How many it tells.' }) }, CLOSED));

export const Snippet = named(
  'Snippet',
  Type.Object(
    { text: Type.String(), marks: Type.Array(Span, { description: 'Offsets into this text.' }) },
    { ...CLOSED, description: 'A stretch of text with the words that were found.' },
  ),
);

export const SearchHit = named('SearchHit', Type.Object({ ...HEAD, snippet: Snippet }, CLOSED));

export const Version = named(
  'Version',
  Type.Object(
    {
      version: Type.Integer(),
      addedAt: Type.String(),
      coder: Type.String(),
      model: Type.String(),
      title: textOrNull(),
      publishedAt: textOrNull(),
      characters: Type.Integer(),
    },
    CLOSED,
  ),
);

export const VersionText = named(
  'VersionText',
  Type.Object(
    {
      version: Type.Integer(),
      addedAt: Type.String(),
      title: textOrNull(),
      publisher: textOrNull(),
      publishedAt: textOrNull(),
      url: textOrNull(),
      text: Type.String(),
    },
    CLOSED,
  ),
);

export const ArticlePage = named(
  'ArticlePage',
  Type.Object(
    {
      ...HEAD,
      dossier: Dossier,
      reading: oneOf(['corrected', 'coder'], 'Whether corrections are in the dossier and events.'),
      events: Type.Array(Event, { description: 'The events of the dossier as claims, corrections in them, in the order of the text.' }),
      versions: Type.Array(Version),
      corrections: Type.Array(Correction, { description: 'Also those taken back.' }),
      story: Type.Array(Type.String(), { description: 'Ids of the other articles that print the same text.' }),
    },
    CLOSED,
  ),
);
