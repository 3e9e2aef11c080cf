package org.humoresque.library.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.humoresque.library.table.Cell;

/**
 * What stands in one column: how much of it is numbers, links, files, words for moods. Numbers are
 * looked at in every row, the rest in the first {@value #MOST_LOOKED_AT}.
 */
public final class ColumnSurvey {

  private static final int MOST_LOOKED_AT = 2000;
  private static final int MOST_SAMPLES = 3;
  private static final int MOST_DISTINCT = 5000;
  private static final Pattern AUDIO_FILE =
      Pattern.compile("(?i).*\\.(mp3|flac|ogg|oga|opus|m4a|mp4|aac|wav|wma|aiff?)");
  private static final Pattern YEAR =
      Pattern.compile("(1[5-9]|20)\\d\\d([-/.].*)?|.*[-/.](19|20)\\d\\d");
  private static final Pattern OPAQUE =
      Pattern.compile("[A-Za-z]*[_-]?\\d+|(?=.*\\d)(?=.*[a-zA-Z])[A-Za-z0-9]{22}|[0-9a-f-]{32,36}");

  private final String name;
  private final Predicate<String> isMood;
  private final Set<String> distinct = new LinkedHashSet<>();
  private int filled;
  private int lookedAt;
  private int numbers;
  private int years;
  private int links;
  private int files;
  private int moods;
  private int opaque;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;

  /**
   * @param isMood knows words for moods
   */
  ColumnSurvey(String name, Predicate<String> isMood) {
    this.name = name;
    this.isMood = isMood;
  }

  void add(Cell cell) {
    String value = cell.value();
    if (value.isEmpty()) {
      return;
    }
    filled++;
    OptionalDouble number = cell.asNumber();
    if (number.isPresent()) {
      numbers++;
      least = Math.min(least, number.getAsDouble());
      most = Math.max(most, number.getAsDouble());
    }
    if (lookedAt < MOST_LOOKED_AT) {
      look(cell, value);
    }
  }

  private void look(Cell cell, String value) {
    lookedAt++;
    years += cell.kind() == Cell.Kind.DATE || YEAR.matcher(value).matches() ? 1 : 0;
    links += value.startsWith("http://") || value.startsWith("https://") ? 1 : 0;
    files += AUDIO_FILE.matcher(value).matches() ? 1 : 0;
    opaque += OPAQUE.matcher(value).matches() ? 1 : 0;
    moods += isMood.test(value) ? 1 : 0;
    if (distinct.size() < MOST_DISTINCT) {
      distinct.add(value);
    }
  }

  public String name() {
    return name;
  }

  /** Some values, for a person to see what stands here. */
  public List<String> samples() {
    return distinct.stream().limit(MOST_SAMPLES).toList();
  }

  /** In how many rows something stands here. */
  public int filled() {
    return filled;
  }

  double numberShare() {
    return share(numbers, filled);
  }

  double yearShare() {
    return share(years, lookedAt);
  }

  double linkShare() {
    return share(links, lookedAt);
  }

  double fileShare() {
    return share(files, lookedAt);
  }

  double moodShare() {
    return share(moods, lookedAt);
  }

  /** The share of values that name something for machines only. */
  double opaqueShare() {
    return share(opaque, lookedAt);
  }

  double distinctShare() {
    return share(distinct.size(), lookedAt);
  }

  /** The scale of its numbers, if they are on one. */
  java.util.Optional<Scale> scale() {
    return numbers == 0 ? java.util.Optional.empty() : Scale.of(least, most);
  }

  double most() {
    return most;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
