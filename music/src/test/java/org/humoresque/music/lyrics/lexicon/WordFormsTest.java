package org.humoresque.music.lyrics.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {

  @ParameterizedTest
  @CsvSource({
    "cry, +v, cries crying cryin cryin' cried",
    "love, +v, loves loving lovin lovin' loved",
    "stop, +v, stops stopping stoppin stoppin' stopped",
    "weep, +i, weeps weeping weepin weepin'",
    "die, +i, dies dying dyin dyin'",
    "flee, +i, flees fleeing fleein fleein'",
    "kiss, +v, kisses kissing kissin kissin' kissed",
    "panic, +v, panics panicking panickin panickin' panicked",
    "fix, +v, fixes fixing fixin fixin' fixed",
    "enjoy, +v, enjoys enjoying enjoyin enjoyin' enjoyed",
    "regret, +vv, regrets regretting regrettin regrettin' regretted",
    "quit, +i, quits quitting quittin quittin'",
    "gossip, +v, gossips gossiping gossipin gossipin' gossiped",
    "fury, +n, furies",
    "kiss, +n, kisses",
    "sad, +a, sadder saddest",
    "happy, +a, happier happiest",
    "nice, +a, nicer nicest",
    "happy, +ly, happily",
    "gentle, +ly, gently",
    "tragic, +ly, tragically",
    "dull, +ly, dully"
  })
  void rulesSpellAsEnglishDoes(String word, String rule, String forms) {
    assertThat(WordForms.of(word, rule)).containsExactly(forms.split(" "));
  }

  @Test
  void spelledOutFormsAreTakenAsTheyAre() {
    assertThat(WordForms.of("break", "+i, broke, broken"))
        .containsExactly("breaks", "breaking", "breakin", "breakin'", "broke", "broken");
  }

  @Test
  void verbRulesChangeThePhrasesFirstWordAndOthersTheLast() {
    assertThat(WordForms.of("jump for joy", "+v")).contains("jumped for joy", "jumps for joy");
    assertThat(WordForms.of("true love", "+n")).containsExactly("true loves");
  }

  @Test
  void unknownRulesAreRefused() {
    assertThatThrownBy(() -> WordForms.of("cry", "+x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown rule '+x'; allowed: +v, +vv, +i, +n, +a, +ly");
  }
}
