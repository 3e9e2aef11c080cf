package org.humoresque.vision.video;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.humoresque.vision.face.FaceCropper;
import org.humoresque.vision.face.Framing;
import org.humoresque.vision.face.Square;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.Resizing;
import org.humoresque.vision.micro.MicroExpression;
import org.humoresque.vision.micro.MicroExpressionSpotter;
import org.humoresque.vision.micro.MicroExpressionStream;
import org.humoresque.vision.micro.TimedFace;
import org.humoresque.vision.track.FollowedFace;

/**
 * Looks for micro-expressions in the faces that are followed in a film.
 *
 * <p>Each face is cut out at one and the same place of the picture until it has left it: what moves
 * in the cut is then the face, not the cut. Where the place changes, looking begins anew.
 */
final class MicroWatch {

  /** Pixels of a cut, both ways. */
  private static final int SIDE = 96;

  /** A face that is off its place by more than this share of its size has left it. */
  private static final double LEFT = 0.15;

  private final MicroExpressionSpotter spotter;
  private final FaceCropper cropper;
  private final BiConsumer<Integer, MicroExpression> found;
  private final Map<Integer, Watched> people = new HashMap<>();

  private record Watched(Square place, MicroExpressionStream stream) {}

  /**
   * @param spotter left open
   * @param found is told each, with the number of the person
   */
  MicroWatch(MicroExpressionSpotter spotter, BiConsumer<Integer, MicroExpression> found) {
    this.spotter = spotter;
    this.cropper = new FaceCropper(Framing.FER2013.withSize(SIDE, Resizing.BILINEAR));
    this.found = found;
  }

  /** Takes the next picture and the faces in it. */
  void see(Frame frame, List<FollowedFace> faces, Duration at) {
    Set<Integer> seen = new HashSet<>();
    try (Mat grey = frame.grey()) {
      for (FollowedFace face : faces) {
        seen.add(face.person());
        Watched watched = watched(face);
        TimedFace cut = new TimedFace(cropper.crop(grey, watched.place()), at);
        watched.stream().add(cut).forEach(it -> found.accept(face.person(), it));
      }
    }
    new ArrayList<>(people.keySet()).stream().filter(it -> !seen.contains(it)).forEach(this::leave);
  }

  /** Tells what the last pictures showed. */
  void finish() {
    new ArrayList<>(people.keySet()).forEach(this::leave);
  }

  private Watched watched(FollowedFace face) {
    Square place = Square.around(face.box());
    Watched known = people.get(face.person());
    if (known != null && isAt(known.place(), place)) {
      return known;
    }
    leave(face.person());
    Watched fresh = new Watched(place, spotter.stream());
    people.put(face.person(), fresh);
    return fresh;
  }

  private void leave(int person) {
    Watched left = people.remove(person);
    if (left != null) {
      left.stream().finish().forEach(it -> found.accept(person, it));
    }
  }

  private static boolean isAt(Square place, Square now) {
    double most = LEFT * place.side();
    return Math.abs(now.centreX() - place.centreX()) < most
        && Math.abs(now.centreY() - place.centreY()) < most
        && Math.abs(now.side() - place.side()) < most;
  }
}
