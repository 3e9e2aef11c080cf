package org.humoresque.training.lyrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.humoresque.music.lyrics.model.LabelTree;

/** Draws a tree over given leaves: every split parts what is left at a random place. */
final class RandomTree {

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private int inner;

  private RandomTree(long seed) {
    this.random = new Random(seed);
  }

  static LabelTree of(List<String> leaves, long seed) {
    RandomTree drawing = new RandomTree(seed);
    List<String> mixed = new ArrayList<>(leaves);
    Collections.shuffle(mixed, drawing.random);
    drawing.split(mixed, 0);
    return LabelTree.parse("random tree " + seed, drawing.text.toString());
  }

  private void split(List<String> leaves, int depth) {
    int cut = 1 + random.nextInt(leaves.size() - 1);
    side(leaves.subList(0, cut), depth);
    side(leaves.subList(cut, leaves.size()), depth);
  }

  private void side(List<String> leaves, int depth) {
    text.append("  ".repeat(depth));
    if (leaves.size() == 1) {
      text.append(leaves.get(0)).append('\n');
    } else {
      inner++;
      text.append("split-").append(inner).append('\n');
      split(leaves, depth + 1);
    }
  }
}
