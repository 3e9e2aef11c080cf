-- Tables named derived_… are made from the others and are in no backup. A change to a song puts it on
-- derived_todo; the store works that off before the transaction ends, so that they are always in step.
CREATE TABLE derived_todo (
  track_id INTEGER PRIMARY KEY
);

-- What songs are found by: their words, each marked by the field it stands in.
CREATE VIRTUAL TABLE derived_search USING fts5 (
  tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii', prefix = '2 3 4'
);

-- The language a song is in, and what tells so.
CREATE TABLE derived_language (
  track_id INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE,
  language TEXT NOT NULL,                         -- by ISO 639-1, or as written
  source   TEXT NOT NULL CHECK (source IN ('TAG', 'CATALOGUE', 'LYRICS', 'TITLE'))
);

-- Which songs changed, the newest last: what is kept in memory of them is read again.
CREATE TABLE derived_change (
  number   INTEGER PRIMARY KEY AUTOINCREMENT,
  track_id INTEGER NOT NULL
);

CREATE TRIGGER derived_track_added AFTER INSERT ON track BEGIN
  INSERT INTO derived_todo SELECT NEW.id WHERE NOT EXISTS
    (SELECT 1 FROM derived_todo WHERE track_id = NEW.id);
END;

CREATE TRIGGER derived_track_changed AFTER UPDATE OF path, content, title, artist, album, album_artist,
  year, genres, duration_ms, sort_key, language, link ON track BEGIN
  INSERT INTO derived_todo SELECT NEW.id WHERE NOT EXISTS
    (SELECT 1 FROM derived_todo WHERE track_id = NEW.id);
END;

CREATE TRIGGER derived_track_removed AFTER DELETE ON track BEGIN
  DELETE FROM derived_search WHERE rowid = OLD.id;
  INSERT INTO derived_change (track_id) VALUES (OLD.id);
END;

CREATE TRIGGER derived_words_added AFTER INSERT ON track_lyrics BEGIN
  INSERT INTO derived_todo SELECT NEW.track_id WHERE NOT EXISTS
    (SELECT 1 FROM derived_todo WHERE track_id = NEW.track_id);
END;

CREATE TRIGGER derived_words_changed AFTER UPDATE ON track_lyrics BEGIN
  INSERT INTO derived_todo SELECT NEW.track_id WHERE NOT EXISTS
    (SELECT 1 FROM derived_todo WHERE track_id = NEW.track_id);
END;

CREATE TRIGGER derived_words_removed AFTER DELETE ON track_lyrics BEGIN
  INSERT INTO derived_todo SELECT OLD.track_id WHERE NOT EXISTS
    (SELECT 1 FROM derived_todo WHERE track_id = OLD.track_id);
END;

CREATE TRIGGER derived_row_added AFTER INSERT ON catalogue_song WHEN NEW.track_id IS NOT NULL BEGIN
  INSERT INTO derived_todo SELECT NEW.track_id WHERE NOT EXISTS
    (SELECT 1 FROM derived_todo WHERE track_id = NEW.track_id);
END;

CREATE TRIGGER derived_row_changed AFTER UPDATE OF track_id, language, valence, arousal, emotion,
  confidence ON catalogue_song BEGIN
  INSERT INTO derived_todo SELECT id FROM track WHERE id IN (OLD.track_id, NEW.track_id)
    AND id NOT IN (SELECT track_id FROM derived_todo);
END;

CREATE TRIGGER derived_row_removed AFTER DELETE ON catalogue_song WHEN OLD.track_id IS NOT NULL BEGIN
  INSERT INTO derived_todo SELECT OLD.track_id WHERE NOT EXISTS
    (SELECT 1 FROM derived_todo WHERE track_id = OLD.track_id);
END;

CREATE TRIGGER derived_mood_added AFTER INSERT ON mood BEGIN
  INSERT INTO derived_change (track_id) VALUES (NEW.track_id);
END;

CREATE TRIGGER derived_mood_changed AFTER UPDATE OF valence, arousal, emotion, confidence, source
  ON mood BEGIN
  INSERT INTO derived_change (track_id) VALUES (NEW.track_id);
END;

CREATE TRIGGER derived_label_added AFTER INSERT ON label BEGIN
  INSERT INTO derived_change (track_id) SELECT id FROM track WHERE content = NEW.content;
END;

CREATE TRIGGER derived_label_changed AFTER UPDATE ON label BEGIN
  INSERT INTO derived_change (track_id) SELECT id FROM track WHERE content = NEW.content;
END;

CREATE TRIGGER derived_label_removed AFTER DELETE ON label BEGIN
  INSERT INTO derived_change (track_id) SELECT id FROM track WHERE content = OLD.content;
END;

CREATE TRIGGER derived_reading_added AFTER INSERT ON lyrics_mood BEGIN
  INSERT INTO derived_change (track_id) SELECT track_id FROM track_lyrics WHERE hash = NEW.hash;
END;

CREATE TRIGGER derived_reading_removed AFTER DELETE ON lyrics_mood BEGIN
  INSERT INTO derived_change (track_id) SELECT track_id FROM track_lyrics WHERE hash = OLD.hash;
END;

CREATE TRIGGER derived_sound_added AFTER INSERT ON sound BEGIN
  INSERT INTO derived_change (track_id) SELECT id FROM track WHERE content = NEW.content;
END;

CREATE TRIGGER derived_sound_changed AFTER UPDATE ON sound BEGIN
  INSERT INTO derived_change (track_id) SELECT id FROM track WHERE content = NEW.content;
END;

CREATE TRIGGER derived_sound_removed AFTER DELETE ON sound BEGIN
  INSERT INTO derived_change (track_id) SELECT id FROM track WHERE content = OLD.content;
END;

INSERT INTO derived_todo SELECT id FROM track;
