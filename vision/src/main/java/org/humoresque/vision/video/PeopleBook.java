package org.humoresque.vision.video;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.vision.face.Box;
import org.humoresque.vision.micro.MicroExpression;
import org.humoresque.vision.track.FollowedFace;

/** Everybody in a film, written down picture by picture in a bounded memory. */
final class PeopleBook {

  /** Moments that are kept of all people together. */
  private static final int MOST_MOMENTS = 40_000;

  private static final int MOST_PEOPLE = 400;

  /** In seconds: who was seen for less may be a pattern of the background. */
  private static final double LEAST_SEEN = 0.5;

  private final Map<Integer, PersonRecord> people = new LinkedHashMap<>();
  private double step;
  private double nextMoment;
  private double withoutFace;
  private double read;
  private int moments;
  private int passersBy;

  PeopleBook(double step) {
    this.step = step;
  }

  /**
   * Takes note of one picture.
   *
   * @param faces those in it
   * @param reduction how many times smaller the picture was than the film
   * @param length how long it is to be seen, in seconds
   */
  void see(List<FollowedFace> faces, double reduction, double second, double length) {
    read += length;
    if (faces.isEmpty()) {
      withoutFace += length;
    }
    boolean writes = second >= nextMoment;
    for (FollowedFace face : faces) {
      PersonRecord person =
          people.computeIfAbsent(face.person(), number -> new PersonRecord(face, second));
      person.see(face, second, length);
      if (writes || person.moments() == 0) {
        Box box = enlarged(face.box(), reduction);
        person.write(new Moment(second, box, face.scores(), face.emotion(), face.sure()));
        moments++;
      }
    }
    if (writes) {
      nextMoment = Math.max(nextMoment + step, second + step / 2);
    }
    keepWithinMemory(second);
  }

  /** Takes note of a micro-expression of a person who was seen. */
  void note(int person, MicroExpression expression) {
    PersonRecord known = people.get(person);
    if (known != null) {
      known.note(expression);
    }
  }

  double step() {
    return step;
  }

  double secondsWithoutFace() {
    return withoutFace;
  }

  /** How many were seen too shortly to be written down. */
  int passersBy() {
    return passersBy + (int) people.values().stream().filter(it -> !isKept(it)).count();
  }

  /** Everybody who was seen for more than a moment, numbered anew. */
  List<PersonReading> people() {
    List<PersonReading> readings = new ArrayList<>();
    people.values().stream()
        .filter(this::isKept)
        .forEach(person -> readings.add(person.reading(readings.size() + 1)));
    return readings;
  }

  private boolean isKept(PersonRecord person) {
    return person.secondsSeen() >= Math.min(LEAST_SEEN, read / 2);
  }

  private void keepWithinMemory(double second) {
    if (moments > MOST_MOMENTS) {
      step *= 2;
      moments = people.values().stream().mapToInt(PersonRecord::thin).sum();
    }
    if (people.size() > MOST_PEOPLE) {
      people.entrySet().stream()
          .filter(it -> second - it.getValue().lastSecond() > LEAST_SEEN)
          .min(Comparator.comparingDouble(it -> it.getValue().secondsSeen()))
          .map(Map.Entry::getKey)
          .ifPresent(this::passBy);
    }
  }

  private void passBy(int number) {
    PersonRecord left = people.remove(number);
    moments -= left == null ? 0 : left.moments();
    passersBy++;
  }

  private static Box enlarged(Box box, double times) {
    return new Box(
        (int) Math.round(times * box.x()),
        (int) Math.round(times * box.y()),
        Math.max(1, (int) Math.round(times * box.width())),
        Math.max(1, (int) Math.round(times * box.height())));
  }
}
