package org.humoresque.vision.face;

import java.util.List;
import org.humoresque.vision.image.Frame;

/**
 * Finds the faces of a picture.
 *
 * <p>Implementations are safe for use by several threads, each with a frame of its own.
 */
public interface FaceDetector extends AutoCloseable {

  /**
   * Finds faces that look more or less into the camera.
   *
   * @param frame an upright picture of any size; left open
   * @return the faces, the largest first, no two of the same face; empty if there is none
   */
  List<Face> detect(Frame frame);

  /**
   * Finds the faces that are easily found: for pictures of a film, where the next one comes soon.
   *
   * @param frame an upright picture of any size; left open
   * @return as {@link #detect} has them
   */
  default List<Face> detectQuickly(Frame frame) {
    return detect(frame);
  }

  @Override
  void close();
}
