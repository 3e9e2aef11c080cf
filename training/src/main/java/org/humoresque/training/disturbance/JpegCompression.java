package org.humoresque.training.disturbance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.humoresque.vision.image.GreyImage;

/**
 * Written as a JPEG file and read back: a frame squeezed for sending.
 *
 * @param quality from 1, worst, to 100 on the customary scale of the Independent JPEG Group
 */
public record JpegCompression(int quality) implements Disturbance {

  @Override
  public String name() {
    return "JPEG quality " + quality;
  }

  @Override
  public GreyImage apply(GreyImage face, long seed) {
    BufferedImage picture =
        new BufferedImage(face.width(), face.height(), BufferedImage.TYPE_BYTE_GRAY);
    picture.getRaster().setDataElements(0, 0, face.width(), face.height(), face.pixels());
    try {
      BufferedImage read = decode(encode(picture));
      return Pixels.map(face, (x, y) -> read.getRaster().getSample(x, y, 0));
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory could not be written or read", e);
    }
  }

  private byte[] encode(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam options = writer.getDefaultWriteParam();
      options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      options.setCompressionQuality(quality / 100f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), options);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage decode(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }
}
