package org.humoresque.training.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupedFoldsTest {

  @Test
  void noGroupIsSplitAndLabelsAreShared() {
    Random random = new Random(1);
    List<String> groups = new ArrayList<>();
    int[] truths = new int[400];
    for (int i = 0; i < truths.length; i++) {
      groups.add("artist " + random.nextInt(150));
      truths[i] = random.nextInt(4);
    }
    int[] fold = GroupedFolds.of(groups, truths, 5, 3);
    Map<String, Integer> home = new HashMap<>();
    int[][] counts = new int[5][4];
    for (int i = 0; i < fold.length; i++) {
      assertThat(home.merge(groups.get(i), fold[i], (one, other) -> one)).isEqualTo(fold[i]);
      counts[fold[i]][truths[i]]++;
    }
    for (int[] one : counts) {
      for (int count : one) {
        assertThat(count).isBetween(14, 28);
      }
    }
    assertThat(GroupedFolds.of(groups, truths, 5, 3)).isEqualTo(fold);
  }

  @Test
  void moreFoldsThanGroupsAreRefused() {
    assertThatThrownBy(() -> GroupedFolds.of(List.of("a", "a", "b"), new int[3], 3, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 2 to the number of groups, 2, but are 3");
  }
}
