package org.humoresque.training.cnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PictureSizesTest {

  @Test
  void eachStageLastsForItsShareOfTheTraining() {
    PictureSizes sizes = PictureSizes.parse("32@0.4,38@0.7,44");
    assertThat(sizes.at(1, 10)).isEqualTo(32);
    assertThat(sizes.at(4, 10)).isEqualTo(32);
    assertThat(sizes.at(5, 10)).isEqualTo(38);
    assertThat(sizes.at(8, 10)).isEqualTo(44);
    assertThat(sizes.at(10, 10)).isEqualTo(44);
    assertThat(PictureSizes.parse(sizes.toString())).isEqualTo(sizes);
    assertThat(PictureSizes.always(44).at(3, 3)).isEqualTo(44);
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> PictureSizes.parse("big")).hasMessageContaining("'big'");
    assertThatThrownBy(() -> PictureSizes.parse("32@0.5")).hasMessageContaining("last to 1");
    assertThatThrownBy(() -> PictureSizes.parse("32@0.9,44@0.5,48")).hasMessageContaining("rise");
  }
}
