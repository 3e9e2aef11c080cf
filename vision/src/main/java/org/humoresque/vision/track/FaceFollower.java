package org.humoresque.vision.track;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.emotion.EmotionClassifier;
import org.humoresque.vision.face.Box;
import org.humoresque.vision.face.FaceCropper;
import org.humoresque.vision.face.FaceDetector;
import org.humoresque.vision.face.Framing;
import org.humoresque.vision.face.Light;
import org.humoresque.vision.image.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Follows the faces of one camera or film and reads each several times a second: frame in, people
 * and how they are out.
 *
 * <p>Not safe for use by several threads.
 */
public final class FaceFollower implements AutoCloseable {

  /** How often a face is read at most. */
  private static final Duration READ_EVERY = Duration.ofMillis(90);

  /** How many faces are read in one picture at most; the others have their turn in the next. */
  private static final int MOST_READ = 4;

  private final EmotionClassifier classifier;
  private final FaceCropper cropper;
  private final FaceTracker tracker;
  private final TrackerOptions options;
  private final Map<Integer, Person> people = new HashMap<>();

  private static final class Person {
    private final SteadyEmotion emotion = new SteadyEmotion();
    private @Nullable Duration read;
    private @Nullable Duration seen;
  }

  /**
   * @param detector finds faces; left open
   * @param classifier reads them; left open
   */
  public FaceFollower(FaceDetector detector, EmotionClassifier classifier, TrackerOptions options) {
    this.classifier = classifier;
    this.cropper =
        new FaceCropper(Framing.FER2013.withSize(classifier.faceSize(), classifier.resizing()));
    this.tracker = new FaceTracker(detector, options);
    this.options = options;
  }

  /**
   * Takes the next picture.
   *
   * @param frame of the same camera or film as the one before; left open
   * @param at when it was taken, not before the last one
   * @return those in it, the largest first
   */
  public List<FollowedFace> see(Frame frame, Duration at) {
    List<TrackedFace> faces = tracker.follow(frame, at);
    forget(at);
    List<TrackedFace> due =
        faces.stream()
            .filter(face -> isDue(person(face, at), at))
            .sorted(Comparator.comparing(face -> lastRead(person(face, at))))
            .limit(MOST_READ)
            .toList();
    if (!due.isEmpty()) {
      read(frame, due, at);
    }
    List<FollowedFace> followed = new ArrayList<>();
    for (TrackedFace face : faces) {
      followed(face, frame, person(face, at)).ifPresent(followed::add);
    }
    return followed;
  }

  /** How many different people were seen so far. */
  public int people() {
    return tracker.people();
  }

  @Override
  public void close() {
    tracker.close();
  }

  private void read(Frame frame, List<TrackedFace> faces, Duration at) {
    try (Mat grey = frame.grey()) {
      Light.even(grey);
      for (TrackedFace face : faces) {
        Person person = person(face, at);
        person.emotion.see(classifier.classify(cropper.crop(grey, face.square())), at);
        person.read = at;
      }
    }
  }

  private Optional<FollowedFace> followed(TrackedFace face, Frame frame, Person person) {
    Box box = face.square().within(frame.width(), frame.height());
    Optional<EmotionScores> scores = person.emotion.scores();
    return scores.flatMap(
        it ->
            person
                .emotion
                .shown()
                .map(
                    shown ->
                        new FollowedFace(face.person(), box, it, shown, classifier.isSure(it))));
  }

  private Person person(TrackedFace face, Duration at) {
    Person person = people.computeIfAbsent(face.person(), number -> new Person());
    person.seen = at;
    return person;
  }

  private static boolean isDue(Person person, Duration at) {
    return person.read == null || at.minus(person.read).compareTo(READ_EVERY) >= 0;
  }

  private static Duration lastRead(Person person) {
    return person.read == null ? Duration.ofSeconds(-1) : person.read;
  }

  private void forget(Duration at) {
    people
        .values()
        .removeIf(
            person ->
                person.seen != null && at.minus(person.seen).compareTo(options.remembered()) > 0);
  }
}
