/**
 * How often each actor takes part in what, and with whom. An actor's page asks for both, and of an actor with a hundred thousand events no index gives them fast enough: they are counted as
 * events come and go, by triggers, so that no writer can go round it.
 */
export const COUNTS_MIGRATION = `
CREATE TABLE actor_types (
  actor_id INTEGER NOT NULL REFERENCES actors (actor_id), role TEXT NOT NULL, type TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (actor_id, role, type)) WITHOUT ROWID;
CREATE TABLE actor_partners (
  actor_id INTEGER NOT NULL REFERENCES actors (actor_id), other_id INTEGER NOT NULL REFERENCES actors (actor_id), count INTEGER NOT NULL,
  PRIMARY KEY (actor_id, other_id)) WITHOUT ROWID;
INSERT INTO actor_types (actor_id, role, type, count)
  SELECT p.actor_id, p.role, e.type, count(*) FROM participants p JOIN events e ON e.event_id = p.event_id GROUP BY 1, 2, 3;
INSERT INTO actor_partners (actor_id, other_id, count)
  SELECT p.actor_id, o.actor_id, count(*) FROM participants p JOIN participants o ON o.event_id = p.event_id AND o.actor_id <> p.actor_id GROUP BY 1, 2;
CREATE TRIGGER participants_counted AFTER INSERT ON participants BEGIN
  INSERT INTO actor_types (actor_id, role, type, count)
    SELECT NEW.actor_id, NEW.role, e.type, 1 FROM events e WHERE e.event_id = NEW.event_id
    ON CONFLICT DO UPDATE SET count = count + 1;
  INSERT INTO actor_partners (actor_id, other_id, count)
    SELECT NEW.actor_id, p.actor_id, 1 FROM participants p WHERE p.event_id = NEW.event_id AND p.actor_id <> NEW.actor_id
    ON CONFLICT DO UPDATE SET count = count + 1;
  INSERT INTO actor_partners (actor_id, other_id, count)
    SELECT p.actor_id, NEW.actor_id, 1 FROM participants p WHERE p.event_id = NEW.event_id AND p.actor_id <> NEW.actor_id
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER events_uncounted BEFORE DELETE ON events BEGIN
  UPDATE actor_types SET count = actor_types.count - gone.n
    FROM (SELECT actor_id AS a, role AS r, count(*) AS n FROM participants WHERE event_id = OLD.event_id GROUP BY 1, 2) AS gone
    WHERE actor_id = gone.a AND role = gone.r AND type = OLD.type;
  UPDATE actor_partners SET count = actor_partners.count - gone.n
    FROM (SELECT p.actor_id AS a, o.actor_id AS b, count(*) AS n FROM participants p JOIN participants o ON o.event_id = p.event_id AND o.actor_id <> p.actor_id
      WHERE p.event_id = OLD.event_id GROUP BY 1, 2) AS gone
    WHERE actor_id = gone.a AND other_id = gone.b;
  DELETE FROM actor_types WHERE count = 0 AND type = OLD.type AND actor_id IN (SELECT actor_id FROM participants WHERE event_id = OLD.event_id);
  DELETE FROM actor_partners WHERE count = 0 AND actor_id IN (SELECT actor_id FROM participants WHERE event_id = OLD.event_id)
    AND other_id IN (SELECT actor_id FROM participants WHERE event_id = OLD.event_id);
END;
`;
