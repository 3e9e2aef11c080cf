package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reads the tags of music files with FFmpeg. */
final class FfmpegMusicFileReader implements MusicFileReader {

  /** Even silence takes more bytes a second than this, in every format. */
  private static final int FEWEST_BYTES_A_SECOND = 50;

  private final TagGuess guess;

  /** Takes tags in unknown encodings for western European. */
  FfmpegMusicFileReader() {
    this(TagGuess.NONE);
  }

  FfmpegMusicFileReader(TagGuess guess) {
    this.guess = guess;
  }

  @Override
  public MusicFile read(Path file) throws IOException {
    FileContent content = FileContent.read(file);
    AudioFormat format = format(content);
    Optional<Id3Tag> id3 = Id3Tag.read(file, format);
    try (AudioFile audio = AudioFile.open(file, format)) {
      Duration duration = audio.duration();
      requireWhole(content, format, duration);
      return new MusicFile(
          content.id(),
          content.former(),
          TagNames.read(tags(file, format, audio, id3)),
          duration,
          audio.hasPicture(),
          lyrics(audio, id3));
    } catch (UnreadableAudioException e) {
      if (Files.notExists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      throw e;
    }
  }

  /** FFmpeg's, and where it shows one value of several or guesses an encoding, our own. */
  private Tags tags(Path file, AudioFormat format, AudioFile audio, Optional<Id3Tag> id3)
      throws IOException {
    Tags tags = audio.tags();
    id3.ifPresent(tag -> new Id3Texts(tag).into(tags));
    if (format == AudioFormat.M4A) {
      ItunesTags.into(tags, file);
    }
    tags.guess(guess);
    return tags;
  }

  /** FFmpeg does not know ID3's synchronised lyrics; they win, as they carry times. */
  private static Optional<EmbeddedLyrics> lyrics(AudioFile audio, Optional<Id3Tag> id3) {
    return id3.flatMap(tag -> tag.frame("SYLT", "SLT"))
        .flatMap(SyncedLyrics::read)
        .or(audio::lyrics);
  }

  static AudioFormat format(FileContent content) {
    return AudioFormat.of(content.head())
        .orElseThrow(() -> new UnreadableAudioException(AudioFormat.otherKind(content.head())));
  }

  /** Most of the sound must be there; a little may be missing, as after a cut by hand. */
  private static void requireWhole(FileContent content, AudioFormat format, Duration duration) {
    long promised =
        format == AudioFormat.MP3
            ? MpegFrame.first(content.head()).orElseThrow().promisedBytes().orElse(0)
            : 0;
    if (content.size() < Math.max(promised / 2, FEWEST_BYTES_A_SECOND * duration.toSeconds())) {
      throw new UnreadableAudioException(
          "it is cut short: %d bytes are there for %d seconds"
              .formatted(content.size(), duration.toSeconds()));
    }
  }
}
