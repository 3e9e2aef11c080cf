package org.humoresque.vision.track;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.humoresque.vision.face.Face;
import org.humoresque.vision.face.FaceDetector;
import org.humoresque.vision.face.Square;
import org.humoresque.vision.image.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Follows the faces of a camera or a film: finds them now and then, and in between looks for each
 * near where it was, which costs a fiftieth of that. A person keeps their number while they are in
 * the picture, and for some seconds after they left it.
 *
 * <p>Not safe for use by several threads.
 */
public final class FaceTracker implements AutoCloseable {

  /** A patch that matches less is another one. */
  static final double LIKE = 0.5;

  /** A face somewhere else must match this well to be the one that was lost. */
  private static final double SURELY_LIKE = 0.8;

  /** Shorter side of the picture that faces are followed in, in pixels. */
  private static final int FOLLOWED_SIDE = 240;

  /** How many looks of the plain kind come before a thorough one, while there is nobody. */
  private static final int THOROUGH_EVERY = 4;

  private final FaceDetector detector;
  private final TrackerOptions options;
  private final List<Track> tracks = new ArrayList<>();
  private final List<Track> lost = new ArrayList<>();
  private @Nullable Duration lastDetection;
  private int width;
  private int height;
  private int emptyLooks;
  private int people;

  /**
   * @param detector left open when this tracker is closed
   */
  public FaceTracker(FaceDetector detector, TrackerOptions options) {
    this.detector = detector;
    this.options = options;
  }

  /**
   * Takes the next picture.
   *
   * @param frame of the same camera or film as the one before; left open
   * @param at when it was taken, not before the last one
   * @return the faces in it, the largest first
   */
  public List<TrackedFace> follow(Frame frame, Duration at) {
    startAnewIfTurned(frame);
    try (Mat grey = frame.grey()) {
      double scale = FOLLOWED_SIDE / (double) Math.min(grey.cols(), grey.rows());
      if (scale >= 1) {
        return follow(frame, grey, 1, at);
      }
      int columns = Math.max(1, (int) Math.round(scale * grey.cols()));
      int rows = Math.max(1, (int) Math.round(scale * grey.rows()));
      try (Mat small = new Mat();
          Size size = new Size(columns, rows)) {
        opencv_imgproc.resize(grey, small, size, 0, 0, opencv_imgproc.INTER_AREA);
        return follow(frame, small, scale, at);
      }
    }
  }

  /** How many different people were seen so far. */
  public int people() {
    return people;
  }

  @Override
  public void close() {
    tracks.forEach(Track::close);
    lost.forEach(Track::close);
    tracks.clear();
    lost.clear();
  }

  /** Pictures of another shape come from a camera that was turned or replaced. */
  private void startAnewIfTurned(Frame frame) {
    if (frame.width() != width || frame.height() != height) {
      close();
      width = frame.width();
      height = frame.height();
      lastDetection = null;
    }
  }

  private List<TrackedFace> follow(Frame frame, Mat small, double scale, Duration at) {
    tracks.forEach(track -> track.follow(small, at));
    boolean missing = tracks.stream().anyMatch(track -> !track.isSeen());
    if (isDetectionDue(at, missing)) {
      lastDetection = at;
      detect(frame, small, scale, at);
    }
    loseTheUnseen(at);
    return tracks.stream()
        .map(Track::face)
        .map(it -> new TrackedFace(it.person(), it.square().scaledBy(1 / scale), it.likeness()))
        .sorted(
            Comparator.comparingDouble((TrackedFace it) -> it.square().side())
                .reversed()
                .thenComparingInt(TrackedFace::person))
        .toList();
  }

  private boolean isDetectionDue(Duration at, boolean missing) {
    if (lastDetection == null) {
      return true;
    }
    Duration since = at.minus(lastDetection);
    boolean young = tracks.stream().anyMatch(track -> track.confirmations() < 2);
    Duration pause =
        tracks.isEmpty() || missing || young ? options.seekEvery() : options.detectEvery();
    return since.compareTo(pause) >= 0;
  }

  private void detect(Frame frame, Mat small, double scale, Duration at) {
    boolean thorough = tracks.isEmpty() && emptyLooks % THOROUGH_EVERY == 0;
    List<Face> found = thorough ? detector.detect(frame) : detector.detectQuickly(frame);
    emptyLooks = found.isEmpty() ? emptyLooks + 1 : 0;
    List<Track> open = new ArrayList<>(tracks);
    for (Face face : found) {
      Square square = face.square().scaledBy(scale);
      Optional<Track> known = nearest(open, square).or(() -> remembered(small, square, at));
      if (known.isPresent()) {
        known.get().confirm(small, square, at);
        open.remove(known.get());
      } else if (tracks.size() < options.mostFaces()
          && tracks.stream().noneMatch(track -> track.place().sameFaceAs(square))) {
        tracks.add(new Track(++people, small, square, at));
      }
    }
  }

  private static Optional<Track> nearest(List<Track> open, Square face) {
    return open.stream()
        .filter(track -> track.place().sameFaceAs(face))
        .min(Comparator.comparingDouble(track -> distance(track.place(), face)));
  }

  private static double distance(Square one, Square other) {
    return Math.hypot(one.centreX() - other.centreX(), one.centreY() - other.centreY())
        / Math.min(one.side(), other.side());
  }

  /** One who was lost and is back: near the old place, or looking just the same. */
  private Optional<Track> remembered(Mat small, Square face, Duration at) {
    Optional<Track> back =
        lost.stream()
            .filter(track -> isBack(track, small, face, at))
            .max(Comparator.comparingDouble(track -> track.likeness(small, face)));
    back.ifPresent(
        track -> {
          lost.remove(track);
          tracks.add(track);
        });
    return back;
  }

  private boolean isBack(Track track, Mat small, Square face, Duration at) {
    boolean near =
        distance(track.place(), face) < 1
            && Math.abs(Math.log(track.place().side() / face.side())) < Math.log(1.5)
            && at.minus(track.seen()).compareTo(options.unseen().multipliedBy(2)) <= 0;
    return track.likeness(small, face) >= (near ? LIKE : SURELY_LIKE);
  }

  private void loseTheUnseen(Duration at) {
    for (Track track : List.copyOf(tracks)) {
      boolean unconfirmed = at.minus(track.confirmed()).compareTo(options.unseen()) > 0;
      if (unconfirmed || (!track.isSeen() && isDetectedNow(at))) {
        tracks.remove(track);
        lost.add(track);
      }
    }
    for (Track track : List.copyOf(lost)) {
      if (at.minus(track.seen()).compareTo(options.remembered()) > 0) {
        lost.remove(track);
        track.close();
      }
    }
  }

  private boolean isDetectedNow(Duration at) {
    return at.equals(lastDetection);
  }
}
