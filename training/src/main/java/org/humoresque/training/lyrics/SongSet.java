package org.humoresque.training.lyrics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.humoresque.music.lyrics.model.LabelTree;
import org.humoresque.music.lyrics.score.LyricsAnalyzer;
import org.humoresque.training.data.UnreadableDataException;

/**
 * A data set analysed and with the tree's labels.
 *
 * @param name of the data
 * @param sha256 of the data
 * @param songs those whose label the tree knows
 * @param leftOut the data's labels that the tree does not know; their songs are left out
 */
public record SongSet(String name, String sha256, List<Song> songs, Set<String> leftOut) {

  /**
   * Analyses a data set.
   *
   * @throws UnreadableDataException if the tree knows none of its labels
   */
  public static SongSet of(LyricsData data, LabelTree tree, LyricsAnalyzer analyzer) {
    List<Song> songs = new ArrayList<>();
    Set<String> unknown = new TreeSet<>();
    for (LabelledLyrics labelled : data.songs()) {
      tree.find(labelled.label())
          .ifPresentOrElse(
              label -> songs.add(new Song(analyzer.analyze(labelled.lyrics()), label, data.name())),
              () -> unknown.add(labelled.label()));
    }
    if (songs.isEmpty()) {
      throw new UnreadableDataException(
          "%s has the labels %s; the tree knows none of them, but %s"
              .formatted(data.name(), unknown, tree.leaves()));
    }
    return new SongSet(data.name(), data.sha256(), songs, unknown);
  }

  /** The labels that occur, in the tree's order. */
  public List<String> labels(LabelTree tree) {
    Set<String> occurring = new LinkedHashSet<>();
    songs.forEach(song -> occurring.add(song.label()));
    List<String> ordered = new ArrayList<>();
    tree.splits().forEach(node -> node.sides().forEach(side -> ordered.add(side.name())));
    ordered.sort(java.util.Comparator.comparingInt(tree.leaves()::indexOf));
    ordered.retainAll(occurring);
    return List.copyOf(ordered);
  }
}
