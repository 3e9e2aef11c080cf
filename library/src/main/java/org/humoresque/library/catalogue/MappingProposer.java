package org.humoresque.library.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.humoresque.library.store.SearchText;

/**
 * Proposes what the columns of a catalogue mean, from their names and from what stands in them. Of
 * all pairs of field and column the likeliest is taken first, each field and each column once.
 */
public final class MappingProposer {

  private static final double NAMED = 1;
  private static final double NAMED_PARTLY = 0.7;
  private static final double LOOKS_LIKE_IT = 0.6;
  private static final double UNLIKELY = 0.4;

  /** Half of the values suffice: catalogues carry themes and typing errors too. */
  private static final double MOST = 0.5;

  private static final double NEARLY_ALL = 0.9;

  /** In so few rows nothing need come twice. */
  private static final int FEW = 20;

  /** Columns about songs that are not the song's name though they hold that word. */
  private static final Set<String> OTHER_THINGS =
      Set.of(
          "id",
          "ids",
          "uri",
          "no",
          "nr",
          "number",
          "count",
          "key",
          "popularity",
          "followers",
          "signature",
          "code",
          "rank");

  private record Guess(Field field, int column, double score) {}

  private MappingProposer() {}

  public static Mapping propose(Survey survey) {
    List<Guess> guesses = new ArrayList<>();
    for (int column = 0; column < survey.columns().size(); column++) {
      for (Field field : Field.values()) {
        double score = score(field, survey.columns().get(column));
        if (score > 0) {
          guesses.add(new Guess(field, column, score));
        }
      }
    }
    guesses.sort(
        Comparator.comparingDouble(Guess::score)
            .reversed()
            .thenComparing(Guess::field)
            .thenComparing(Guess::column));
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    Set<Integer> taken = new HashSet<>();
    for (Guess guess : guesses) {
      if (!columns.containsKey(guess.field()) && taken.add(guess.column())) {
        columns.put(guess.field(), guess.column());
      }
    }
    addNameless(columns, taken, survey);
    return Mapping.of(columns, survey);
  }

  private static double score(Field field, ColumnSurvey column) {
    double named = named(field, column.name());
    return switch (field) {
      case MOOD -> mood(named, column);
      case GENRE -> column.moodShare() >= MOST ? Math.min(named, UNLIKELY) : named;
      case TITLE, ARTIST, ALBUM ->
          named < NAMED && column.opaqueShare() > MOST ? 0 : textual(named, column);
      case VALENCE, ENERGY ->
          column.numberShare() > NEARLY_ALL && column.scale().isPresent() ? named : 0;
      case YEAR -> column.yearShare() > MOST ? Math.max(named, 0) : 0;
      case URL -> column.linkShare() > MOST ? Math.max(named, LOOKS_LIKE_IT) : 0;
      case PATH ->
          column.fileShare() > NEARLY_ALL && column.linkShare() < MOST
              ? Math.max(named, UNLIKELY)
              : 0;
      case TRACK_NUMBER -> column.numberShare() > NEARLY_ALL && named == NAMED ? UNLIKELY : 0;
      case ID -> named == NAMED ? NAMED : 0;
      case RATING, DURATION, LANGUAGE, EMOTION, ALBUM_ARTIST -> named;
    };
  }

  private static double mood(double named, ColumnSurvey column) {
    if (column.numberShare() > MOST) {
      return 0;
    }
    if (named > 0) {
      return column.moodShare() > 1 - MOST / 2 || named == NAMED && column.moodShare() > 0
          ? named
          : 0;
    }
    boolean repeats = column.distinctShare() < MOST || column.filled() < FEW;
    return column.moodShare() > MOST + 0.1 && repeats ? LOOKS_LIKE_IT : 0;
  }

  private static double textual(double named, ColumnSurvey column) {
    boolean numbersOnly = column.numberShare() > NEARLY_ALL && column.filled() > FEW;
    return numbersOnly || column.linkShare() > MOST ? 0 : named;
  }

  private static double named(Field field, String name) {
    String plain = plain(name);
    if (field.names().contains(plain)) {
      return NAMED;
    }
    List<String> words = Arrays.asList(plain.split(" "));
    boolean partly =
        words.stream().noneMatch(OTHER_THINGS::contains)
            && field.names().stream().anyMatch(known -> words.contains(known));
    return partly ? NAMED_PARTLY : 0;
  }

  /** Lower case, without accents and punctuation: {@code Album/Movie} is {@code album movie}. */
  private static String plain(String name) {
    return SearchText.fold(name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " "))
        .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ")
        .strip();
  }

  /** Where no name helps: the text that differs most is the title, the next the artist. */
  private static void addNameless(Map<Field, Integer> columns, Set<Integer> taken, Survey survey) {
    if (columns.containsKey(Field.TITLE)
        || columns.containsKey(Field.PATH)
        || columns.containsKey(Field.ID)) {
      return;
    }
    List<Integer> texts = new ArrayList<>();
    for (int i = 0; i < survey.columns().size(); i++) {
      ColumnSurvey column = survey.columns().get(i);
      if (!taken.contains(i)
          && column.filled() > 0
          && column.numberShare() < MOST
          && column.linkShare() < MOST) {
        texts.add(i);
      }
    }
    texts.sort(
        Comparator.comparingDouble((Integer i) -> survey.columns().get(i).distinctShare())
            .reversed());
    for (Field field : List.of(Field.TITLE, Field.ARTIST)) {
      if (!columns.containsKey(field) && !texts.isEmpty()) {
        columns.put(field, texts.remove(0));
      }
    }
  }
}
