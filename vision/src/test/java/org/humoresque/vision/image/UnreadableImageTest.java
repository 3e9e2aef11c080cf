package org.humoresque.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.humoresque.vision.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableImageTest {

  private final ImageDecoder decoder = new ImageDecoder();

  @Test
  void whatIsNoPictureIsRefusedWithTheAllowedFormats() {
    assertThatThrownBy(() -> decoder.decode("hello".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessage("this is not a picture we can read; allowed: JPEG, PNG, WebP, BMP, GIF");
    assertThatThrownBy(() -> decoder.decode(new byte[0]))
        .isInstanceOf(UnreadableImageException.class);
  }

  @Test
  void hugePngIsRefusedByItsHeader() {
    assertThatThrownBy(() -> decoder.decode(Pictures.pngHeader(30_000, 30_000)))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessage(
            "the PNG picture is too large: 30000×30000 are 900.0 million pixels, at most 64.0 are"
                + " allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "webp", "bmp", "gif"})
  void everyFormatIsHeldToTheLimit(String format) {
    ImageDecoder small = new ImageDecoder(new ImageDecoder.Options(80 * 60 - 1));
    assertThatThrownBy(() -> small.decode(Pictures.file(Pictures.quarters(80, 60), format)))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining("too large: 80×60");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "webp", "bmp", "gif"})
  void pictureThatIsCutOffIsRefusedWhereverTheCutIs(String format) {
    byte[] file = Pictures.file(Pictures.quarters(80, 60), format);
    for (int length = 12; length < file.length - 1; length += 7) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> decoder.decode(cut))
          .as("%d of %d bytes", length, file.length)
          .isInstanceOf(UnreadableImageException.class)
          .hasMessageContaining("cut off");
    }
  }

  @Test
  void pngWithAWrongChecksumIsRefused() {
    byte[] file = Pictures.file(Pictures.quarters(80, 60), "png");
    file[60] ^= 1;
    assertThatThrownBy(() -> decoder.decode(file))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining("checksum");
  }

  @Test
  void headerWithoutASizeIsRefused() {
    assertThatThrownBy(() -> decoder.decode(Pictures.pngHeader(0, 30)))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessage("the PNG picture is damaged: it says it is 0×30 pixels");
    assertThatThrownBy(() -> decoder.decode(Pictures.pngHeader(-5, 30)))
        .isInstanceOf(UnreadableImageException.class);
  }

  @Test
  void jpegWithASegmentOfImpossibleLengthIsRefused() {
    byte[] file = Pictures.file(Pictures.quarters(80, 60), "jpg");
    file[4] = 0;
    file[5] = 1;
    assertThatThrownBy(() -> decoder.decode(file))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessage("the JPEG picture is damaged: segment 0xE0 says it is 1 bytes long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "webp", "bmp", "gif"})
  void damagedHeadIsAPictureOrRefusedButNothingElse(String format) {
    byte[] file = Pictures.file(Pictures.quarters(80, 60), format);
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = file.clone();
      damaged[random.nextInt(40)] = (byte) random.nextInt(256);
      try (Frame frame = decoder.decode(damaged)) {
        assertThat(frame.width()).isPositive();
      } catch (UnreadableImageException e) {
        assertThat(e).hasMessageContaining("picture");
      }
    }
  }
}
