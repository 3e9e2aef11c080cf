package org.humoresque.vision.identity;

import java.util.List;
import org.humoresque.vision.face.Box;
import org.humoresque.vision.face.FaceDetector;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.ImageDecoder;

/**
 * Makes embeddings of the faces in a picture: decode, detect, embed. The picture lives in memory
 * only, and only for as long as it is read. Safe for use by several threads.
 */
public final class IdentityReader implements AutoCloseable {

  /**
   * One face.
   *
   * @param box in pixels of the upright picture
   */
  public record EmbeddedFace(Box box, FaceEmbedding embedding) {}

  /**
   * A picture's faces.
   *
   * @param width of the upright picture, in pixels
   * @param height of the upright picture, in pixels
   * @param faces the largest first
   */
  public record EmbeddedPhoto(int width, int height, List<EmbeddedFace> faces) {

    public EmbeddedPhoto {
      faces = List.copyOf(faces);
    }
  }

  private final ImageDecoder decoder = new ImageDecoder();
  private final FaceDetector detector;
  private final IdentityModel model;

  /**
   * @param detector cuts faces as {@link EyeLocator#FRAMING} says; closed with this
   */
  public IdentityReader(FaceDetector detector, IdentityModel model) {
    this.detector = detector;
    this.model = model;
  }

  /** What makes the embeddings. */
  public IdentityModel model() {
    return model;
  }

  /**
   * Reads a photo; one without a face is no error.
   *
   * @throws org.humoresque.vision.image.UnreadableImageException if this is no picture we can read
   */
  public EmbeddedPhoto read(byte[] photo) {
    try (Frame frame = decoder.decode(photo)) {
      return new EmbeddedPhoto(
          frame.width(),
          frame.height(),
          detector.detect(frame).stream()
              .map(face -> new EmbeddedFace(face.box(), model.embed(face.crop())))
              .toList());
    }
  }

  @Override
  public void close() {
    detector.close();
  }
}
