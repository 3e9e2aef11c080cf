package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.Track.Cover;

/** Fetches the cover picture of a track: the one in its file, else the one in its folder. */
public final class CoverReader {

  /** Larger pictures are not shown. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  /**
   * Reads the picture, now.
   *
   * @return empty if the track has none, or it is gone, too large, or no JPEG, PNG, WebP, GIF or
   *     BMP
   */
  public Optional<CoverImage> read(Track track) {
    try {
      Optional<byte[]> embedded =
          track.cover().equals(Optional.of(Cover.EMBEDDED))
              ? embedded(track.file())
              : Optional.empty();
      Optional<CoverImage> image = embedded.flatMap(CoverReader::image);
      return image.isPresent() ? image : beside(track.file()).flatMap(CoverReader::image);
    } catch (IOException | UnreadableAudioException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> embedded(Path file) throws IOException {
    AudioFormat format = FfmpegMusicFileReader.format(FileContent.read(file));
    try (AudioFile audio = AudioFile.open(file, format)) {
      return audio.picture(MOST_BYTES);
    }
  }

  private static Optional<byte[]> beside(Path file) throws IOException {
    Optional<Path> picture = FolderCover.beside(file);
    if (picture.isEmpty() || Files.size(picture.get()) > MOST_BYTES) {
      return Optional.empty();
    }
    return Optional.of(Files.readAllBytes(picture.get()));
  }

  private static Optional<CoverImage> image(byte[] bytes) {
    return PictureType.of(bytes).map(type -> new CoverImage(bytes, type));
  }
}
