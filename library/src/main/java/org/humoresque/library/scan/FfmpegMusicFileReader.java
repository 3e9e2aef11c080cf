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

  @Override
  public MusicFile read(Path file) throws IOException {
    FileContent content = FileContent.read(file);
    AudioFormat format = format(content);
    try (AudioFile audio = AudioFile.open(file, format)) {
      Duration duration = audio.duration();
      requireWhole(content, format, duration);
      return new MusicFile(
          content.id(),
          content.former(),
          TagNames.read(audio.tags()),
          duration,
          audio.hasPicture(),
          lyrics(file, format, audio));
    } catch (UnreadableAudioException e) {
      if (Files.notExists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      throw e;
    }
  }

  /** FFmpeg does not know ID3's synchronised lyrics; they win, as they carry times. */
  private static Optional<EmbeddedLyrics> lyrics(Path file, AudioFormat format, AudioFile audio)
      throws IOException {
    Optional<EmbeddedLyrics> timed =
        format == AudioFormat.MP3 || format == AudioFormat.AAC
            ? Id3Tag.read(file).flatMap(tag -> tag.frame("SYLT", "SLT")).flatMap(SyncedLyrics::read)
            : Optional.empty();
    return timed.or(audio::lyrics);
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
