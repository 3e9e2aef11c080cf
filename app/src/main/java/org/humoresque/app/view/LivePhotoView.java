package org.humoresque.app.view;

import java.util.List;
import org.humoresque.recommend.live.MoodFollower.State;
import org.humoresque.vision.FollowedPhoto;

/** The faces of one of many pictures, and how the person is by all of them. */
public record LivePhotoView(int width, int height, List<LiveFaceView> faces, LiveView live) {

  public static LivePhotoView of(FollowedPhoto photo, State state) {
    return new LivePhotoView(
        photo.width(),
        photo.height(),
        photo.faces().stream().map(LiveFaceView::of).toList(),
        LiveView.of(state));
  }
}
