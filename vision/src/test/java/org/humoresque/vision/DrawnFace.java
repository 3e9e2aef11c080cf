package org.humoresque.vision;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;

/**
 * A face drawn with soft shades, real enough for a face detector, whose mouth, brows and eyes can
 * be moved.
 *
 * @param smile corners of the mouth, from -1 (down) to 1 (up)
 * @param mouth how far open, from 0 to 1
 * @param brows from -1 (drawn down and together) to 1 (raised)
 * @param eyes how far open, from 0 to 1
 */
public record DrawnFace(double smile, double mouth, double brows, double eyes) {

  /** At rest. */
  public static final DrawnFace NEUTRAL = new DrawnFace(0, 0.05, 0, 0.5);

  private static final Color SKIN = new Color(214, 176, 150);
  private static final Color SHADE = new Color(150, 112, 92);
  private static final Color DARK = new Color(52, 36, 30);
  private static final Color LIPS = new Color(140, 70, 66);

  /** Where things are on a face 1 wide, its centre at (0, 0). */
  private static final double EYE_X = 0.2;

  private static final double EYE_Y = -0.12;
  private static final double MOUTH_Y = 0.3;

  /** The face alone on a plain wall, in a picture of the given size. */
  public BufferedImage picture(int width, int height, int faceWidth) {
    BufferedImage picture = wall(width, height);
    drawOn(picture, width / 2, height / 2, faceWidth);
    return picture;
  }

  /** A plain wall, a little darker below. */
  public static BufferedImage wall(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = picture.createGraphics();
    pen.setPaint(
        new GradientPaint(0, 0, new Color(130, 138, 142), 0, height, new Color(96, 102, 110)));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return picture;
  }

  /** Adds the face to a picture. */
  public void drawOn(BufferedImage picture, int centreX, int centreY, int faceWidth) {
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.translate(centreX, centreY);
    pen.scale(faceWidth, faceWidth);
    drawHead(pen);
    for (int side : new int[] {-1, 1}) {
      drawEye(pen, side);
    }
    drawNose(pen);
    drawMouth(pen);
    pen.dispose();
  }

  private static void drawHead(Graphics2D pen) {
    oval(pen, DARK, 0, -0.12, 1.08, 1.3);
    oval(pen, SHADE, 0, 0.02, 1, 1.28);
    oval(pen, SKIN, 0, 0.02, 0.94, 1.22);
    oval(pen, SHADE, 0, -0.02, 0.1, 0.3);
    oval(pen, new Color(228, 192, 166), 0, -0.33, 0.6, 0.24);
    for (int side : new int[] {-1, 1}) {
      oval(pen, new Color(226, 190, 164), side * 0.24, 0.12, 0.26, 0.22);
    }
  }

  private void drawEye(Graphics2D pen, int side) {
    double x = side * EYE_X;
    oval(pen, SHADE, x, EYE_Y - 0.02, 0.3, 0.17);
    oval(pen, new Color(225, 220, 214), x, EYE_Y, 0.2, 0.02 + 0.12 * eyes);
    oval(pen, DARK, x, EYE_Y, 0.1, 0.02 + 0.12 * eyes);
    pen.setColor(DARK);
    pen.setStroke(new BasicStroke(0.05f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double brow = EYE_Y - 0.13 - 0.05 * brows;
    double inner = brow + 0.06 * Math.max(0, -brows);
    pen.draw(new QuadCurve2D.Double(x - side * 0.12, inner, x, brow - 0.04, x + side * 0.15, brow));
  }

  private static void drawNose(Graphics2D pen) {
    oval(pen, new Color(232, 198, 172), 0, 0, 0.09, 0.26);
    oval(pen, SHADE, 0, 0.14, 0.2, 0.06);
    oval(pen, DARK, -0.05, 0.14, 0.04, 0.025);
    oval(pen, DARK, 0.05, 0.14, 0.04, 0.025);
  }

  private void drawMouth(Graphics2D pen) {
    double corner = MOUTH_Y - 0.07 * smile;
    double open = 0.03 + 0.16 * mouth;
    Path2D lips = new Path2D.Double();
    lips.moveTo(-0.19, corner);
    lips.quadTo(0, MOUTH_Y - open + 0.05 * smile, 0.19, corner);
    lips.quadTo(0, MOUTH_Y + open + 0.09 * smile, -0.19, corner);
    pen.setColor(DARK);
    pen.fill(lips);
    pen.setColor(LIPS);
    pen.setStroke(new BasicStroke(0.035f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(lips);
  }

  private static void oval(
      Graphics2D pen, Color colour, double x, double y, double width, double height) {
    pen.setColor(colour);
    pen.fill(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height));
  }
}
