package org.humoresque.vision.image;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Turns the bytes of a picture file (JPEG, PNG, WebP, BMP, GIF) into an upright {@link Frame}.
 *
 * <p>The size is read from the file's head and checked before memory is taken for the pixels. EXIF
 * orientation is applied, transparency dropped, 16 bits and palettes brought to 8 bits per channel;
 * of an animation the first picture counts. Nothing is written to disk.
 *
 * <p>Safe for use by several threads.
 */
public final class ImageDecoder {

  /**
   * How large a picture may be.
   *
   * @param maxPixels most pixels (width times height) that are decoded, from 1 to 2³⁰; each takes
   *     three bytes of memory, and for a moment six where the picture must be turned
   */
  public record Options(long maxPixels) {

    /** Up to 64 million pixels: whole photos of today's phones. */
    public static final Options DEFAULT = new Options(64_000_000);

    public Options {
      if (maxPixels < 1 || maxPixels > 1L << 30) {
        throw new IllegalArgumentException(
            "maxPixels must be in [1, %d], but is %d".formatted(1L << 30, maxPixels));
      }
    }
  }

  private final Options options;

  public ImageDecoder() {
    this(Options.DEFAULT);
  }

  public ImageDecoder(Options options) {
    this.options = options;
    OpenCv.load();
  }

  /**
   * Decodes one picture.
   *
   * @param file the whole content of a picture file
   * @return the upright picture; the caller closes it
   * @throws UnreadableImageException if this is no picture of a format we read, if it is damaged,
   *     cut off or too large; the message says which
   */
  public Frame decode(byte[] file) {
    ImageFormat format =
        ImageFormat.of(file)
            .orElseThrow(
                () ->
                    new UnreadableImageException(
                        "this is not a picture we can read; allowed: " + ImageFormat.names()));
    requireAllowedSize(format, format.layout().dimensions(file));
    byte[] picture = format.layout().firstPicture(file);
    try {
      return new Frame(decodeNatively(format, picture));
    } catch (RuntimeException e) {
      throw e instanceof UnreadableImageException
          ? e
          : new UnreadableImageException(
              "the %s picture cannot be decoded".formatted(format.label()), e);
    }
  }

  private void requireAllowedSize(ImageFormat format, Dimensions size) {
    if (size.width() <= 0 || size.height() <= 0) {
      throw UnreadableImageException.damaged(
          format.label(), "it says it is %d×%d pixels".formatted(size.width(), size.height()));
    }
    if (size.pixels() > options.maxPixels()) {
      throw new UnreadableImageException(
          "the %s picture is too large: %d×%d are %.1f million pixels, at most %.1f are allowed"
              .formatted(
                  format.label(),
                  size.width(),
                  size.height(),
                  size.pixels() / 1e6,
                  options.maxPixels() / 1e6));
    }
  }

  private static Mat decodeNatively(ImageFormat format, byte[] picture) {
    try (BytePointer bytes = new BytePointer(picture);
        Mat encoded = new Mat(1, picture.length, opencv_core.CV_8UC1, bytes)) {
      Mat bgr = opencv_imgcodecs.imdecode(encoded, opencv_imgcodecs.IMREAD_COLOR);
      if (bgr.empty()) {
        bgr.close();
        throw UnreadableImageException.damaged(format.label(), "its pixels cannot be decoded");
      }
      return bgr;
    }
  }
}
