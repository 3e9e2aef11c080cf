package org.humoresque.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.humoresque.vision.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

  private static final Map<String, Color> NAMED =
      Map.of("RED", Color.RED, "GREEN", Color.GREEN, "BLUE", Color.BLUE, "WHITE", Color.WHITE);

  private final ImageDecoder decoder = new ImageDecoder();

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "webp", "bmp", "gif"})
  void everyFormatKeepsItsSizeAndItsColours(String format) {
    try (Frame frame = decoder.decode(Pictures.file(Pictures.quarters(80, 60), format))) {
      assertThat(frame.width()).isEqualTo(80);
      assertThat(frame.height()).isEqualTo(60);
      assertThat(cornersOf(frame)).containsExactly(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
    }
  }

  /** EXIF says where the top and the left of the stored picture belong (EXIF 2.32, tag 0x0112). */
  @ParameterizedTest
  @CsvSource({
    "1, RED GREEN BLUE WHITE",
    "2, GREEN RED WHITE BLUE",
    "3, WHITE BLUE GREEN RED",
    "4, BLUE WHITE RED GREEN",
    "5, RED BLUE GREEN WHITE",
    "6, BLUE RED WHITE GREEN",
    "7, WHITE GREEN BLUE RED",
    "8, GREEN WHITE RED BLUE"
  })
  void orientationIsUndone(int orientation, String expected) {
    byte[] stored = Pictures.file(Pictures.quarters(80, 60), "jpg");
    try (Frame frame = decoder.decode(Pictures.withOrientation(stored, orientation))) {
      assertThat(frame.width()).isEqualTo(orientation < 5 ? 80 : 60);
      assertThat(cornersOf(frame))
          .containsExactlyElementsOf(Stream.of(expected.split(" ")).map(NAMED::get).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void greyPicturesOfAnyDepthBecomeEightBits(int type) {
    BufferedImage picture = Pictures.quarters(80, 60, type);
    try (Frame frame = decoder.decode(Pictures.file(picture, "png"))) {
      assertThat(cornersOf(frame)).last().isEqualTo(Color.WHITE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_INDEXED})
  void alphaAndPalettesBecomePlainColours(int type) {
    BufferedImage picture = Pictures.quarters(80, 60, type);
    try (Frame frame = decoder.decode(Pictures.file(picture, "png"))) {
      assertThat(cornersOf(frame)).containsExactly(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
    }
  }

  @Test
  void inksOfPrintedPicturesBecomeColours() throws IOException {
    try (Frame frame = decoder.decode(fourInks(80, 60))) {
      assertThat(frame.width()).isEqualTo(80);
      assertThat(frame.bgr().channels()).isEqualTo(3);
    }
  }

  @Test
  void firstPictureOfAnAnimationIsTaken() throws IOException {
    try (Frame frame = decoder.decode(animation())) {
      assertThat(cornersOf(frame)).first().isEqualTo(Color.RED);
    }
  }

  @Test
  void greyIsBrightnessOfEveryPixel() {
    try (Frame frame = Pictures.frame(Pictures.quarters(80, 60));
        var grey = frame.grey()) {
      assertThat(grey.ptr(5, 5).get() & 0xFF).isEqualTo(76);
      assertThat(grey.ptr(55, 75).get() & 0xFF).isEqualTo(255);
    }
  }

  @Test
  void limitThatCannotBeIsRefusedWithItsRange() {
    assertThatThrownBy(() -> new ImageDecoder.Options(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxPixels must be in [1, 1073741824], but is 0");
  }

  private static List<Color> cornersOf(Frame frame) {
    int right = frame.width() - 6;
    int bottom = frame.height() - 6;
    return List.of(
        colour(frame, 5, 5),
        colour(frame, right, 5),
        colour(frame, 5, bottom),
        colour(frame, right, bottom));
  }

  /** The colour at a place, each channel rounded to nothing or full: JPEG changes it a little. */
  private static Color colour(Frame frame, int x, int y) {
    BytePointer pixel = frame.bgr().ptr(y, x);
    return new Color(full(pixel.get(2)), full(pixel.get(1)), full(pixel.get(0)));
  }

  private static int full(byte channel) {
    return (channel & 0xFF) > 127 ? 255 : 0;
  }

  private static byte[] fourInks(int width, int height) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(new IIOImage(Raster.createBandedRaster(0, width, height, 4, null), null, null));
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  private static byte[] animation() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      BufferedImage first = Pictures.quarters(80, 60, BufferedImage.TYPE_BYTE_INDEXED);
      BufferedImage second = new BufferedImage(80, 60, BufferedImage.TYPE_BYTE_INDEXED);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(first), null);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(new IIOImage(first, null, metadata), null);
      writer.writeToSequence(new IIOImage(second, null, metadata), null);
      writer.endWriteSequence();
    }
    writer.dispose();
    return bytes.toByteArray();
  }
}
