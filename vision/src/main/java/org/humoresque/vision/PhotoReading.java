package org.humoresque.vision;

import java.util.List;

/**
 * What was read from one picture.
 *
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 * @param faces the largest first; empty if there is none
 */
public record PhotoReading(int width, int height, List<FaceReading> faces) {

  public PhotoReading {
    faces = List.copyOf(faces);
  }
}
