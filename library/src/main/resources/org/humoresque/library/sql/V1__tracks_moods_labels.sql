-- One row for each music file of the library.
CREATE TABLE track (
  id           INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again, even for another file
  path         TEXT    NOT NULL UNIQUE,           -- absolute
  size         INTEGER NOT NULL,                  -- bytes, when the file was read
  modified_ns  INTEGER NOT NULL,                  -- its time of change, nanoseconds since 1970
  content      TEXT    NOT NULL,                  -- knows the file again wherever it lies
  title        TEXT,
  artist       TEXT,
  album        TEXT,
  album_artist TEXT,
  track_number INTEGER,
  year         INTEGER,
  genres       TEXT    NOT NULL,                  -- one a line
  moods        TEXT    NOT NULL,                  -- one a line: the words of the mood tag
  duration_ms  INTEGER NOT NULL,                  -- 0: the file does not tell
  cover        TEXT CHECK (cover IN ('EMBEDDED', 'FOLDER')),
  search_text  TEXT    NOT NULL,                  -- folded title, artist, album, genres
  sort_key     TEXT    NOT NULL                   -- its order is artist, album, number, title
);

CREATE INDEX track_by_content ON track (content);
CREATE INDEX track_in_order ON track (sort_key, id);

-- What an analyser read from a track; without valence and arousal: it could not tell.
CREATE TABLE mood (
  track_id   INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE,
  analyzer   TEXT NOT NULL,                       -- its version; empty: the file changed since
  valence    REAL CHECK (valence BETWEEN -1 AND 1),
  arousal    REAL CHECK (arousal BETWEEN -1 AND 1),
  emotion    TEXT,
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  source     TEXT,
  evidence   TEXT
);

-- What the person said. It hangs on the content, so that it outlives moves, renames and absence.
CREATE TABLE label (
  content TEXT PRIMARY KEY,
  emotion TEXT NOT NULL
);

-- Files that are no music although their names say so: not opened again until they change.
CREATE TABLE failure (
  path        TEXT PRIMARY KEY,
  size        INTEGER NOT NULL,
  modified_ns INTEGER NOT NULL,
  reason      TEXT    NOT NULL
);

-- The folders that were scanned; none lies inside another.
CREATE TABLE root (
  path TEXT PRIMARY KEY
);
