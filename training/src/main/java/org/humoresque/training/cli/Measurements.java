package org.humoresque.training.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.humoresque.training.eval.CoveragePoint;
import org.humoresque.training.expression.ExpressionEvaluation;
import org.humoresque.training.expression.Leak;
import org.humoresque.training.expression.Robustness;

/**
 * All that was measured of a model; what was not asked for is empty.
 *
 * @param evaluation how it reads the faces as they are
 * @param sure how it reads those of which the model's own threshold says that it is sure; empty if
 *     it has none or is never sure
 * @param millisecondsPerFace median time of one face on one core
 * @param leak how much of the data it may have seen in training
 * @param robustness how it reads the faces disturbed
 */
record Measurements(
    ExpressionEvaluation evaluation,
    Optional<CoveragePoint> sure,
    OptionalDouble millisecondsPerFace,
    Optional<Leak> leak,
    Optional<Robustness> robustness) {

  static Measurements of(ExpressionEvaluation evaluation) {
    return new Measurements(
        evaluation, Optional.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty());
  }

  /** As {@code --json} prints it. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>(evaluation.toMap());
    sure.ifPresent(point -> map.put("sure", point.toMap()));
    millisecondsPerFace.ifPresent(time -> map.put("millisecondsPerFace", time));
    leak.ifPresent(found -> map.put("leak", found.toMap()));
    robustness.ifPresent(
        table -> map.put("robustness", table.rows().stream().map(Robustness.Row::toMap).toList()));
    return map;
  }
}
