import { COUNTS_MIGRATION } from './countsMigration.js';
import { SERVER_MIGRATION } from './serverMigration.js';

/**
 * The schema, step by step: a store at step n is brought up by running the steps after it, each in a transaction of its own.
 * Never change a step that has been released; add one. SQLite keeps the number of steps done in `PRAGMA user_version`.
 */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE runs (run_id INTEGER PRIMARY KEY, coder TEXT NOT NULL, model TEXT NOT NULL, started_at TEXT NOT NULL, UNIQUE (coder, model));
CREATE TABLE articles (
  article_id INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT, publisher TEXT, published_at TEXT, published_on TEXT, url TEXT,
  version_id INTEGER REFERENCES versions (version_id) DEFERRABLE INITIALLY DEFERRED, added_at TEXT NOT NULL);
CREATE INDEX articles_published ON articles (published_on, article_id);
CREATE INDEX articles_publisher ON articles (publisher, published_on);
CREATE TABLE versions (
  version_id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE, hash TEXT NOT NULL, text TEXT NOT NULL,
  head TEXT NOT NULL, dossier BLOB NOT NULL, run_id INTEGER NOT NULL REFERENCES runs (run_id), added_at TEXT NOT NULL);
CREATE INDEX versions_article ON versions (article_id, version_id);
CREATE TABLE actors (
  actor_id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_en TEXT, type TEXT NOT NULL, country TEXT, folded TEXT NOT NULL);
CREATE INDEX actors_folded ON actors (folded);
CREATE TABLE entities (
  article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE, local_id TEXT NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actors (actor_id), PRIMARY KEY (article_id, local_id)) WITHOUT ROWID;
CREATE INDEX entities_actor ON entities (actor_id, article_id);
CREATE TABLE events (
  event_id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE, local_id TEXT NOT NULL,
  type TEXT NOT NULL, mode TEXT, status TEXT NOT NULL, day TEXT, date_start TEXT, date_end TEXT, source_kind TEXT NOT NULL,
  source_id INTEGER REFERENCES actors (actor_id), quoted INTEGER NOT NULL, place_id INTEGER REFERENCES actors (actor_id), lat REAL, lon REAL,
  trigger TEXT NOT NULL, trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  confidence REAL NOT NULL, repeats TEXT, corrected INTEGER NOT NULL, publisher TEXT);
CREATE INDEX events_article ON events (article_id, local_id);
CREATE INDEX events_day ON events (day, event_id);
CREATE INDEX events_type ON events (type, status, day);
CREATE INDEX events_source ON events (source_id, day) WHERE source_id IS NOT NULL;
CREATE INDEX events_place ON events (place_id, day) WHERE place_id IS NOT NULL;
CREATE TABLE participants (
  event_id INTEGER NOT NULL REFERENCES events (event_id) ON DELETE CASCADE, role TEXT NOT NULL, position INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actors (actor_id), day TEXT, PRIMARY KEY (event_id, role, position)) WITHOUT ROWID;
CREATE INDEX participants_actor ON participants (actor_id, role, day, event_id);
CREATE TABLE chain (
  event_id INTEGER NOT NULL REFERENCES events (event_id) ON DELETE CASCADE, position INTEGER NOT NULL, kind TEXT NOT NULL,
  actor_id INTEGER REFERENCES actors (actor_id), cue TEXT, PRIMARY KEY (event_id, position)) WITHOUT ROWID;
CREATE INDEX chain_actor ON chain (actor_id) WHERE actor_id IS NOT NULL;
CREATE TABLE corrections (
  correction_id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE, kind TEXT NOT NULL,
  anchor TEXT NOT NULL, change TEXT NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL, made_at TEXT NOT NULL, undone_at TEXT, undone_by TEXT,
  applied INTEGER NOT NULL DEFAULT 0);
CREATE INDEX corrections_article ON corrections (article_id);
CREATE TABLE stories (
  story_id TEXT NOT NULL, article_id INTEGER NOT NULL UNIQUE REFERENCES articles (article_id) ON DELETE CASCADE,
  PRIMARY KEY (story_id, article_id)) WITHOUT ROWID;
CREATE TABLE incidents (
  incident_id TEXT PRIMARY KEY, type TEXT NOT NULL, date_start TEXT, date_end TEXT, corroboration INTEGER NOT NULL, data TEXT NOT NULL);
