package org.humoresque.music.lyrics.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.humoresque.kernel.Emotion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the Chinese lexicon tells apart by itself, with the simplest reading there is. */
class ChineseLexiconTest {

  private final LongestMatch reading = new LongestMatch(EmotionLexicon.load("zh"));

  @Test
  void fourOfFiveClearLinesAreReadRight() throws IOException {
    List<String[]> lines = resource("chinese-lines.tsv").lines().map(l -> l.split("\t")).toList();
    assertThat(lines).hasSize(60);
    long right =
        lines.stream()
            .filter(line -> reading.emotion(line[1]).equals(Optional.of(Emotion.parse(line[0]))))
            .count();
    assertThat(right).isGreaterThanOrEqualTo(48);
  }

  @Test
  void degreesAndNegationsCount() {
    assertThat(reading.valence("我非常开心")).isGreaterThan(reading.valence("我开心"));
    assertThat(reading.valence("我有点开心")).isBetween(0.0, reading.valence("我开心"));
    assertThat(reading.valence("我不开心")).isNegative();
    assertThat(reading.valence("房间干净")).isPositive();
    assertThat(reading.valence("房间不干净")).isNegative();
  }

  @Test
  @Tag("data")
  void hotelReviewsThatPraiseAreToldFromThoseThatBlame() throws IOException {
    Path file =
        Path.of(
            System.getProperty("humoresque.shared"), "data/lyrics/chnsenticorp-zh-train.csv.gz");
    int right = 0;
    int all = 0;
    // A review may hold line breaks; each starts with its polarity.
    Matcher review =
        Pattern.compile("(?ms)^(positive|negative),(.*?)(?=^(?:positive|negative),|\\z)")
            .matcher(unzipped(file));
    while (review.find()) {
      boolean praises = reading.valence(review.group(2)) > 0;
      right += praises == review.group(1).equals("positive") ? 1 : 0;
      all++;
    }
    assertThat(all).isEqualTo(3200);
    assertThat(right / (double) all).isGreaterThanOrEqualTo(0.82);
  }

  private static String unzipped(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ChineseLexiconTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
