-- The file of words beside each track, as it was when they were read; NULL: there was none.
ALTER TABLE track ADD COLUMN lyrics_file        TEXT;
ALTER TABLE track ADD COLUMN lyrics_size        INTEGER;
ALTER TABLE track ADD COLUMN lyrics_modified_ns INTEGER;

-- What was scanned before words were looked for is read once more.
UPDATE track SET modified_ns = -1;

-- Songs' words, each text once, however many tracks sing it.
CREATE TABLE lyrics (
  hash  TEXT PRIMARY KEY,                         -- of the bytes
  bytes BLOB NOT NULL                             -- as found, in any encoding
);

-- Which words a track has; no row: none were found.
CREATE TABLE track_lyrics (
  track_id INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE,
  origin   TEXT,                                  -- NULL: no words that can be read
  name     TEXT,                                  -- the file, tag or service they came from
  hash     TEXT REFERENCES lyrics (hash),
  problem_name TEXT,                              -- a place whose words cannot be read
  problem      TEXT                               -- why not
);

CREATE INDEX track_lyrics_by_hash ON track_lyrics (hash);

-- What an analyser read from a text; without valence and arousal: no mood, see outcome.
CREATE TABLE lyrics_mood (
  hash       TEXT PRIMARY KEY REFERENCES lyrics (hash) ON DELETE CASCADE,
  analyzer   TEXT NOT NULL,                       -- its version
  outcome    TEXT NOT NULL,
  reason     TEXT NOT NULL,                       -- the outcome in words
  valence    REAL CHECK (valence BETWEEN -1 AND 1),
  arousal    REAL CHECK (arousal BETWEEN -1 AND 1),
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  scores     TEXT,                                -- seven probabilities, separated by spaces
  summary    TEXT                                 -- the strongest words in a clause for people
);

-- The words that moved a mood most, the strongest first.
CREATE TABLE lyrics_evidence (
  hash         TEXT    NOT NULL REFERENCES lyrics_mood (hash) ON DELETE CASCADE,
  position     INTEGER NOT NULL,                  -- from 0
  word         TEXT    NOT NULL,
  line         TEXT    NOT NULL,                  -- as sung
  emotion      TEXT,
  contribution REAL    NOT NULL,                  -- to the valence, in plain words
  degree       REAL    NOT NULL,                  -- factor of the degree words; 1: none
  negated      INTEGER NOT NULL,
  PRIMARY KEY (hash, position)
);

-- What a lyrics service answered, so that it is not asked again soon.
CREATE TABLE lyrics_lookup (
  question   TEXT    PRIMARY KEY,                 -- artist, title, album and length of a song
  expires_ms INTEGER NOT NULL,                    -- milliseconds since 1970
  hash       TEXT    REFERENCES lyrics (hash)     -- NULL: it has no such song
);
