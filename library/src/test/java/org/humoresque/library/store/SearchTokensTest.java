package org.humoresque.library.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.humoresque.library.store.SearchTokens.Wanted;
import org.junit.jupiter.api.Test;

class SearchTokensTest {

  @Test
  void wordsAreFoldedAndPartsOfOneWordAreAlsoJoined() {
    assertThat(SearchTokens.ofSong("Mötley Crüe: AC/DC (Don't)"))
        .contains("motley", "crue", "ac", "dc", "acdc", "don", "t", "dont");
    assertThat(SearchTokens.ofSong("Sigur Rós – Ágætis Øl straße"))
        .contains("sigur", "ros", "agaetis", "ol", "strasse");
  }

  @Test
  void scriptsWithoutSpacesGiveSignsAndPairs() {
    assertThat(SearchTokens.ofSong("周杰伦feat.猫"))
        .contains("周", "杰", "伦", "周杰", "杰伦", "feat", "猫")
        .doesNotContain("伦猫");
    assertThat(SearchTokens.ofQuery("周杰")).containsExactly(new Wanted("周杰", false));
    assertThat(SearchTokens.ofQuery("猫")).containsExactly(new Wanted("猫", false));
  }

  @Test
  void marksOfOtherScriptsStay() {
    assertThat(SearchTokens.ofSong("तुम ही हो")).contains("तुम", "ही", "हो");
    assertThat(SearchTokens.ofSong("が")).containsExactly("が");
  }

  @Test
  void symbolsCountOnlyWhereThereIsNothingElse() {
    assertThat(SearchTokens.ofQuery("100%")).containsExactly(new Wanted("100", true));
    assertThat(SearchTokens.ofQuery("÷")).hasSize(1);
    assertThat(SearchTokens.ofSong("÷")).contains(SearchTokens.ofQuery("÷").get(0).text());
    assertThat(SearchTokens.ofQuery(" \t\u0000 ")).isEmpty();
  }

  @Test
  void keyOfATitleHasNoSpacesNorPunctuation() {
    assertThat(SearchTokens.key("Don't Stop – Me, Now!")).isEqualTo("dontstopmenow");
    assertThat(SearchTokens.key("!!!")).isEmpty();
  }
}
