/**
 * What the server needs: offices of actors (stores that were made before have them after "isnad recode --all"), an audit log that no writer can go round, what reviewers have accepted, saved searches, and which articles' events have
 * been written anew (so that what the server keeps in memory can follow).
 */
export const SERVER_MIGRATION = `
CREATE INDEX events_confidence ON events (confidence, event_id);
CREATE INDEX versions_added ON versions (added_at, article_id);
CREATE TABLE offices (
  actor_id INTEGER NOT NULL REFERENCES actors (actor_id), article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE,
  title TEXT NOT NULL, organization_key TEXT NOT NULL, organization TEXT, PRIMARY KEY (actor_id, article_id, title, organization_key)) WITHOUT ROWID;
CREATE INDEX offices_article ON offices (article_id);
CREATE TABLE audit (
  audit_id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, article_id INTEGER, correction_id INTEGER, detail TEXT NOT NULL);
CREATE INDEX audit_who ON audit (who, audit_id);
CREATE INDEX audit_article ON audit (article_id, audit_id) WHERE article_id IS NOT NULL;
CREATE TRIGGER corrections_made AFTER INSERT ON corrections BEGIN
  INSERT INTO audit (at, who, what, article_id, correction_id, detail)
  VALUES (NEW.made_at, NEW.author, 'correct', NEW.article_id, NEW.correction_id,
    json_object('change', json(NEW.change), 'anchor', json(NEW.anchor), 'reason', NEW.reason));
END;
CREATE TRIGGER corrections_undone AFTER UPDATE OF undone_at ON corrections WHEN OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL BEGIN
  INSERT INTO audit (at, who, what, article_id, correction_id, detail)
  VALUES (NEW.undone_at, coalesce(NEW.undone_by, ''), 'undo', NEW.article_id, NEW.correction_id, json_object('change', json(NEW.change)));
END;
CREATE TABLE reviews (
  review_id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE, trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL, reading TEXT NOT NULL, author TEXT NOT NULL, made_at TEXT NOT NULL, undone_at TEXT, undone_by TEXT);
CREATE INDEX reviews_article ON reviews (article_id, trigger_start) WHERE undone_at IS NULL;
CREATE TRIGGER reviews_made AFTER INSERT ON reviews BEGIN
  INSERT INTO audit (at, who, what, article_id, detail)
  VALUES (NEW.made_at, NEW.author, 'accept', NEW.article_id, json_object('start', NEW.trigger_start, 'end', NEW.trigger_end, 'reading', json(NEW.reading)));
END;
CREATE TRIGGER reviews_undone AFTER UPDATE OF undone_at ON reviews WHEN OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL BEGIN
  INSERT INTO audit (at, who, what, article_id, detail)
  VALUES (NEW.undone_at, coalesce(NEW.undone_by, ''), 'reopen', NEW.article_id, json_object('start', NEW.trigger_start, 'end', NEW.trigger_end));
END;
CREATE TABLE searches (
  search_id TEXT PRIMARY KEY, name TEXT NOT NULL, filter TEXT NOT NULL, author TEXT NOT NULL, created_at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE events_replaced (article_id INTEGER PRIMARY KEY, seq INTEGER NOT NULL);
CREATE INDEX events_replaced_seq ON events_replaced (seq);
CREATE TRIGGER events_gone AFTER DELETE ON events BEGIN
  INSERT OR REPLACE INTO events_replaced (article_id, seq) VALUES (OLD.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM events_replaced));
END;
`;
