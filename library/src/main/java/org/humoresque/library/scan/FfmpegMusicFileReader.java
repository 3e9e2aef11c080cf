package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads the tags of music files with FFmpeg. */
final class FfmpegMusicFileReader implements MusicFileReader {

  @Override
  public MusicFile read(Path file) throws IOException {
    FileContent content = FileContent.read(file);
    try (AudioFile audio = AudioFile.open(file, format(file, content.head()))) {
      return new MusicFile(
          content.id(), TagNames.read(audio.tags()), audio.duration(), audio.hasPicture());
    } catch (UnreadableAudioException e) {
      if (Files.notExists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      throw e;
    }
  }

  /** An MP3 may begin with rubbish, which FFmpeg skips; other formats say what they are. */
  static AudioFormat format(Path file, ByteBuffer head) {
    return AudioFormat.of(head)
        .orElseGet(
            () -> {
              String other = AudioFormat.otherKind(head);
              if (other.equals(AudioFormat.UNKNOWN) && isNamedMp3(file)) {
                return AudioFormat.MP3;
              }
              throw new UnreadableAudioException(other);
            });
  }

  private static boolean isNamedMp3(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".mp3");
  }
}
