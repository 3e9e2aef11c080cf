package org.humoresque.app.view;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.vision.face.Box;
import org.humoresque.vision.micro.MicroEmotion;
import org.humoresque.vision.micro.MicroExpression;
import org.humoresque.vision.video.Moment;
import org.humoresque.vision.video.PersonReading;
import org.humoresque.vision.video.VideoInfo;
import org.humoresque.vision.video.VideoReading;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a film. Times are seconds from its beginning, numbers are rounded to
 * thousandths.
 *
 * @param width of the upright pictures, in pixels
 * @param rotation by how many degrees clockwise they were turned to be upright
 * @param frameRate pictures a second as the file tells; 0 if it does not
 * @param seconds playing time the file promises; 0 if it promises nothing
 * @param secondsRead playing time that was read
 * @param pictures how many were looked at
 * @param shareWithoutFace of what was read, in [0, 1]
 * @param endedEarly why not all was read; null if all was
 * @param notes what else is to be known, in sentences
 * @param step seconds between two moments of a timeline
 */
public record VideoView(
    String container,
    String codec,
    int width,
    int height,
    int rotation,
    double frameRate,
    double seconds,
    double secondsRead,
    int pictures,
    double shareWithoutFace,
    @Nullable String endedEarly,
    List<String> notes,
    double step,
    List<Person> people) {

  /**
   * Somebody in the film.
   *
   * @param person number, from 1
   * @param emotion the one shown longest
   * @param secondsIn how long each emotion was shown; those never shown are missing
   * @param changes how often the emotion changed
   * @param valence of the mean mood, in [-1, 1]
   * @param arousal of the mean mood, in [-1, 1]
   * @param microExpressions null where they were not looked for
   */
  public record Person(
      int person,
      double firstSecond,
      double lastSecond,
      double secondsSeen,
      String emotion,
      Map<String, Double> secondsIn,
      int changes,
      double valence,
      double arousal,
      @Nullable List<Micro> microExpressions,
      List<At> timeline) {

    static Person of(PersonReading reading, boolean micro) {
      Map<String, Double> secondsIn = new LinkedHashMap<>();
      reading
          .secondsIn()
          .forEach((emotion, seconds) -> secondsIn.put(emotion.label(), round(seconds)));
      return new Person(
          reading.number(),
          round(reading.firstSecond()),
          round(reading.lastSecond()),
          round(reading.secondsSeen()),
          reading.dominant().label(),
          secondsIn,
          reading.changes(),
          round(reading.mood().valence()),
          round(reading.mood().arousal()),
          micro ? reading.microExpressions().stream().map(Micro::of).toList() : null,
          reading.timeline().stream().map(At::of).toList());
    }
  }

  /**
   * A micro-expression.
   *
   * @param onset when the face begins to move
   * @param apex when it has moved farthest
   * @param offset when it is back
   * @param emotion {@code positive}, {@code negative} or {@code surprise}
   * @param probabilities of the three
   * @param confidence that it is an expression at all
   */
  public record Micro(
      double onset,
      double apex,
      double offset,
      String emotion,
      Map<String, Double> probabilities,
      double confidence) {

    static Micro of(MicroExpression found) {
      Map<String, Double> probabilities = new LinkedHashMap<>();
      for (MicroEmotion emotion : MicroEmotion.values()) {
        probabilities.put(emotion.label(), round(found.probabilities().getOrDefault(emotion, 0.0)));
      }
      return new Micro(
          seconds(found.onset()),
          seconds(found.apex()),
          seconds(found.offset()),
          found.emotion().label(),
          probabilities,
          round(found.confidence()));
    }

    private static double seconds(Duration time) {
      return round(time.toNanos() / 1e9);
    }
  }

  /**
   * How somebody is at one moment.
   *
   * @param box x, y, width and height in pixels of the upright picture
   * @param confidence probability of the emotion
   */
  public record At(
      double second,
      List<Integer> box,
      String emotion,
      double confidence,
      boolean sure,
      Map<String, Double> scores,
      double valence,
      double arousal) {

    static At of(Moment moment) {
      Box box = moment.box();
      Mood mood = moment.scores().mood();
      Map<String, Double> scores = new LinkedHashMap<>();
      for (Emotion emotion : Emotion.all()) {
        scores.put(emotion.label(), round(moment.scores().score(emotion)));
      }
      return new At(
          round(moment.second()),
          List.of(box.x(), box.y(), box.width(), box.height()),
          moment.emotion().label(),
          round(moment.scores().score(moment.emotion())),
          moment.sure(),
          scores,
          round(mood.valence()),
          round(mood.arousal()));
    }
  }

  public static VideoView of(VideoReading reading) {
    VideoInfo info = reading.info();
    double share =
        reading.secondsRead() > 0
            ? Math.min(1, reading.secondsWithoutFace() / reading.secondsRead())
            : 0;
    return new VideoView(
        info.container(),
        info.codec(),
        info.width(),
        info.height(),
        info.rotation(),
        round(info.frameRate()),
        round(info.seconds()),
        round(reading.secondsRead()),
        reading.pictures(),
        round(share),
        reading.endedEarly().orElse(null),
        reading.notes(),
        reading.step(),
        reading.people().stream()
            .map(person -> Person.of(person, reading.microExpressions()))
            .toList());
  }

  private static double round(double value) {
    return Math.round(1000 * value) / 1000.0;
  }
}
