-- A file is known by its sound alone, whatever its tags say. What the earlier way, by the file's first
-- and last bytes, called it stays until the next scan meets the file and knows it under both names.
UPDATE track SET content = 'old:' || content WHERE link IS NULL;
UPDATE label SET content = 'old:' || content WHERE content NOT LIKE 'catalogue/%';
UPDATE sound SET content = 'old:' || content;

-- What is on record is read once more: for its new name, and for the tags below.
UPDATE track SET modified_ns = -1 WHERE link IS NULL;

ALTER TABLE track ADD COLUMN artists     TEXT NOT NULL DEFAULT ''; -- one a line, where there are several
ALTER TABLE track ADD COLUMN track_total INTEGER;                  -- how many tracks its disc has
ALTER TABLE track ADD COLUMN disc_number INTEGER;
ALTER TABLE track ADD COLUMN disc_total  INTEGER;
ALTER TABLE track ADD COLUMN compilation INTEGER NOT NULL DEFAULT 0; -- 1: an album of several artists
ALTER TABLE track ADD COLUMN language    TEXT;                     -- of the words, ISO 639-1 where it has one
ALTER TABLE track ADD COLUMN bpm         REAL;                     -- beats a minute, as the tag has it
ALTER TABLE track ADD COLUMN track_gain  REAL;                     -- ReplayGain, in dB
ALTER TABLE track ADD COLUMN track_peak  REAL;                     -- 1: full scale
ALTER TABLE track ADD COLUMN album_gain  REAL;
ALTER TABLE track ADD COLUMN album_peak  REAL;
