package org.humoresque.app.view;

import java.util.List;
import org.humoresque.vision.PhotoReading;

/** The faces of one photo, largest first, and the size of the upright photo in pixels. */
public record PhotoView(int width, int height, List<FaceView> faces) {

  public static PhotoView of(PhotoReading reading) {
    return new PhotoView(
        reading.width(), reading.height(), reading.faces().stream().map(FaceView::of).toList());
  }
}
