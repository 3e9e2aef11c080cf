package org.humoresque.training.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.humoresque.training.audio.HumoresqueAudioTrainer;
import org.humoresque.training.audio.MeasuredData;
import org.humoresque.training.audio.SoundSvmTrainer;
import org.humoresque.training.recommend.HeardModel.Heard;
import org.humoresque.training.svm.GroupedFolds;

/**
 * What the audio model hears in recordings that it never learned from: by the shipped model where
 * it does not know the set, else by models of the same making, each trained without the recordings
 * it answers and without any other by their artists.
 */
final class HeldOutListening {

  private static final int FOLDS = 5;
  private static final long SEED = 1;

  private HeldOutListening() {}

  /**
   * Listens to recordings with quadrants.
   *
   * @param data the recordings
   * @param genres what the models learn from besides
   * @param progress told after each fold
   */
  static List<Heard> quadrants(MeasuredData data, MeasuredData genres, Consumer<String> progress) {
    return folded(data, progress, inside -> trained(subset(data, inside), genres));
  }

  /** Listens to recordings with genres; moods are learned from others with quadrants. */
  static List<Heard> genres(MeasuredData data, MeasuredData quadrants, Consumer<String> progress) {
    return folded(data, progress, inside -> trained(quadrants, subset(data, inside)));
  }

  private interface Maker {
    HeardModel make(int[] inside);
  }

  private static List<Heard> folded(MeasuredData data, Consumer<String> progress, Maker maker) {
    int[] fold =
        GroupedFolds.of(
            data.groups(HumoresqueAudioTrainer.grouping(data)), data.truths(), FOLDS, SEED);
    List<Heard> heard = new ArrayList<>(java.util.Collections.nCopies(fold.length, null));
    for (int out = 0; out < FOLDS; out++) {
      int part = out;
      int[] inside = IntStream.range(0, fold.length).filter(i -> fold[i] != part).toArray();
      int[] outside = IntStream.range(0, fold.length).filter(i -> fold[i] == part).toArray();
      List<Heard> answers = maker.make(inside).listen(data, outside);
      for (int i = 0; i < outside.length; i++) {
        heard.set(outside[i], answers.get(i));
      }
      progress.accept("heard %d of %d parts of %s".formatted(out + 1, FOLDS, data.name()));
    }
    return heard;
  }

  private static HeardModel trained(MeasuredData quadrants, MeasuredData genres) {
    SoundSvmTrainer.Options options = SoundSvmTrainer.Options.LEAST_SQUARES.withSeed(SEED);
    return new HeardModel(
        new HumoresqueAudioTrainer(options, options).train(quadrants, genres, Map.of()));
  }

  private static MeasuredData subset(MeasuredData data, int[] places) {
    return new MeasuredData(
        data.name(),
        data.labels(),
        Arrays.stream(places).mapToObj(data.clips()::get).toList(),
        Arrays.stream(places).mapToObj(data.measured()::get).toList(),
        List.of());
  }
}
