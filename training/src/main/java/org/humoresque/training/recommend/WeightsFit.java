package org.humoresque.training.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.humoresque.recommend.Algorithm;
import org.humoresque.recommend.Weights;
import org.humoresque.training.svm.GroupedFolds;

/**
 * Chooses the weights of the default algorithm by the lists they give.
 *
 * <p>Wanted are those whose NDCG@20 is ahead of the best other algorithm by the largest share on
 * the set where that share is smallest. From the middle of its steps on, one weight after another
 * takes the best of them, until a round changes nothing. What that is worth is told by songs kept
 * apart: the artists of every set are dealt out to folds, and each fold measures the weights that
 * the others chose.
 */
public final class WeightsFit {

  private static final int MOST_ROUNDS = 4;

  /** The mean over the sets decides between weights whose worst set is the same. */
  private static final double MEAN_COUNTS = 0.1;

  /** What is chosen, and among which values. */
  private enum Step {
    PROFILE(0.2, 0.35, 0.5, 0.65, 0.8, 1),
    SOUND(0, 0.05, 0.1, 0.2, 0.35),
    PERSONAL(0, 0.05, 0.1, 0.15, 0.2, 0.3),
    TRUST(0, 0.15, 0.3, 0.4, 0.5, 0.65),
    EMOTIONS(0, 0.1, 0.2, 0.3, 0.5);

    private final double[] values;

    Step(double... values) {
      this.values = values;
    }

    Weights apply(Weights old, double value) {
      return old.with(
          this == PROFILE ? value : old.profile(),
          this == SOUND ? value : old.sound(),
          this == PERSONAL ? value : old.personal(),
          this == TRUST ? value : old.trust(),
          this == EMOTIONS ? value : old.emotions());
    }
  }

  /**
   * How a set fared.
   *
   * @param set its name
   * @param fold the fold that was kept apart, from 1
   * @param gain NDCG@20 of the default algorithm with weights chosen without these songs
   * @param rival the best NDCG@20 of another algorithm
   */
  public record Apart(String set, int fold, double gain, double rival) {}

  /**
   * What came of it.
   *
   * @param weights chosen on all songs
   * @param apart how weights chosen on other songs fare
   */
  public record Result(Weights weights, List<Apart> apart) {}

  private record Judged(RecommendationTrial trial, double rival) {}

  private final List<FeltSongs> sets;
  private final int each;
  private final long seed;
  private final Consumer<String> progress;

  /**
   * @param each visits for each feeling
   * @param seed of the folds and of what visitors pick
   * @param progress told of each round
   */
  public WeightsFit(List<FeltSongs> sets, int each, long seed, Consumer<String> progress) {
    this.sets = List.copyOf(sets);
    this.each = each;
    this.seed = seed;
    this.progress = progress;
  }

  /**
   * @param folds at least 2; 0 chooses on all songs and keeps none apart
   */
  public Result fit(int folds) {
    List<Apart> apart = new ArrayList<>();
    List<int[]> dealt =
        folds == 0 ? List.of() : sets.stream().map(set -> deal(set, folds)).toList();
    for (int fold = 0; fold < folds; fold++) {
      int out = fold;
      Weights weights =
          choose("without part " + (fold + 1), judged(dealt, place -> place == out ? 0 : 1));
      List<Judged> kept = judged(dealt, place -> place == out ? 1 : 0);
      for (Judged judged : kept) {
        double gain = judged.trial().gain(Algorithm.DEFAULT, weights);
        apart.add(new Apart(judged.trial().name(), fold + 1, gain, judged.rival()));
      }
    }
    return new Result(choose("all songs", judged(List.of(), place -> 1)), apart);
  }

  private List<Judged> judged(List<int[]> dealt, ToIntFunction<Integer> wanted) {
    List<Judged> judged = new ArrayList<>();
    for (int set = 0; set < sets.size(); set++) {
      FeltSongs songs = sets.get(set);
      boolean[] there = new boolean[songs.songs().size()];
      for (int song = 0; song < there.length; song++) {
        there[song] = dealt.isEmpty() || wanted.applyAsInt(dealt.get(set)[song]) == 1;
      }
      RecommendationTrial trial = RecommendationTrial.of(songs, there, each, seed);
      judged.add(new Judged(trial, trial.rival()));
    }
    return judged;
  }

  /** Artists are dealt out whole; a song that names none is dealt by itself. */
  private int[] deal(FeltSongs songs, int folds) {
    List<String> groups =
        IntStream.range(0, songs.songs().size())
            .mapToObj(
                song ->
                    songs.artists().get(song).isEmpty()
                        ? "song " + song
                        : "by " + songs.artists().get(song))
            .toList();
    int[] feelings =
        IntStream.range(0, groups.size()).map(song -> mostFelt(songs.feelings(), song)).toArray();
    return GroupedFolds.of(groups, feelings, folds, seed);
  }

  private static int mostFelt(List<Feeling> feelings, int song) {
    int most = 0;
    for (int i = 1; i < feelings.size(); i++) {
      most = feelings.get(i).gains()[song] > feelings.get(most).gains()[song] ? i : most;
    }
    return most;
  }

  private Weights choose(String where, List<Judged> judged) {
    Weights best = Weights.DEFAULT;
    for (Step step : Step.values()) {
      best = step.apply(best, step.values[step.values.length / 2]);
    }
    double worth = worth(judged, best);
    boolean changed = true;
    for (int round = 1; changed && round <= MOST_ROUNDS; round++) {
      changed = false;
      for (Step step : Step.values()) {
        for (double value : step.values) {
          Weights tried = step.apply(best, value);
          double theirs = tried.equals(best) ? worth : worth(judged, tried);
          if (theirs > worth) {
            best = tried;
            worth = theirs;
            changed = true;
          }
        }
      }
      progress.accept(
          "%s, round %d: ahead by %.1f %% where it is least".formatted(where, round, 100 * worth));
    }
    return best;
  }

  private static double worth(List<Judged> judged, Weights weights) {
    double[] leads =
        judged.stream()
            .mapToDouble(it -> it.trial().gain(Algorithm.DEFAULT, weights) / it.rival() - 1)
            .toArray();
    double least = Arrays.stream(leads).min().orElse(0);
    double mean = Arrays.stream(leads).average().orElse(0);
    return (least + MEAN_COUNTS * mean) / (1 + MEAN_COUNTS);
  }
}
