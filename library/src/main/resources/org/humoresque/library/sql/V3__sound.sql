-- What an analyser heard in a recording. It hangs on the content, so each is heard once, however many
-- copies there are and wherever they move. Without valence and arousal: no mood, see outcome.
CREATE TABLE sound (
  content       TEXT PRIMARY KEY,
  analyzer      TEXT NOT NULL,                    -- its version
  outcome       TEXT NOT NULL,
  reason        TEXT NOT NULL,                    -- the outcome in words
  seconds       REAL,                             -- heard; NULL: it could not be measured
  tempo         REAL,                             -- beats a minute; NULL: there is no beat
  tempo_clarity REAL,                             -- 0 to 1
  musical_key   TEXT,                             -- such as F# minor
  key_clarity   REAL,                             -- at most 1
  loudness      REAL,                             -- LUFS, EBU R128
  loudness_range REAL,                            -- LU
  valence       REAL CHECK (valence BETWEEN -1 AND 1),
  arousal       REAL CHECK (arousal BETWEEN -1 AND 1),
  confidence    REAL CHECK (confidence BETWEEN 0 AND 1),
  quadrants     TEXT,                             -- four probabilities, separated by spaces
  scores        TEXT,                             -- seven probabilities, separated by spaces
  genres        TEXT,                             -- genre and probability, one a line
  curve         TEXT,                             -- start and end in ms, valence, arousal; one a line
  embedding     BLOB,                             -- floats, little-endian, of length 1
  summary       TEXT                              -- what was heard in a clause for people
);
