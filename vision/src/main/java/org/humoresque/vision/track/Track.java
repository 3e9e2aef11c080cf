package org.humoresque.vision.track;

import java.time.Duration;
import org.bytedeco.opencv.opencv_core.Mat;
import org.humoresque.vision.face.Square;

/** One person's face while it is followed, or remembered after it was lost. */
final class Track implements AutoCloseable {

  /** A step of this share of the face's side is movement; less is partly jitter. */
  private static final double MOVEMENT = 0.08;

  /** How much of a step without movement is believed. */
  private static final double STILL_GAIN = 0.12;

  /** How much of what the detector says corrects what was followed. */
  private static final double CORRECTION = 0.35;

  /** A lean below this many degrees is none. */
  private static final double LEVEL = 2;

  private final int person;
  private FacePatch patch;
  private Square followed;
  private Square shown;
  private double likeness = 1;
  private Duration confirmed;
  private Duration seen;
  private int confirmations = 1;

  Track(int person, Mat grey, Square face, Duration at) {
    this.person = person;
    this.patch = FacePatch.of(grey, face);
    this.followed = face;
    this.shown = face;
    this.confirmed = at;
    this.seen = at;
  }

  /** Looks for the face in the next picture. */
  void follow(Mat grey, Duration at) {
    FacePatch.Found found = patch.find(grey, followed);
    likeness = found.likeness();
    if (likeness >= FaceTracker.LIKE) {
      followed = found.square();
      shown = calmed(shown, followed);
      seen = at;
    }
  }

  /** Takes over what the detector found of this face, now. */
  void confirm(Mat grey, Square face, Duration at) {
    boolean jumped = !face.sameFaceAs(followed) || likeness < FaceTracker.LIKE;
    double tilt = followed.tilt() + CORRECTION * (face.tilt() - followed.tilt());
    followed =
        (jumped ? face : mixed(followed, face, CORRECTION)).withTilt(jumped ? face.tilt() : tilt);
    shown = jumped ? followed : calmed(shown, followed);
    patch.close();
    patch = FacePatch.of(grey, followed);
    likeness = 1;
    confirmed = at;
    seen = at;
    confirmations++;
  }

  /** How much a face at this place looks like this one, from -1 to 1. */
  double likeness(Mat grey, Square face) {
    return patch.likeness(grey, face);
  }

  TrackedFace face() {
    double tilt = Math.abs(shown.tilt()) < LEVEL ? 0 : shown.tilt();
    return new TrackedFace(person, shown.withTilt(tilt), likeness);
  }

  Square place() {
    return followed;
  }

  boolean isSeen() {
    return likeness >= FaceTracker.LIKE;
  }

  Duration confirmed() {
    return confirmed;
  }

  Duration seen() {
    return seen;
  }

  int confirmations() {
    return confirmations;
  }

  @Override
  public void close() {
    patch.close();
  }

  /** The old place brought nearer to the new one: all the way for a movement, little for jitter. */
  private static Square calmed(Square from, Square to) {
    double step =
        Math.max(
                Math.hypot(to.centreX() - from.centreX(), to.centreY() - from.centreY()),
                Math.abs(to.side() - from.side()))
            / to.side();
    double gain = Math.max(STILL_GAIN, Math.min(1, step / MOVEMENT));
    return mixed(from, to, gain);
  }

  private static Square mixed(Square from, Square to, double share) {
    return new Square(
        from.centreX() + share * (to.centreX() - from.centreX()),
        from.centreY() + share * (to.centreY() - from.centreY()),
        from.side() + share * (to.side() - from.side()),
        from.tilt() + share * (to.tilt() - from.tilt()),
        to.strength());
  }
}
