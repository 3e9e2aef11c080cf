package org.humoresque.music.demo;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.humoresque.kernel.Emotion;
import org.humoresque.music.audio.Picture;

/**
 * Paints covers: a sky, a sun and waves in the colours of an emotion. The more excited the emotion,
 * the higher and sharper the waves.
 */
final class CoverPainter {

  private static final int SIZE = 600;
  private static final int WAVES = 6;
  private static final float JPEG_QUALITY = 0.88f;

  /** Sky above, sky below, sun, nearest wave. */
  private record Palette(Color top, Color bottom, Color sun, Color wave) {}

  /** Paints one cover; each number has its own of the same kind. */
  Picture paint(Emotion emotion, int number) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Random random = new Random(7919L * number);
    Palette palette = palette(emotion);
    canvas.setPaint(new GradientPaint(0, 0, palette.top, 0, SIZE, palette.bottom));
    canvas.fillRect(0, 0, SIZE, SIZE);
    paintSun(canvas, palette.sun, random);
    for (int wave = 0; wave < WAVES; wave++) {
      paintWave(canvas, palette, emotion, wave, random);
    }
    canvas.dispose();
    return new Picture(jpeg(image), SIZE, SIZE);
  }

  private static void paintSun(Graphics2D canvas, Color sun, Random random) {
    float x = SIZE * (0.25f + 0.5f * random.nextFloat());
    float y = SIZE * (0.24f + 0.14f * random.nextFloat());
    float radius = SIZE * (0.1f + 0.05f * random.nextFloat());
    Color glow = new Color(sun.getRed(), sun.getGreen(), sun.getBlue(), 120);
    Color nothing = new Color(sun.getRed(), sun.getGreen(), sun.getBlue(), 0);
    canvas.setPaint(
        new RadialGradientPaint(
            x, y, 3.2f * radius, new float[] {0.25f, 1}, new Color[] {glow, nothing}));
    canvas.fillRect(0, 0, SIZE, SIZE);
    canvas.setPaint(sun);
    canvas.fillOval(
        Math.round(x - radius),
        Math.round(y - radius),
        Math.round(2 * radius),
        Math.round(2 * radius));
  }

  private static void paintWave(
      Graphics2D canvas, Palette palette, Emotion emotion, int wave, Random random) {
    double near = (wave + 1.0) / WAVES;
    double excitement = 0.35 + Math.max(0, emotion.mood().arousal());
    double height = SIZE * 0.055 * excitement * (0.6 + near);
    double length = SIZE * (0.35 + 0.5 * random.nextDouble()) / excitement;
    double phase = random.nextDouble();
    double edge = emotion.mood().valence() < -0.3 && excitement > 0.6 ? 1 : 0;
    double base = SIZE * (0.5 + 0.075 * wave);
    Path2D shape = new Path2D.Double();
    shape.moveTo(0, SIZE);
    for (int x = 0; x <= SIZE; x += 3) {
      double turn = x / length + phase;
      double round = Math.sin(2 * Math.PI * turn) + 0.4 * Math.sin(4.6 * Math.PI * turn + wave);
      double sharp = 4 * Math.abs(turn - Math.floor(turn + 0.5)) - 1;
      shape.lineTo(x, base + height * ((1 - 0.7 * edge) * round + edge * sharp));
    }
    shape.lineTo(SIZE, SIZE);
    shape.closePath();
    canvas.setComposite(AlphaComposite.SrcOver.derive((float) (0.35 + 0.5 * near)));
    canvas.setPaint(mixed(palette.bottom, palette.wave, near));
    canvas.fill(shape);
    canvas.setComposite(AlphaComposite.SrcOver);
  }

  private static Palette palette(Emotion emotion) {
    return switch (emotion) {
      case ANGRY -> palette(0x2B0A0D, 0xA31D1D, 0xFF7A3D, 0x1A0507);
      case DISGUST -> palette(0xC9C76A, 0x6E7F2A, 0xE8E3A0, 0x3A4420);
      case FEAR -> palette(0x0B0B1E, 0x3A2A5E, 0xC9C3E6, 0x08060F);
      case HAPPY -> palette(0xFFD66B, 0xFF8F6B, 0xFFF6D8, 0xE0527A);
      case SAD -> palette(0x8FA6BF, 0x3E5878, 0xDCE5EE, 0x1D2E45);
      case SURPRISE -> palette(0x7B4DFF, 0xFF6FB5, 0xFFF27A, 0x21C7C7);
      case NEUTRAL -> palette(0xE9E2D6, 0xB9C2BC, 0xFBF7EF, 0x7F8F8A);
    };
  }

  private static Palette palette(int top, int bottom, int sun, int wave) {
    return new Palette(new Color(top), new Color(bottom), new Color(sun), new Color(wave));
  }

  private static Color mixed(Color one, Color other, double share) {
    return new Color(
        (int) Math.round(one.getRed() + share * (other.getRed() - one.getRed())),
        (int) Math.round(one.getGreen() + share * (other.getGreen() - one.getGreen())),
        (int) Math.round(one.getBlue() + share * (other.getBlue() - one.getBlue())));
  }

  private static byte[] jpeg(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam options = writer.getDefaultWriteParam();
      options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      options.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), options);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot be written", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
