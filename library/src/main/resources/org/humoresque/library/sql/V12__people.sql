-- People who asked to be known by their faces. No picture is kept, and no number that is not sealed.
CREATE TABLE person (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT    NOT NULL UNIQUE,
  listener   TEXT    NOT NULL UNIQUE,             -- whose music it is; see listener.name
  model      TEXT    NOT NULL,                    -- version of what made the embeddings
  key_name   TEXT    NOT NULL,                    -- which key sealed them, not the key
  created_ms INTEGER NOT NULL                     -- milliseconds since 1970
);

CREATE TABLE person_face (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  sealed    TEXT    NOT NULL                      -- an embedding, encrypted; see faces.key
);

CREATE INDEX person_face_by_person ON person_face (person_id);
