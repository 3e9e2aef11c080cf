-- Music servers that are sources of the library.
CREATE TABLE server (
  name      TEXT PRIMARY KEY,
  address   TEXT NOT NULL,
  user_name TEXT,                                 -- NULL: an API key signs in by itself
  secret    TEXT NOT NULL,                        -- password or API key, encrypted; see server.key
  sign_in   TEXT NOT NULL                         -- the way that worked last
);

-- Their songs, and the tracks that stand for them: a file that plays the same song, else one of its
-- own, whose path begins with server/ and names nothing on disk.
CREATE TABLE server_song (
  server      TEXT NOT NULL REFERENCES server (name) ON DELETE CASCADE,
  remote_id   TEXT NOT NULL,                      -- its name there
  track_id    INTEGER REFERENCES track (id) ON DELETE SET NULL,
  fingerprint TEXT NOT NULL,                      -- of all that the server says of it
  suffix      TEXT NOT NULL,                      -- of its file there: mp3
  cover       TEXT,                               -- what its picture is called there
  PRIMARY KEY (server, remote_id)
);

CREATE INDEX server_song_by_track ON server_song (track_id);
