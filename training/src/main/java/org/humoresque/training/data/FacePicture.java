package org.humoresque.training.data;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.humoresque.vision.image.GreyImage;

/**
 * Decodes the picture of one labelled face.
 *
 * <p>A picture stored with colour channels that are equal everywhere, as some programs write grey,
 * is grey. Real colour is refused rather than converted: FER2013's networks learn from grey faces,
 * and who has colour pictures usually has whole photos, not faces cropped like these.
 */
final class FacePicture {

  static final int SIZE = 48;

  private FacePicture() {}

  /**
   * @param name of the file, for messages
   * @throws DamagedFaceException if it cannot be decoded whole
   * @throws UnreadableDataException if it is another kind of picture: not 48×48, or in colour
   */
  static GreyImage decode(String name, byte[] bytes) throws DamagedFaceException {
    BufferedImage picture = picture(bytes);
    if (picture.getWidth() != SIZE || picture.getHeight() != SIZE) {
      throw new UnreadableDataException(
          "%s is %d×%d pixels; allowed: grey faces of %d×%d"
              .formatted(name, picture.getWidth(), picture.getHeight(), SIZE, SIZE));
    }
    Raster raster = picture.getRaster();
    boolean plainGrey =
        raster.getNumBands() <= 2 && !(picture.getColorModel() instanceof IndexColorModel);
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % SIZE;
      int y = i / SIZE;
      pixels[i] =
          (byte) (plainGrey ? sample(raster, x, y) : equalChannels(name, picture.getRGB(x, y)));
    }
    return new GreyImage(SIZE, SIZE, pixels);
  }

  private static BufferedImage picture(byte[] bytes) throws DamagedFaceException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new DamagedFaceException("is not a picture; allowed: JPEG, PNG, BMP");
      }
      ImageReader reader = readers.next();
      try {
        AtomicReference<String> warning = new AtomicReference<>("");
        reader.addIIOReadWarningListener((source, message) -> warning.set(message));
        reader.setInput(in, true, true);
        BufferedImage picture = reader.read(0);
        if (!warning.get().isEmpty()) {
          throw new DamagedFaceException("is damaged: " + warning.get());
        }
        return picture;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      throw new DamagedFaceException("is damaged: " + e.getMessage());
    }
  }

  /** The first channel brought to 8 bits; a second one would be transparency. */
  private static int sample(Raster raster, int x, int y) {
    int bits = raster.getSampleModel().getSampleSize(0);
    int sample = raster.getSample(x, y, 0);
    return Math.round(sample * 255f / ((1 << bits) - 1));
  }

  private static int equalChannels(String name, int rgb) {
    int green = rgb >> 8 & 0xFF;
    if ((rgb >> 16 & 0xFF) != green || (rgb & 0xFF) != green) {
      throw new UnreadableDataException(
          "%s is in colour; allowed: grey faces of %d×%d".formatted(name, SIZE, SIZE));
    }
    return green;
  }
}
