package org.humoresque.library.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.library.store.LyricsMood;
import org.humoresque.library.store.LyricsMood.Evidence;
import org.humoresque.library.store.LyricsMood.Outcome;
import org.humoresque.library.store.LyricsMood.Reading;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How a mood read from words stands in its rows. */
final class LyricsMoodRow {

  private static final String INSERT =
      """
      INSERT INTO lyrics_mood
        (hash, analyzer, outcome, reason, valence, arousal, confidence, scores, summary)
      SELECT hash, :analyzer, :outcome, :reason, :valence, :arousal, :confidence, :scores, :summary
      FROM lyrics WHERE hash = :hash
      """;

  private static final String INSERT_EVIDENCE =
      """
      INSERT INTO lyrics_evidence
        (hash, position, word, line, emotion, contribution, degree, negated)
      VALUES (:hash, :position, :word, :line, :emotion, :contribution, :degree, :negated)
      """;

  private LyricsMoodRow() {}

  /** Writes a mood in place of what was known of the same text. */
  static void write(Handle handle, String analyzer, String hash, LyricsMood mood) {
    handle.execute("DELETE FROM lyrics_mood WHERE hash = ?", hash);
    Optional<Reading> reading = mood.reading();
    int written =
        handle
            .createUpdate(INSERT)
            .bind("hash", hash)
            .bind("analyzer", analyzer)
            .bind("outcome", mood.outcome().name())
            .bind("reason", mood.reason())
            .bind("valence", reading.map(it -> it.mood().valence()))
            .bind("arousal", reading.map(it -> it.mood().arousal()))
            .bind("confidence", reading.map(Reading::confidence))
            .bind("scores", reading.map(it -> text(it.scores())))
            .bind("summary", reading.map(Reading::summary))
            .execute();
    List<Evidence> evidence = reading.map(Reading::evidence).orElse(List.of());
    if (written > 0 && !evidence.isEmpty()) {
      writeEvidence(handle, hash, evidence);
    }
  }

  private static void writeEvidence(Handle handle, String hash, List<Evidence> evidence) {
    PreparedBatch batch = handle.prepareBatch(INSERT_EVIDENCE);
    for (int i = 0; i < evidence.size(); i++) {
      Evidence word = evidence.get(i);
      batch
          .bind("hash", hash)
          .bind("position", i)
          .bind("word", word.word())
          .bind("line", word.line())
          .bind("emotion", word.emotion().map(Emotion::label))
          .bind("contribution", word.contribution())
          .bind("degree", word.degree())
          .bind("negated", word.negated() ? 1 : 0)
          .add();
    }
    batch.execute();
  }

  /** What was read from a text, if it was read. */
  static Optional<LyricsMood> find(Handle handle, String hash) {
    String sql =
        "SELECT outcome, reason, valence, arousal, confidence, scores FROM lyrics_mood"
            + " WHERE hash = :hash";
    List<Evidence> evidence = evidence(handle, hash);
    return handle
        .createQuery(sql)
        .bind("hash", hash)
        .map(
            (row, context) ->
                new LyricsMood(
                    Outcome.valueOf(row.getString(1)), row.getString(2), reading(row, evidence)))
        .findOne();
  }

  private static Optional<Reading> reading(ResultSet row, List<Evidence> evidence)
      throws SQLException {
    String scores = row.getString(6);
    return scores == null
        ? Optional.empty()
        : Optional.of(
            new Reading(
                scores(scores),
                new Mood(row.getDouble(3), row.getDouble(4)),
                row.getDouble(5),
                evidence));
  }

  private static List<Evidence> evidence(Handle handle, String hash) {
    String sql =
        "SELECT word, line, emotion, contribution, degree, negated FROM lyrics_evidence"
            + " WHERE hash = :hash ORDER BY position";
    return handle
        .createQuery(sql)
        .bind("hash", hash)
        .map(
            (row, context) ->
                new Evidence(
                    row.getString(1),
                    row.getString(2),
                    Optional.ofNullable(row.getString(3)).map(Emotion::parse),
                    row.getDouble(4),
                    row.getDouble(5),
                    row.getBoolean(6)))
        .list();
  }

  /** Reads seven probabilities written by {@link #text}. */
  static EmotionScores scores(String text) {
    return EmotionScores.of(
        Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray());
  }

  /** Seven probabilities, separated by spaces. */
  static String text(EmotionScores scores) {
    return Emotion.all().stream()
        .map(emotion -> String.valueOf(scores.score(emotion)))
        .collect(Collectors.joining(" "));
  }
}
