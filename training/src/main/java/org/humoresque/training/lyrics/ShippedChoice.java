package org.humoresque.training.lyrics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.humoresque.music.lyrics.ShippedModel;
import org.humoresque.music.lyrics.model.LabelTree;
import org.humoresque.music.lyrics.model.LyricsClassifier;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;

/**
 * The model that comes with the program and fits a data set: for Chinese the polarity, otherwise
 * the one that knows most of the data's labels. Songs with time stamps are answered by the model of
 * the quadrants that reads these.
 */
public final class ShippedChoice {

  private final ShippedModel model;

  private ShippedChoice(ShippedModel model) {
    this.model = model;
  }

  /** Chooses by language and labels. */
  public static ShippedChoice of(LyricsData data) {
    long chinese =
        data.songs().stream().filter(song -> song.lyrics().language().equals("zh")).count();
    if (chinese * 2 > data.songs().size()) {
      return new ShippedChoice(ShippedModel.POLARITY_ZH);
    }
    List<String> labels = data.songs().stream().map(LabelledLyrics::label).distinct().toList();
    return Stream.of(ShippedModel.EMOTIONS, ShippedModel.QUADRANTS)
        .max(Comparator.comparingLong(model -> known(model.classifier().tree(), labels)))
        .map(ShippedChoice::new)
        .orElseThrow();
  }

  private static long known(LabelTree tree, List<String> labels) {
    return labels.stream().filter(label -> tree.find(label).isPresent()).count();
  }

  /** Its name for reports. */
  public String name() {
    return model.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Its labels. */
  public LabelTree tree() {
    return model.classifier().tree();
  }

  /** The probability of every leaf of the tree if only these labels can be. */
  public double[] probabilities(AnalyzedLyrics song, List<String> labels) {
    LyricsClassifier classifier =
        model == ShippedModel.QUADRANTS && song.isTimed()
            ? ShippedModel.QUADRANTS_TIMED.classifier()
            : model.classifier();
    return LyricsClassifier.inOrder(
        tree(), classifier.tree(), classifier.probabilities(song, labels));
  }
}