CREATE INDEX incidents_day ON incidents (date_start, type);
CREATE TABLE incident_claims (
  incident_id TEXT NOT NULL REFERENCES incidents (incident_id) ON DELETE CASCADE,
  event_id INTEGER NOT NULL UNIQUE REFERENCES events (event_id) ON DELETE CASCADE, PRIMARY KEY (incident_id, event_id)) WITHOUT ROWID;
CREATE TABLE commitments (
  commitment_id TEXT PRIMARY KEY, event_id INTEGER NOT NULL REFERENCES events (event_id) ON DELETE CASCADE, kind TEXT NOT NULL, state TEXT NOT NULL,
  made_on TEXT NOT NULL, until TEXT NOT NULL, data TEXT NOT NULL);
CREATE INDEX commitments_event ON commitments (event_id);
CREATE INDEX commitments_state ON commitments (state, until);
CREATE TABLE commitment_evidence (
  commitment_id TEXT NOT NULL REFERENCES commitments (commitment_id) ON DELETE CASCADE, position INTEGER NOT NULL,
  event_id INTEGER NOT NULL REFERENCES events (event_id) ON DELETE CASCADE, on_day TEXT NOT NULL, shows TEXT NOT NULL, because TEXT NOT NULL,
  PRIMARY KEY (commitment_id, position)) WITHOUT ROWID;
