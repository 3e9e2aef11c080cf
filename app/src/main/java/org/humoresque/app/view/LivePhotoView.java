package org.humoresque.app.view;

import java.util.List;
import org.humoresque.recommend.live.MoodFollower.State;
import org.humoresque.vision.PhotoReading;

/** The faces of one of many pictures, and how the person is by all of them. */
public record LivePhotoView(int width, int height, List<FaceView> faces, LiveView live) {

  public static LivePhotoView of(PhotoReading reading, State state) {
    PhotoView photo = PhotoView.of(reading);
    return new LivePhotoView(photo.width(), photo.height(), photo.faces(), LiveView.of(state));
  }
}
