package org.humoresque.vision.video;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.humoresque.vision.emotion.EmotionClassifier;
import org.humoresque.vision.face.FaceDetector;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.micro.MicroExpressionSpotter;
import org.humoresque.vision.track.FaceFollower;
import org.humoresque.vision.track.FollowedFace;
import org.humoresque.vision.track.TrackerOptions;

/**
 * Reads a film: who is in it, when, and how they are.
 *
 * <p>Pictures are decoded one after another; memory stays the same however long the film is. Safe
 * for use by several threads, each with a film of its own.
 */
public final class VideoAnalyzer {

  /** Films with more pictures a second than this times those that are looked at are hurried. */
  private static final double HURRIED = 1.5;

  /** Films of larger pictures are hurried too, in pixels. */
  private static final int LARGE = 1920 * 1088;

  /** A picture counts for at most this many seconds, however long the next one is away. */
  private static final double LONGEST_PICTURE = 60;

  private static final double USUAL_LENGTH = 0.04;

  /** Pictures a second that micro-expressions need. */
  private static final double LEAST_RATE = 20;

  /** Pictures that come a little early are not left out, in seconds. */
  private static final double TOLERANCE = 0.004;

  private final FaceDetector detector;
  private final EmotionClassifier classifier;
  private final VideoOptions options;
  private final Optional<MicroExpressionSpotter> spotter;

  /**
   * @param detector finds faces; left open
   * @param classifier reads them; left open
   */
  public VideoAnalyzer(FaceDetector detector, EmotionClassifier classifier, VideoOptions options) {
    this(detector, classifier, options, Optional.empty());
  }

  private VideoAnalyzer(
      FaceDetector detector,
      EmotionClassifier classifier,
      VideoOptions options,
      Optional<MicroExpressionSpotter> spotter) {
    this.detector = detector;
    this.classifier = classifier;
    this.options = options;
    this.spotter = spotter;
  }

  /**
   * The same, looking for micro-expressions too.
   *
   * @param eye finds them; left open
   */
  public VideoAnalyzer withMicroExpressions(MicroExpressionSpotter eye) {
    return new VideoAnalyzer(detector, classifier, options, Optional.of(eye));
  }

  /**
   * Reads a film from its beginning.
   *
   * @param file whatever FFmpeg reads
   * @param listener told how far it is; it may stop the reading, and what was read until then is
   *     the answer
   * @throws UnreadableVideoException if there is no such file, it is no film, or none of its
   *     pictures can be decoded
   */
  public VideoReading read(Path file, VideoListener listener) {
    try (VideoFile film = VideoFile.open(file, options.mostLines());
        FaceFollower follower = new FaceFollower(detector, classifier, TrackerOptions.DEFAULT)) {
      return new Run(film, follower, listener).read(file);
    }
  }

  /** One film while it is read. */
  private final class Run {

    private final VideoFile film;
    private final FaceFollower follower;
    private final VideoListener listener;
    private final PeopleBook book = new PeopleBook(options.step());
    private final Optional<MicroWatch> micro = spotter.map(eye -> new MicroWatch(eye, book::note));
    private double due;
    private double last;
    private int pictures;
    private int left;
    private boolean stopped;

    Run(VideoFile film, FaceFollower follower, VideoListener listener) {
      this.film = film;
      this.follower = follower;
      this.listener = listener;
    }

    VideoReading read(Path file) {
      VideoInfo info = film.info();
      if (isHurried(info)) {
        film.hurry();
      }
      Optional<Duration> time = film.next();
      while (time.isPresent() && !stopped) {
        double second = time.get().toNanos() / 1e9;
        if (second >= due - TOLERANCE) {
          look(time.get(), second);
        } else {
          left++;
        }
        stopped = !listener.at(second, info.seconds());
        time = stopped ? time : film.next();
      }
      micro.ifPresent(MicroWatch::finish);
      if (pictures == 0 && !stopped) {
        throw new UnreadableVideoException(
            file, "it is damaged: none of its %s pictures can be decoded".formatted(info.codec()));
      }
      return reading(info);
    }

    private void look(Duration time, double second) {
      try (Frame frame = film.frame()) {
        if (frame == null) {
          return;
        }
        double usual = pictures == 0 ? usualLength() : second - last;
        double length = Math.min(LONGEST_PICTURE, usual);
        List<FollowedFace> faces = follower.see(frame, time);
        book.see(faces, film.reduction(), second, length);
        micro.ifPresent(it -> it.see(frame, faces, time));
      }
      pictures++;
      last = second;
      due = Math.max(due, second - 0.5 / options.mostRate()) + 1 / options.mostRate();
    }

    private double usualLength() {
      double rate = Math.min(film.info().frameRate(), options.mostRate());
      return rate > 0 ? 1 / rate : USUAL_LENGTH;
    }

    private VideoReading reading(VideoInfo info) {
      double read = pictures == 0 ? 0 : last + usualLength();
      List<PersonReading> people = book.people();
      return new VideoReading(
          info,
          read,
          pictures,
          book.secondsWithoutFace(),
          book.step(),
          people,
          micro.isPresent(),
          endedEarly(info, read),
          notes(info, people));
    }

    private Optional<String> endedEarly(VideoInfo info, double read) {
      if (stopped) {
        return Optional.of(String.format(Locale.ROOT, "cancelled after %.1f s", read));
      }
      if (!film.isCutShort()) {
        return Optional.empty();
      }
      String promise =
          info.seconds() > 0
              ? String.format(Locale.ROOT, " of the %.1f s it promises", info.seconds())
              : "";
      return Optional.of(
          String.format(
              Locale.ROOT,
              "the file is damaged or cut short: it ends after %.1f s%s",
              read,
              promise));
    }

    private List<String> notes(VideoInfo info, List<PersonReading> people) {
      List<String> notes = new ArrayList<>();
      if (film.reduction() > 1) {
        notes.add(
            "%d×%d pixels were read as %d×%d"
                .formatted(
                    info.width(),
                    info.height(),
                    Math.round(info.width() / film.reduction()),
                    Math.round(info.height() / film.reduction())));
      }
      if (isSampled(info)) {
        notes.add(
            String.format(
                Locale.ROOT,
                "of %.0f pictures a second, %.0f were read",
                info.frameRate(),
                Math.max(1, pictures - 1) / Math.max(last, usualLength())));
      }
      if (film.damages() > 0) {
        notes.add("%d damaged pieces were passed over".formatted(film.damages()));
      }
      if (people.isEmpty()) {
        notes.add("no face was found");
      }
      if (book.passersBy() > 0) {
        notes.add("%d more were seen for a moment only".formatted(book.passersBy()));
      }
      people.stream()
          .filter(PersonReading::still)
          .forEach(it -> notes.add("person %d never moves: a photo?".formatted(it.number())));
      if (micro.isPresent() && info.frameRate() > 0 && info.frameRate() < LEAST_RATE) {
        notes.add(
            "micro-expressions cannot be seen in fewer than %.0f pictures a second"
                .formatted(LEAST_RATE));
      }
      return notes;
    }

    private boolean isSampled(VideoInfo info) {
      return left > 0 || isHurried(info);
    }

    private boolean isHurried(VideoInfo info) {
      return info.frameRate() >= HURRIED * options.mostRate()
          || (long) info.width() * info.height() > LARGE;
    }
  }
}
