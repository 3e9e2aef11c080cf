package org.humoresque.library.cover;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes pictures smaller, as JPEG. A huge picture is read thinned out, so it takes little memory.
 */
final class PictureScaler {

  private static final long MOST_PIXELS = 200_000_000;
  private static final float QUALITY = 0.85f;

  static {
    ImageIO.setUseCache(false);
  }

  private PictureScaler() {}

  /**
   * Scales a picture so that its longer side has so many pixels.
   *
   * @return empty if it is as small already, or of a kind that only browsers show
   * @throws IOException if it is damaged; the message says how
   */
  static Optional<byte[]> scale(byte[] picture, int pixels) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new IOException(
              "it has %d × %d pixels; %d million are the most"
                  .formatted(reader.getWidth(0), reader.getHeight(0), MOST_PIXELS / 1_000_000));
        }
        return longer <= pixels
            ? Optional.empty()
            : Optional.of(jpeg(smaller(thinned(reader, longer / (2 * pixels)), pixels)));
      } finally {
        reader.dispose();
      }
    } catch (RuntimeException e) { // the JDK's readers throw any kind at damaged pictures
      throw new IOException("it is damaged (%s)".formatted(e.getMessage()), e);
    }
  }

  private static BufferedImage thinned(ImageReader reader, int step) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    if (step > 1) {
      param.setSourceSubsampling(step, step, 0, 0);
    }
    return reader.read(0, param);
  }

  /** By halves, so that every pixel counts. */
  private static BufferedImage smaller(BufferedImage picture, int pixels) {
    BufferedImage now = picture;
    int longer = Math.max(now.getWidth(), now.getHeight());
    do {
      int next = Math.max(pixels, longer / 2);
      now = drawn(now, (double) next / longer);
      longer = next;
    } while (longer > pixels);
    return now;
  }

  private static BufferedImage drawn(BufferedImage picture, double factor) {
    int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = target.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return target;
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
