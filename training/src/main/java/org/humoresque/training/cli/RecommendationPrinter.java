package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.humoresque.recommend.Algorithm;
import org.humoresque.training.recommend.Feeling;
import org.humoresque.training.recommend.FeltSongs;
import org.humoresque.training.recommend.ListMeasures;
import org.humoresque.training.recommend.RecommendationTrial.Lists;

/** Collects what was measured of recommendations with several seeds, and prints it. */
final class RecommendationPrinter {

  private final PrintWriter out;
  private final Path data;
  private final FeltSongs songs;
  private final int listeners;
  private final Map<Algorithm, List<Lists>> measured = new EnumMap<>(Algorithm.class);
  private final List<double[]> learning = new ArrayList<>();

  /**
   * @param listeners for each feeling and seed
   */
  RecommendationPrinter(PrintWriter out, Path data, FeltSongs songs, int listeners) {
    this.out = out;
    this.data = data;
    this.songs = songs;
    this.listeners = listeners;
  }

  /** Takes what one seed gave. */
  void measured(Algorithm algorithm, Lists lists) {
    measured.computeIfAbsent(algorithm, unused -> new ArrayList<>()).add(lists);
  }

  /** Takes how one seed's made-up listeners fared, before and after each evening. */
  void learned(double[] gains) {
    learning.add(gains);
  }

  /** What was taken of made-up listeners, seed by seed. */
  List<double[]> learning() {
    return List.copyOf(learning);
  }

  void print(boolean json) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("data", data.toString());
    about.put("songs", songs.songs().size());
    about.put("feelings", songs.feelings().stream().map(it -> it.name()).toList());
    about.put("listeners", listeners * songs.feelings().size());
    about.put("seeds", leads().length);
    if (json) {
      about.put("algorithms", measured.keySet().stream().map(this::row).toList());
      about.put("ndcg@20Lead", leads());
      about.put("ndcg@20AfterEvenings", meanLearning());
      AudioPrinter.print(out, true, about);
      return;
    }
    AudioPrinter.print(out, false, about);
    printTable();
    printFeelings();
    printLearning();
  }

  private Map<String, Object> row(Algorithm algorithm) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("algorithm", algorithm.label());
    row.putAll(ListMeasures.mean(of(algorithm)).toMap());
    row.put("ndcg@20PerSeed", gains(algorithm));
    Map<String, Object> feelings = new LinkedHashMap<>();
    songs.feelings().forEach(it -> feelings.put(it.name(), of(algorithm, it.name()).toMap()));
    row.put("byFeeling", feelings);
    return row;
  }

  private List<ListMeasures> of(Algorithm algorithm) {
    return measured.getOrDefault(algorithm, List.of()).stream().map(Lists::all).toList();
  }

  private ListMeasures of(Algorithm algorithm, String feeling) {
    return ListMeasures.mean(
        measured.getOrDefault(algorithm, List.of()).stream()
            .flatMap(lists -> Stream.ofNullable(lists.byFeeling().get(feeling)))
            .toList());
  }

  private double[] gains(Algorithm algorithm) {
    return of(algorithm).stream().mapToDouble(ListMeasures::gain).toArray();
  }

  /** How far the default algorithm is ahead of the best other in NDCG@20, seed by seed. */
  private double[] leads() {
    return IntStream.range(0, of(Algorithm.DEFAULT).size())
        .mapToDouble(
            seed ->
                of(Algorithm.DEFAULT).get(seed).gain()
                    - measured.keySet().stream()
                        .filter(algorithm -> algorithm != Algorithm.DEFAULT)
                        .mapToDouble(algorithm -> of(algorithm).get(seed).gain())
                        .max()
                        .orElse(0))
        .toArray();
  }

  private double[] meanLearning() {
    return IntStream.range(0, learning.isEmpty() ? 0 : learning.get(0).length)
        .mapToDouble(at -> learning.stream().mapToDouble(run -> run[at]).average().orElse(0))
        .toArray();
  }

  private void printTable() {
    out.printf(
        "%n%-14s %12s %8s %16s %10s %8s %9s %8s%n",
        "", "precision@10", "map@20", "ndcg@20", "diversity", "repeats", "coverage", "mood");
    for (Algorithm algorithm : measured.keySet()) {
      ListMeasures it = ListMeasures.mean(of(algorithm));
      out.printf(
          Locale.ROOT,
          "%-14s %12.3f %8.3f %8.3f ± %.3f %10.3f %8.3f %9.3f %8.3f%n",
          algorithm.label(),
          it.precision(),
          it.averagePrecision(),
          it.gain(),
          deviation(gains(algorithm)),
          it.diversity(),
          it.repetition(),
          it.coverage(),
          it.miscalibration());
    }
    out.printf("%nndcg@20 ahead of the best other, seed by seed: %s%n", plain(leads()));
  }

  private void printFeelings() {
    out.printf(
        "%n%-18s %12s %8s %8s   ndcg@20 of others%n", "", "precision@10", "map@20", "ndcg@20");
    for (Feeling feeling : songs.feelings()) {
      ListMeasures it = of(Algorithm.DEFAULT, feeling.name());
      out.printf(
          Locale.ROOT,
          "%-18s %12.3f %8.3f %8.3f   %s%n",
          feeling.name(),
          it.precision(),
          it.averagePrecision(),
          it.gain(),
          measured.keySet().stream()
              .filter(algorithm -> algorithm != Algorithm.DEFAULT)
              .map(
                  algorithm ->
                      String.format(
                          Locale.ROOT,
                          "%s %.3f",
                          algorithm.label(),
                          of(algorithm, feeling.name()).gain()))
              .collect(Collectors.joining(", ")));
    }
  }

  private void printLearning() {
    if (!learning.isEmpty()) {
      double[] means = meanLearning();
      out.printf(
          "%nndcg@20 of songs never heard, for made-up listeners, from before to after %d evenings of"
              + " feedback:%n%s%n",
          means.length - 1, plain(means));
    }
  }

  private static String plain(double[] values) {
    return DoubleStream.of(values)
        .mapToObj(value -> String.format(Locale.ROOT, "%.3f", value))
        .collect(Collectors.joining(" "));
  }

  private static double deviation(double[] values) {
    double mean = DoubleStream.of(values).average().orElse(0);
    return Math.sqrt(
        DoubleStream.of(values).map(value -> Math.pow(value - mean, 2)).average().orElse(0));
  }
}
