package org.humoresque.library.sound;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Quadrant;
import org.humoresque.library.store.SoundReading;
import org.humoresque.library.store.SoundReading.Feeling;
import org.humoresque.library.store.SoundReading.Key;
import org.humoresque.library.store.SoundReading.Measures;
import org.humoresque.library.store.SoundReading.Moment;
import org.humoresque.library.store.SoundReading.Outcome;
import org.humoresque.library.store.SoundReading.Tempo;

/** Hears what a file is called, for tests: {@code broken} breaks it, {@code damaged} is none. */
public final class LoudnessAnalyzer implements SoundAnalyzer {

  private final String version;
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();

  public LoudnessAnalyzer(String version) {
    this.version = version;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public SoundReading analyze(Path file) {
    String name = file.getFileName().toString();
    heard.add(name);
    if (name.startsWith("broken")) {
      throw new IllegalStateException("broken");
    }
    if (name.startsWith("damaged")) {
      return SoundReading.unreadable("it is damaged");
    }
    return name.startsWith("silent")
        ? new SoundReading(Outcome.SILENT, "silent", Optional.of(silence()), Optional.empty())
        : reading();
  }

  /** The names of files heard since this was last asked. */
  List<String> heard() {
    List<String> names = List.copyOf(heard);
    heard.clear();
    return names;
  }

  static SoundReading reading() {
    Map<Quadrant, Double> quadrants = new EnumMap<>(Quadrant.class);
    Quadrant.all().forEach(it -> quadrants.put(it, it == Quadrant.ANGRY ? 0.7 : 0.1));
    Feeling feeling =
        new Feeling(
            new Mood(-0.4, 0.6),
            0.7,
            quadrants,
            EmotionScores.certain(Emotion.ANGRY),
            Map.of("rock", 0.9, "drum and bass", 0.1),
            List.of(
                new Moment(Duration.ZERO, Duration.ofSeconds(30), new Mood(-0.3, 0.5)),
                new Moment(Duration.ofSeconds(15), Duration.ofMillis(45_500), new Mood(-0.5, 0.7))),
            new float[] {0.6f, -0.8f},
            "sound is angry");
    Measures measures =
        new Measures(
            Duration.ofMillis(45_500),
            Optional.of(new Tempo(128.5, 0.75)),
            Optional.of(new Key("F# minor", 0.8)),
            -9.5,
            3.25);
    return new SoundReading(
        Outcome.READ, "the sound tells a mood", Optional.of(measures), Optional.of(feeling));
  }

  private static Measures silence() {
    return new Measures(Duration.ofSeconds(3), Optional.empty(), Optional.empty(), -70, 0);
  }
}
