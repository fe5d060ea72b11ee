import 'i18next';
import type actor from '../locales/en/actor.json';
import type articles from '../locales/en/articles.json';
import type commitments from '../locales/en/commitments.json';
import type common from '../locales/en/common.json';
import type corroboration from '../locales/en/corroboration.json';
import type events from '../locales/en/events.json';
import type filters from '../locales/en/filters.json';
import type fixing from '../locales/en/fixing.json';
import type incident from '../locales/en/incident.json';
import type login from '../locales/en/login.json';
import type map from '../locales/en/map.json';
import type network from '../locales/en/network.json';
import type paste from '../locales/en/paste.json';
import type reader from '../locales/en/reader.json';
import type review from '../locales/en/review.json';
import type terms from '../locales/en/terms.json';
import type today from '../locales/en/today.json';

/** Keys are checked against the English files; `locales.test.ts` holds the Arabic ones to them. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      actor: typeof actor;
      articles: typeof articles;
      commitments: typeof commitments;
      common: typeof common;
      corroboration: typeof corroboration;
      events: typeof events;
      filters: typeof filters;
      fixing: typeof fixing;
      incident: typeof incident;
      login: typeof login;
      map: typeof map;
      network: typeof network;
      paste: typeof paste;
      reader: typeof reader;
      review: typeof review;
      terms: typeof terms;
      today: typeof today;
    };
  }
}
