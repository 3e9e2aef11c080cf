package org.humoresque.app.view;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.humoresque.app.session.LibraryExchange.Proposal;
import org.humoresque.library.catalogue.ColumnSurvey;
import org.humoresque.library.catalogue.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the program makes of a catalogue before it imports it.
 *
 * @param file its name
 * @param rows how many rows tell of songs
 * @param columns in their order
 * @param fields everything a column can mean
 */
public record ProposalView(String file, int rows, List<Column> columns, List<String> fields) {

  /**
   * One column.
   *
   * @param field what it means; null if nothing that is used
   * @param scale of valence and energy: {@code 0 to 1}
   * @param samples some of its values
   */
  public record Column(
      String column, @Nullable String field, @Nullable String scale, List<String> samples) {}

  public static ProposalView of(Proposal proposal) {
    Map<Integer, Field> fields = new LinkedHashMap<>();
    proposal.mapping().columns().forEach((field, column) -> fields.put(column, field));
    List<ColumnSurvey> columns = proposal.survey().columns();
    return new ProposalView(
        proposal.table().file().getFileName().toString(),
        proposal.survey().rows(),
        IntStream.range(0, columns.size())
            .mapToObj(i -> column(columns.get(i), Optional.ofNullable(fields.get(i)), proposal))
            .toList(),
        Arrays.stream(Field.values()).map(Field::label).toList());
  }

  private static Column column(ColumnSurvey column, Optional<Field> field, Proposal proposal) {
    return new Column(
        column.name(),
        field.map(Field::label).orElse(null),
        field
            .flatMap(it -> Optional.ofNullable(proposal.mapping().scales().get(it)))
            .map(scale -> scale.label())
            .orElse(null),
        column.samples());
  }
}
