package org.humoresque.vision.video;

import java.util.List;
import java.util.Optional;

/**
 * What was read from a film.
 *
 * @param info what the film is
 * @param secondsRead playing time that was read
 * @param pictures how many pictures were looked at
 * @param secondsWithoutFace playing time that shows nobody's face
 * @param step seconds between two moments of the timelines
 * @param people those in it, by their first appearance; empty if nobody is
 * @param microExpressions whether they were looked for
 * @param endedEarly why not all of the film was read, if so
 * @param notes what else is to be known, in sentences
 */
public record VideoReading(
    VideoInfo info,
    double secondsRead,
    int pictures,
    double secondsWithoutFace,
    double step,
    List<PersonReading> people,
    boolean microExpressions,
    Optional<String> endedEarly,
    List<String> notes) {

  public VideoReading {
    people = List.copyOf(people);
    notes = List.copyOf(notes);
  }
}
