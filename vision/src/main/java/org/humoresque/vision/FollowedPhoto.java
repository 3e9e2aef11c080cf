package org.humoresque.vision;

import java.util.List;
import org.humoresque.vision.track.FollowedFace;

/**
 * What was read from one picture of a camera by all pictures so far.
 *
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 * @param faces the largest first; empty if there is none
 */
public record FollowedPhoto(int width, int height, List<FollowedFace> faces) {

  public FollowedPhoto {
    faces = List.copyOf(faces);
  }

  /** The same as a picture by itself would be told. */
  public PhotoReading reading() {
    return new PhotoReading(
        width,
        height,
        faces.stream()
            .map(face -> new FaceReading(face.box(), face.scores(), face.sure()))
            .toList());
  }
}
