package org.humoresque.vision;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.ImageDecoder;

/** Draws pictures and writes them as files of every format we read. */
public final class Pictures {

  private static final ImageDecoder DECODER = new ImageDecoder();

  private Pictures() {}

  /** Four quarters: red and green above, blue and white below. */
  public static BufferedImage quarters(int width, int height) {
    return quarters(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /** The same in a given {@link BufferedImage} type. */
  public static BufferedImage quarters(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D pen = picture.createGraphics();
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int i = 0; i < colours.length; i++) {
      pen.setColor(colours[i]);
      pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
    }
    pen.dispose();
    return picture;
  }

  /**
   * The bytes of a file; the format is {@code jpg}, {@code png}, {@code bmp}, {@code gif}, webp.
   */
  public static byte[] file(BufferedImage picture, String format) {
    if (format.equals("webp")) {
      return webp(picture);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, bytes)) {
        throw new IllegalArgumentException("Java writes no " + format + " of this kind");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The picture as a frame. */
  public static Frame frame(BufferedImage picture) {
    return DECODER.decode(file(picture, "png"));
  }

  /** A PNG that has a good header and no pixels. */
  public static byte[] pngHeader(int width, int height) {
    ByteBuffer png = ByteBuffer.allocate(33);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}).putInt(13);
    png.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
    png.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 checksum = new CRC32();
    checksum.update(png.array(), 12, 17);
    return png.putInt((int) checksum.getValue()).array();
  }

  /** Puts an EXIF segment with an orientation from 1 to 8 behind the start of a JPEG. */
  public static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif = exif(orientation);
    ByteBuffer turned = ByteBuffer.allocate(jpeg.length + exif.length + 10);
    turned.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
    turned.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
    return turned.put(jpeg, 2, jpeg.length - 2).array();
  }

  private static byte[] exif(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(26);
    exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    return exif.putShort((short) orientation).putShort((short) 0).putInt(0).array();
  }

  private static byte[] webp(BufferedImage picture) {
    try (Frame frame = frame(picture);
        BytePointer bytes = new BytePointer()) {
      Mat bgr = frame.bgr();
      opencv_imgcodecs.imencode(".webp", bgr, bytes);
      byte[] file = new byte[(int) bytes.limit()];
      bytes.get(file);
      return file;
    }
  }
}
