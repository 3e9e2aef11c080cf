package org.humoresque.library.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.cover.ScaledCovers.Cover;
import org.humoresque.library.scan.CoverReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaledCoversTest {

  @TempDir Path folder;
  private ScaledCovers covers;
  private Path cache;

  @BeforeEach
  void make() {
    cache = folder.resolve("cache");
    covers = new ScaledCovers(new CoverReader(), cache);
  }

  @Test
  void pictureIsScaledToItsLongerSideAndKeepsItsColours() throws IOException {
    Files.write(folder.resolve("cover.png"), picture(1200, 800, "png"));

    BufferedImage shown = decoded(scaled(CoverSize.MEDIUM));

    assertThat(shown.getWidth()).isEqualTo(300);
    assertThat(shown.getHeight()).isEqualTo(200);
    Color middle = new Color(shown.getRGB(150, 100));
    assertThat(middle.getRed()).isGreaterThan(180);
    assertThat(middle.getBlue()).isLessThan(60);
  }

  @Test
  void scaledPictureIsKeptAndSharedByTheAlbum() throws IOException {
    Files.write(folder.resolve("cover.jpg"), picture(900, 900, "jpg"));
    Cover first = scaled(CoverSize.SMALL);
    assertThat(kept()).hasSize(1);
    Path file = kept().get(0);
    Files.write(file, new byte[] {1, 2, 3});

    Cover second = covers.scaled(track("2.mp3"), CoverSize.SMALL).orElseThrow();

    assertThat(second.image().bytes()).containsExactly(1, 2, 3);
    assertThat(second.tag()).isEqualTo(first.tag());
    assertThat(kept()).hasSize(1);
  }

  @Test
  void smallPictureIsShownAsItIs() throws IOException {
    byte[] small = picture(80, 80, "png");
    Files.write(folder.resolve("cover.png"), small);
    assertThat(scaled(CoverSize.SMALL).image().bytes()).isEqualTo(small);
    assertThat(scaled(CoverSize.SMALL).image().mediaType()).isEqualTo("image/png");
  }

  @Test
  void kindThatOnlyBrowsersShowIsSentAsItIs() throws IOException {
    byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("cover.webp"), webp);
    assertThat(scaled(CoverSize.LARGE).image().bytes()).isEqualTo(webp);
  }

  @Test
  void damagedPictureIsNamed() throws IOException {
    Files.write(folder.resolve("cover.png"), Arrays.copyOf(picture(900, 900, "png"), 200));
    assertThatThrownBy(() -> scaled(CoverSize.SMALL))
        .isInstanceOf(UnreadableCoverException.class)
        .hasMessageContaining("1.mp3");
  }

  @Test
  void pictureOfAbsurdSizeIsRefusedUnread() throws IOException {
    byte[] png = picture(2, 2, "png");
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    Files.write(folder.resolve("cover.png"), png);
    assertThatThrownBy(() -> scaled(CoverSize.SMALL)).hasMessageContaining("60000 × 60000 pixels");
  }

  @Test
  void unknownSizeNamesThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoverSize.parse("123"))
        .withMessageContaining("96, 300, 600")
        .withMessageContaining("123");
  }

  private Cover scaled(CoverSize size) {
    return covers.scaled(track("1.mp3"), size).orElseThrow();
  }

  private Track track(String name) {
    Path file = folder.resolve(name);
    return new Track(
        new TrackId(1), file, TrackTags.NONE, Duration.ZERO, Optional.of(Track.Cover.FOLDER));
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static BufferedImage decoded(Cover cover) throws IOException {
    assertThat(cover.image().mediaType()).isEqualTo("image/jpeg");
    return ImageIO.read(new ByteArrayInputStream(cover.image().bytes()));
  }

  private static byte[] picture(int width, int height, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(200, 80, 20));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}
