package org.humoresque.training.micro;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Random;

/** The project's drawn face: brows, lids and mouth are drawn anew for each moment. */
final class DrawnActor implements Actor {

  private static final int DRAWN = 2 * SIDE;

  private final String subject;
  private final int skin;
  private final int shade;
  private final double browWidth;
  private final double eyeX;
  private final double mouthY;

  /**
   * @param seed of the features
   */
  DrawnActor(long seed) {
    Random random = new Random(seed);
    this.subject = "drawn-" + seed;
    this.skin = 110 + random.nextInt(90);
    this.shade = skin - 35 - random.nextInt(25);
    this.browWidth = 0.035 + 0.025 * random.nextDouble();
    this.eyeX = 0.18 + 0.03 * random.nextDouble();
    this.mouthY = 0.26 + 0.05 * random.nextDouble();
  }

  @Override
  public String subject() {
    return subject;
  }

  @Override
  public String kind() {
    return "drawn";
  }

  /** What is drawn, in shares of the face's width: brows and corners up, mouth open, lids. */
  private record Features(
      double innerBrow, double outerBrow, double corner, double open, double lids, double gaze) {

    Features plus(double[] by, double amount) {
      return new Features(
          innerBrow + amount * by[0],
          outerBrow + amount * by[1],
          corner + amount * by[2],
          open + amount * by[3],
          lids + amount * by[4],
          gaze);
    }
  }

  @Override
  public Performance rehearse(List<Expression> expressions, Random random) {
    List<double[]> moves =
        expressions.stream()
            .map(
                each -> {
                  double[] move = move(each, random);
                  for (int i = 0; i < move.length; i++) {
                    move[i] *= each.amplitude();
                  }
                  return move;
                })
            .toList();
    return (amounts, closure, gaze) -> {
      Features features = new Features(0, 0, 0, 0.02, 0.04, gaze);
      for (int k = 0; k < amounts.length; k++) {
        features = features.plus(moves.get(k), amounts[k]);
      }
      return draw(features, closure);
    };
  }

  private static double[] move(Expression expression, Random random) {
    boolean brows = random.nextBoolean();
    return switch (expression.emotion()) {
      case POSITIVE -> new double[] {0, 0, 1, 0, -0.2};
      case SURPRISE -> new double[] {1, 1, 0, brows ? 0.8 : 0, 0.4};
      case NEGATIVE ->
          brows ? new double[] {-1, -0.2, 0, 0, -0.2} : new double[] {-0.6, 0, -1, 0, 0};
    };
  }

  private float[] draw(Features features, double closure) {
    BufferedImage picture = new BufferedImage(DRAWN, DRAWN, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(grey(60));
    pen.fillRect(0, 0, DRAWN, DRAWN);
    pen.translate(DRAWN / 2.0, DRAWN / 2.0);
    pen.scale(DRAWN, DRAWN);
    oval(pen, shade, 0, 0.02, 0.98, 1.28);
    oval(pen, skin, 0, 0.02, 0.9, 1.2);
    for (int side : new int[] {-1, 1}) {
      oval(pen, skin + 10, side * 0.24, 0.12, 0.26, 0.22);
      eye(pen, side, features, closure);
    }
    oval(pen, skin + 14, 0, 0, 0.09, 0.26);
    oval(pen, shade, 0, 0.14, 0.2, 0.06);
    oval(pen, 40, -0.05, 0.14, 0.04, 0.025);
    oval(pen, 40, 0.05, 0.14, 0.04, 0.025);
    mouth(pen, features);
    pen.dispose();
    return halved(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
  }

  private void eye(Graphics2D pen, int side, Features features, double closure) {
    double x = side * eyeX;
    double open = 0.015 + (0.04 + features.lids()) * (1 - closure);
    oval(pen, shade, x, -0.14, 0.3, 0.17);
    oval(pen, 220, x, -0.12, 0.2, open);
    oval(pen, 45, x + features.gaze(), -0.12, Math.min(0.1, open + 0.02), open);
    stroke(pen, 45, browWidth);
    double inner = -0.24 - features.innerBrow();
    double outer = -0.24 - features.outerBrow();
    double top = (inner + outer) / 2 - 0.04;
    pen.draw(new QuadCurve2D.Double(x - side * 0.12, inner, x, top, x + side * 0.15, outer));
  }

  private void mouth(Graphics2D pen, Features features) {
    double corner = mouthY - features.corner();
    double open = features.open();
    Path2D lips = new Path2D.Double();
    lips.moveTo(-0.17, corner);
    lips.quadTo(0, mouthY - 0.02, 0.17, corner);
    lips.quadTo(0, mouthY + 0.03 + 2 * open, -0.17, corner);
    pen.setColor(grey(55));
    pen.fill(lips);
    stroke(pen, shade - 20, 0.035);
    pen.draw(lips);
  }

  private static void stroke(Graphics2D pen, int level, double width) {
    pen.setColor(grey(level));
    pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  private static void oval(
      Graphics2D pen, int level, double x, double y, double width, double height) {
    pen.setColor(grey(level));
    pen.fill(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height));
  }

  private static Color grey(int level) {
    int inRange = Math.max(0, Math.min(255, level));
    return new Color(inRange, inRange, inRange);
  }

  private static float[] halved(byte[] pixels) {
    float[] half = new float[SIDE * SIDE];
    for (int i = 0; i < half.length; i++) {
      int at = 2 * (i / SIDE) * DRAWN + 2 * (i % SIDE);
      int sum = pixels[at] & 0xFF;
      sum += pixels[at + 1] & 0xFF;
      sum += pixels[at + DRAWN] & 0xFF;
      sum += pixels[at + DRAWN + 1] & 0xFF;
      half[i] = sum / 4f;
    }
    return half;
  }
}
