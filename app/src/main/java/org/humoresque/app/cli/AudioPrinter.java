package org.humoresque.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.humoresque.app.view.SoundView;
import org.humoresque.app.view.SoundView.Moment;

/** What was heard in recordings as text for people; the curve as a row of bars a minute long. */
final class AudioPrinter {

  private static final double WORTH_SAYING = 0.05;
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private final PrintWriter out;
  private final PrintWriter err;

  AudioPrinter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void print(AudioVerb.Song song) {
    if (song.reading() == null) {
      out.flush();
      err.printf("humoresque: %s: %s%n", song.file(), song.error());
      err.flush();
      return;
    }
    out.println(song.file());
    print(song.reading());
    out.println();
    out.flush();
  }

  private void print(SoundView sound) {
    SoundView.Mood mood = sound.mood();
    if (mood == null) {
      out.println("  no mood: " + sound.reason());
    } else {
      print(mood);
    }
    List<String> measures = new ArrayList<>();
    if (sound.tempo() != null) {
      measures.add(String.format(Locale.ROOT, "%.0f beats a minute", sound.tempo()));
    }
    if (sound.key() != null) {
      measures.add(sound.key());
    }
    if (sound.loudness() != null) {
      measures.add(String.format(Locale.ROOT, "%.1f LUFS", sound.loudness()));
    }
    out.println("  " + String.join(", ", measures));
  }

  private void print(SoundView.Mood mood) {
    out.printf(
        Locale.ROOT,
        "  %s — %s; valence %+.2f, arousal %+.2f; confidence %.2f%n",
        mood.quadrant(),
        percentages(mood.quadrants()),
        mood.valence(),
        mood.arousal(),
        mood.confidence());
    out.println("  emotions: " + percentages(mood.scores()));
    out.println("  genre: " + percentages(mood.genres()));
    if (mood.curve().size() > 1) {
      out.println("  valence over time " + bars(mood.curve(), Moment::valence));
      out.println("  arousal over time " + bars(mood.curve(), Moment::arousal));
    }
  }

  private static String bars(List<Moment> curve, ToDoubleFunction<Moment> of) {
    return curve.stream()
        .map(moment -> (int) ((of.applyAsDouble(moment) + 1) / 2 * BARS.length()))
        .map(step -> String.valueOf(BARS.charAt(Math.min(BARS.length() - 1, step))))
        .collect(Collectors.joining());
  }

  private static String percentages(Map<String, Double> probabilities) {
    return probabilities.entrySet().stream()
        .filter(it -> it.getValue() >= WORTH_SAYING)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(it -> "%s %.0f %%".formatted(it.getKey(), 100 * it.getValue()))
        .collect(Collectors.joining(", "));
  }
}
