package org.humoresque.library.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;

/** Knows a dozen words; the program's own lexicon lives in another module. */
public final class FewMoodWords implements MoodWords {

  private static final Map<String, Mood> WORDS =
      Map.ofEntries(
          Map.entry("happy", Emotion.HAPPY.mood()),
          Map.entry("sad", Emotion.SAD.mood()),
          Map.entry("angry", Emotion.ANGRY.mood()),
          Map.entry("calm", new Mood(0.5, -0.5)),
          Map.entry("energetic", new Mood(0.5, 0.8)),
          Map.entry("romantic", new Mood(0.6, 0.1)),
          Map.entry("neutral", Mood.NEUTRAL),
          Map.entry("motivational", new Mood(0.5, 0.6)),
          Map.entry("devotional", new Mood(0.4, -0.2)),
          Map.entry("relaxing", new Mood(0.5, -0.6)),
          Map.entry("dark", new Mood(-0.5, 0.1)),
          Map.entry("melancholic", new Mood(-0.5, -0.3)),
          Map.entry("emotional", new Mood(0.1, 0.2)),
          Map.entry("epic", new Mood(0.3, 0.6)),
          Map.entry("dream", new Mood(0.3, -0.4)),
          Map.entry("uplifting", new Mood(0.7, 0.5)),
          Map.entry("love", new Mood(0.7, 0.2)),
          Map.entry("inspiring", new Mood(0.6, 0.4)),
          Map.entry("meditative", new Mood(0.3, -0.7)),
          Map.entry("fun", new Mood(0.7, 0.5)),
          Map.entry("deep", new Mood(0.1, -0.3)),
          Map.entry("melodic", new Mood(0.3, 0.1)),
          Map.entry("film", Mood.NEUTRAL));

  @Override
  public String version() {
    return "few";
  }

  @Override
  public boolean knows(String text) {
    return WORDS.containsKey(plain(text));
  }

  @Override
  public Optional<TrackMood> read(Statement statement) {
    return statement.words().stream()
        .filter(this::knows)
        .findFirst()
        .map(
            word ->
                new TrackMood(
                    WORDS.get(plain(word)),
                    Emotion.find(word),
                    0.8,
                    Source.CATALOGUE,
                    "catalogue mood \"%s\"".formatted(word)));
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceFirst("^mood/theme---", "");
  }
}
