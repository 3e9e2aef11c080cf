-- A song that is known from a catalogue alone opens at a link; NULL: a file plays it.
ALTER TABLE track ADD COLUMN link TEXT;

-- The catalogues that were imported.
CREATE TABLE catalogue (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL UNIQUE,                -- of the file it came from
  format     TEXT NOT NULL,
  above      TEXT NOT NULL,                       -- its rows down to the header, in JSON
  columns    TEXT NOT NULL,                       -- their names, in JSON
  mapping    TEXT NOT NULL                        -- which column means what
);

-- Their rows, as they came, and the songs they tell of.
CREATE TABLE catalogue_song (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  catalogue_id INTEGER NOT NULL REFERENCES catalogue (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,                  -- its row in the file, from 1
  song_key     TEXT    NOT NULL,                  -- equal for the same song; empty: it names none
  cells        TEXT    NOT NULL,                  -- in JSON
  track_id     INTEGER REFERENCES track (id) ON DELETE SET NULL,
  language     TEXT,
  valence      REAL CHECK (valence BETWEEN -1 AND 1),
  arousal      REAL CHECK (arousal BETWEEN -1 AND 1),
  emotion      TEXT,
  confidence   REAL CHECK (confidence BETWEEN 0 AND 1),
  evidence     TEXT
);

CREATE INDEX catalogue_song_by_track ON catalogue_song (track_id);
CREATE INDEX catalogue_song_in_order ON catalogue_song (catalogue_id, position);

CREATE TABLE playlist (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE
);

-- What a playlist says of its songs stays, also while the library does not have them.
CREATE TABLE playlist_entry (
  playlist_id INTEGER NOT NULL REFERENCES playlist (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,                   -- from 0
  location    TEXT,                               -- path or link, as the playlist gives it
  title       TEXT,
  artist      TEXT,
  album       TEXT,
  duration_ms INTEGER NOT NULL,                   -- 0: it does not tell
  track_id    INTEGER REFERENCES track (id) ON DELETE SET NULL,
  PRIMARY KEY (playlist_id, position)
);

CREATE INDEX playlist_entry_by_track ON playlist_entry (track_id);
