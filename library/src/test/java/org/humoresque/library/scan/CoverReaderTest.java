package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.Track.Cover;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackTags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverReaderTest {

  private static final byte[] JPEG = {-1, -40, -1, -32, 0, 16};

  @TempDir Path folder;
  private final CoverReader covers = new CoverReader();
  private Path file;

  @BeforeEach
  void makeMusic() {
    file = TaggedAudio.wav(folder.resolve("1.wav"), "One", "A");
  }

  @Test
  void embeddedPictureComesBeforeTheFolders() throws IOException {
    Path mp3 = TaggedAudio.writeWithCover(folder.resolve("2.mp3"), Map.of());
    Files.write(folder.resolve("cover.jpg"), JPEG);

    assertThat(type(mp3, Optional.of(Cover.EMBEDDED))).contains("image/png");
    assertThat(type(file, Optional.of(Cover.FOLDER))).contains("image/jpeg");
  }

  @Test
  void pictureNamedCoverComesFirst() throws IOException {
    Files.write(folder.resolve("album.png"), TaggedAudio.PNG);
    Files.write(folder.resolve("Cover.JPEG"), JPEG);

    assertThat(type(file, Optional.of(Cover.FOLDER))).contains("image/jpeg");
  }

  @Test
  void typeIsToldByContent() throws IOException {
    byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("front.png"), webp);
    assertThat(type(file, Optional.of(Cover.FOLDER))).contains("image/webp");
  }

  @Test
  void whatIsNoPictureOrTooLargeIsNotShown() throws IOException {
    Path cover = Files.writeString(folder.resolve("cover.jpg"), "<html>");
    assertThat(type(file, Optional.of(Cover.FOLDER))).isEmpty();

    Files.write(cover, Arrays.copyOf(JPEG, CoverReader.MOST_BYTES + 1));
    assertThat(type(file, Optional.of(Cover.FOLDER))).isEmpty();
  }

  @Test
  void missingFileHasNoCover() throws IOException {
    Files.delete(file);
    assertThat(type(file, Optional.of(Cover.EMBEDDED))).isEmpty();
    assertThat(type(folder.resolve("gone/1.wav"), Optional.of(Cover.FOLDER))).isEmpty();
  }

  private Optional<String> type(Path music, Optional<Cover> cover) {
    Track track = new Track(new TrackId(1), music, TrackTags.NONE, Duration.ZERO, cover);
    return covers.read(track).map(CoverImage::mediaType);
  }
}