CREATE INDEX commitment_evidence_event ON commitment_evidence (event_id);
CREATE VIRTUAL TABLE search_lemmas USING fts5 (title, body, content='', contentless_delete=1, detail=column, tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE search_words USING fts5 (body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE search_actors USING fts5 (name, content='', contentless_delete=1, detail=column);
CREATE VIEW claims AS
  SELECT e.event_id, a.id AS article, e.local_id AS event, e.type, e.mode, e.status, e.day, e.source_kind, s.name AS source, e.confidence,
    (SELECT group_concat(c.kind || coalesce(':' || n.name, ''), ' ← ') FROM (SELECT * FROM chain WHERE event_id = e.event_id ORDER BY position) c
      LEFT JOIN actors n ON n.actor_id = c.actor_id) AS chain
  FROM events e JOIN articles a ON a.article_id = e.article_id LEFT JOIN actors s ON s.actor_id = e.source_id;
CREATE VIEW events_flat AS
  SELECT e.event_id, a.id AS article, e.local_id AS event, a.published_on, a.publisher, e.day, e.date_start, e.date_end, e.type, e.mode, e.status,
    (SELECT group_concat(n.name, '; ') FROM participants p JOIN actors n ON n.actor_id = p.actor_id WHERE p.event_id = e.event_id AND p.role = 'actor') AS actors,
    (SELECT group_concat(n.key, '; ') FROM participants p JOIN actors n ON n.actor_id = p.actor_id WHERE p.event_id = e.event_id AND p.role = 'actor') AS actor_keys,
    (SELECT group_concat(n.name, '; ') FROM participants p JOIN actors n ON n.actor_id = p.actor_id WHERE p.event_id = e.event_id AND p.role = 'recipient') AS recipients,
    (SELECT group_concat(n.key, '; ') FROM participants p JOIN actors n ON n.actor_id = p.actor_id WHERE p.event_id = e.event_id AND p.role = 'recipient') AS recipient_keys,
    e.source_kind, s.name AS source,
    (SELECT group_concat(c.kind || coalesce(':' || n.name, ''), ' ← ') FROM (SELECT * FROM chain WHERE event_id = e.event_id ORDER BY position) c
      LEFT JOIN actors n ON n.actor_id = c.actor_id) AS chain,
    l.name AS place, e.lat, e.lon, e.trigger, substr(v.text, e.sentence_start + 1, e.sentence_end - e.sentence_start) AS sentence, e.confidence, e.corrected,
    a.title, a.url, r.coder, r.model
  FROM events e JOIN articles a ON a.article_id = e.article_id JOIN versions v ON v.version_id = a.version_id JOIN runs r ON r.run_id = v.run_id
    LEFT JOIN actors s ON s.actor_id = e.source_id LEFT JOIN actors l ON l.actor_id = e.place_id;
`,
  SERVER_MIGRATION,
  // What corroboration finds, kept as articles arrive. The tables of step 1 for it were never filled.
  `
DROP TABLE commitment_evidence;
DROP TABLE commitments;
DROP TABLE incident_claims;
DROP TABLE incidents;
DROP TABLE stories;
CREATE TABLE stories (article_id INTEGER PRIMARY KEY REFERENCES articles (article_id) ON DELETE CASCADE, story_id TEXT NOT NULL);
CREATE INDEX stories_story ON stories (story_id, article_id);
CREATE TABLE story_pairs (
  article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE, other_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE,
  jaccard REAL NOT NULL, containment REAL NOT NULL, PRIMARY KEY (article_id, other_id)) WITHOUT ROWID;
CREATE INDEX story_pairs_other ON story_pairs (other_id);
CREATE TABLE story_bands (band INTEGER NOT NULL, day INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (band, day, article_id)) WITHOUT ROWID;
CREATE TABLE article_claims (
  article_id INTEGER PRIMARY KEY REFERENCES articles (article_id) ON DELETE CASCADE, claims BLOB NOT NULL, words BLOB NOT NULL);
CREATE TABLE claim_keys (key INTEGER NOT NULL, day INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (key, day, claim)) WITHOUT ROWID;
CREATE TABLE claim_links (claim INTEGER NOT NULL, other INTEGER NOT NULL, score REAL NOT NULL, PRIMARY KEY (claim, other)) WITHOUT ROWID;
CREATE TABLE incidents (
  incident INTEGER PRIMARY KEY, incident_id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, date_start TEXT NOT NULL, date_end TEXT NOT NULL,
  corroboration INTEGER NOT NULL, claims INTEGER NOT NULL, documents INTEGER NOT NULL, outlets INTEGER NOT NULL, contradictions TEXT NOT NULL);
CREATE INDEX incidents_day ON incidents (date_start, incident);
CREATE INDEX incidents_best ON incidents (corroboration, date_start, incident);
CREATE INDEX incidents_contradicted ON incidents (date_start, incident) WHERE contradictions <> '';
CREATE TABLE incident_claims (
  event_id INTEGER PRIMARY KEY REFERENCES events (event_id) ON DELETE CASCADE, incident INTEGER NOT NULL REFERENCES incidents (incident) ON DELETE CASCADE,
  position INTEGER NOT NULL);
CREATE INDEX incident_claims_incident ON incident_claims (incident, position);
CREATE TABLE dyads (
  a INTEGER NOT NULL REFERENCES actors (actor_id), b INTEGER NOT NULL REFERENCES actors (actor_id), day TEXT NOT NULL,
  incident INTEGER NOT NULL REFERENCES incidents (incident) ON DELETE CASCADE, PRIMARY KEY (a, b, day, incident)) WITHOUT ROWID;
CREATE INDEX dyads_incident ON dyads (incident);
CREATE TABLE commitments (
  event_id INTEGER PRIMARY KEY REFERENCES events (event_id) ON DELETE CASCADE, commitment_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, state TEXT NOT NULL,
  made_on TEXT NOT NULL, until TEXT NOT NULL);
CREATE INDEX commitments_state ON commitments (state, made_on);
CREATE TABLE commitment_evidence (
  commitment INTEGER NOT NULL REFERENCES commitments (event_id) ON DELETE CASCADE, position INTEGER NOT NULL,
  event_id INTEGER NOT NULL REFERENCES events (event_id) ON DELETE CASCADE, on_day TEXT NOT NULL, shows TEXT NOT NULL, because TEXT NOT NULL,
  PRIMARY KEY (commitment, position)) WITHOUT ROWID;
CREATE INDEX commitment_evidence_event ON commitment_evidence (event_id);
CREATE TABLE commitment_keys (key INTEGER NOT NULL, until INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (key, until, claim)) WITHOUT ROWID;
CREATE INDEX actors_country ON actors (country) WHERE country IS NOT NULL;
INSERT INTO settings (name, value) SELECT 'relinking', '1' WHERE EXISTS (SELECT 1 FROM articles);
`,
  COUNTS_MIGRATION,
  // Where an event's words begin: with the article's id a name for it that other readings keep.
  `
DROP VIEW events_flat;
CREATE VIEW events_flat AS
  SELECT e.event_id, a.id AS article, e.local_id AS event, a.published_on, a.publisher, e.day, e.date_start, e.date_end, e.type, e.mode, e.status,
    (SELECT group_concat(n.name, '; ') FROM participants p JOIN actors n ON n.actor_id = p.actor_id WHERE p.event_id = e.event_id AND p.role = 'actor') AS actors,
    (SELECT group_concat(n.key, '; ') FROM participants p JOIN actors n ON n.actor_id = p.actor_id WHERE p.event_id = e.event_id AND p.role = 'actor') AS actor_keys,
    (SELECT group_concat(n.name, '; ') FROM participants p JOIN actors n ON n.actor_id = p.actor_id WHERE p.event_id = e.event_id AND p.role = 'recipient') AS recipients,
    (SELECT group_concat(n.key, '; ') FROM participants p JOIN actors n ON n.actor_id = p.actor_id WHERE p.event_id = e.event_id AND p.role = 'recipient') AS recipient_keys,
    e.source_kind, s.name AS source,
    (SELECT group_concat(c.kind || coalesce(':' || n.name, ''), ' ← ') FROM (SELECT * FROM chain WHERE event_id = e.event_id ORDER BY position) c
      LEFT JOIN actors n ON n.actor_id = c.actor_id) AS chain,
    l.name AS place, e.lat, e.lon, e.trigger, substr(v.text, e.sentence_start + 1, e.sentence_end - e.sentence_start) AS sentence, e.confidence, e.corrected,
    a.title, a.url, r.coder, r.model, e.trigger_start
  FROM events e JOIN articles a ON a.article_id = e.article_id JOIN versions v ON v.version_id = a.version_id JOIN runs r ON r.run_id = v.run_id
    LEFT JOIN actors s ON s.actor_id = e.source_id LEFT JOIN actors l ON l.actor_id = e.place_id;
`,
  // Ranking needs to know how often a word stands in a text, which the table of step 1 did not keep. Articles that are there get their terms from it, each once a column.
  `
CREATE VIRTUAL TABLE temp.old_terms USING fts5vocab(main, search_lemmas, instance);
CREATE TEMP TABLE old_columns AS SELECT doc, col, group_concat(term, ' ') AS terms FROM temp.old_terms GROUP BY doc, col;
CREATE TEMP TABLE old_rows AS SELECT doc, max(CASE col WHEN 'title' THEN terms END) AS title, max(CASE col WHEN 'body' THEN terms END) AS body FROM old_columns GROUP BY doc;
DROP TABLE temp.old_terms;
DROP TABLE search_lemmas;
CREATE VIRTUAL TABLE search_lemmas USING fts5 (title, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
INSERT INTO search_lemmas (rowid, title, body) SELECT doc, coalesce(title, ''), coalesce(body, '') FROM old_rows ORDER BY doc;
DROP TABLE old_columns;
DROP TABLE old_rows;
INSERT INTO settings (name, value) SELECT 'old terms', '1' WHERE EXISTS (SELECT 1 FROM articles);
`,
  // Claims that say the very same are compared as one.
  `
CREATE TABLE claim_twins (
  claim INTEGER PRIMARY KEY, lead INTEGER NOT NULL, event_id INTEGER NOT NULL REFERENCES events (event_id) ON DELETE CASCADE);
CREATE INDEX claim_twins_lead ON claim_twins (lead, claim);
CREATE INDEX claim_twins_event ON claim_twins (event_id);
`,
  // Under a band articles of one story stand together, so that a newcomer is compared with one of them.
  `
CREATE TABLE new_bands (
  band INTEGER NOT NULL, day INTEGER NOT NULL, hub INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (band, day, hub, article_id)) WITHOUT ROWID;
INSERT INTO new_bands (band, day, hub, article_id)
  SELECT b.band, b.day, coalesce(h.hub, b.article_id), b.article_id FROM story_bands b LEFT JOIN stories s ON s.article_id = b.article_id
  LEFT JOIN (SELECT story_id, min(article_id) AS hub FROM stories GROUP BY story_id) h ON h.story_id = s.story_id;
DROP TABLE story_bands;
ALTER TABLE new_bands RENAME TO story_bands;
`,
  // A summary from a feed and the full article are known by their address.
  `
CREATE INDEX articles_url ON articles (url) WHERE url IS NOT NULL;
`,
];
