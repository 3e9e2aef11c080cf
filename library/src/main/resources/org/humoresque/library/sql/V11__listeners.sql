-- Who listens. There is one until there are accounts, made when there is something to keep of them.
CREATE TABLE listener (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE
);

-- The songs that stand for an emotion. Like labels they hang on the content, so that they outlive moves.
CREATE TABLE typical (
  listener_id INTEGER NOT NULL REFERENCES listener (id) ON DELETE CASCADE,
  emotion     TEXT    NOT NULL,
  content     TEXT    NOT NULL,
  position    INTEGER NOT NULL,                   -- from 0, in the listener's order
  PRIMARY KEY (listener_id, emotion, content)
);

CREATE INDEX typical_by_content ON typical (content);

-- What the listener did with songs, and how they felt then.
CREATE TABLE feedback (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  listener_id INTEGER NOT NULL REFERENCES listener (id) ON DELETE CASCADE,
  content     TEXT    NOT NULL,
  kind        TEXT    NOT NULL,
  heard       REAL    NOT NULL CHECK (heard BETWEEN 0 AND 1),   -- the share of the song
  valence     REAL    NOT NULL CHECK (valence BETWEEN -1 AND 1),
  arousal     REAL    NOT NULL CHECK (arousal BETWEEN -1 AND 1),
  at_ms       INTEGER NOT NULL                    -- milliseconds since 1970
);

CREATE INDEX feedback_by_listener ON feedback (listener_id, kind, id);
CREATE INDEX feedback_by_content ON feedback (content);
