package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.library.browse.Facet;
import org.humoresque.library.browse.FacetQuery;
import org.humoresque.library.browse.MoodRegion;
import org.humoresque.library.browse.MoodRegion.Circle;
import org.humoresque.library.browse.MoodRegion.Rectangle;
import org.humoresque.library.browse.Range;
import org.humoresque.library.browse.SongFilter;
import org.humoresque.library.store.Languages;

/** Reads what is browsed for from an address ({@code docs/api.md}). */
final class BrowseParameters {

  private static final int MOST_SONGS = 1000;
  private static final int USUAL_SONGS = 50;

  private final Context context;

  BrowseParameters(Context context) {
    this.context = context;
  }

  SongFilter filter() {
    SongFilter filter = SongFilter.ALL.withQuery(text("query"));
    for (Facet facet : Facet.values()) {
      filter = filter.with(facet, values(facet));
    }
    Optional<MoodRegion> region = region();
    if (region.isPresent()) {
      filter = filter.withRegion(region.get());
    }
    return filter
        .withYears(range("years"))
        .withTempo(range("tempo"))
        .withSeconds(range("duration"));
  }

  int limit() {
    return number("limit", USUAL_SONGS, MOST_SONGS);
  }

  int offset() {
    return number("offset", 0, Integer.MAX_VALUE);
  }

  FacetQuery facetQuery() {
    String order = text("order");
    if (!order.isEmpty() && !order.equals("name") && !order.equals("count")) {
      throw new BadRequestResponse("order must be name or count, but is '%s'".formatted(order));
    }
    return new FacetQuery(text("find"), order.equals("name"), limit(), offset());
  }

  private Set<String> values(Facet facet) {
    Set<String> values = new LinkedHashSet<>();
    for (String value : context.queryParams(facet.label())) {
      values.add(value.isEmpty() ? SongFilter.NONE : written(facet, value));
    }
    return values;
  }

  private static String written(Facet facet, String value) {
    return switch (facet) {
      case EMOTION -> Emotion.parse(value).label();
      case LANGUAGE -> Languages.code(value);
      default -> value;
    };
  }

  private Optional<MoodRegion> region() {
    boolean rectangle = !text("valence").isEmpty() || !text("arousal").isEmpty();
    String near = text("near");
    if (near.isEmpty()) {
      if (!text("radius").isEmpty()) {
        throw new BadRequestResponse("a radius needs a middle: near=0.5,-0.2");
      }
      return rectangle
          ? Optional.of(new Rectangle(range("valence"), range("arousal")))
          : Optional.empty();
    }
    if (rectangle) {
      throw new BadRequestResponse("say near and radius, or valence and arousal, not both");
    }
    List<String> parts = List.of(near.split(",", -1));
    if (parts.size() != 2) {
      throw new BadRequestResponse(
          "near must be valence and arousal, such as 0.5,-0.2, but is '%s'".formatted(near));
    }
    Mood middle = new Mood(decimal("near", parts.get(0), 0), decimal("near", parts.get(1), 0));
    return Optional.of(new Circle(middle, decimal("radius", text("radius"), 0.25)));
  }

  /** {@code 90..120}, {@code 90..}, {@code ..120}; empty for all. */
  private Range range(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return Range.ALL;
    }
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw new BadRequestResponse(
          "%s must be a range such as 1.5..2, 1.5.. or ..2, but is '%s'".formatted(name, text));
    }
    return new Range(
        decimal(name, text.substring(0, dots), Double.NEGATIVE_INFINITY),
        decimal(name, text.substring(dots + 2), Double.POSITIVE_INFINITY));
  }

  private static double decimal(String name, String text, double standard) {
    if (text.isBlank()) {
      return standard;
    }
    if (!text.strip().matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
      throw new BadRequestResponse("%s must hold numbers, but has '%s'".formatted(name, text));
    }
    return Double.parseDouble(text.strip());
  }

  private String text(String name) {
    return Optional.ofNullable(context.queryParam(name)).orElse("");
  }

  private int number(String name, int standard, int max) {
    return QueryNumber.of(context, name, standard, max);
  }
}
