package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.humoresque.training.audio.ViewKernel.View;
import org.junit.jupiter.api.Test;

class ViewKernelTest {

  private static final List<String> FEATURES =
      List.of("tempo", "quiet", "bands.together.00.01", "tones.swell.00.0", "tones.swell.00.1");

  private static final List<View> VIEWS = ViewKernel.views(FEATURES);

  @Test
  void texturesAreViewsOfTheirOwnAndMeasuresCountForHalfAsManyAsThereAre() {
    assertThat(VIEWS)
        .containsExactly(
            new View("measures", 0, 2, 1 / 3.0),
            new View("bands.together", 2, 1, 1 / 3.0),
            new View("tones.swell", 3, 2, 1 / 3.0));
    assertThat(ViewKernel.measures(FEATURES)).containsExactly("tempo", "quiet");
    assertThat(ViewKernel.views(List.of("a", "b"))).containsExactly(new View("measures", 0, 2, 1));
  }

  @Test
  void kernelIsTheWeightedMeanOverViews() {
    double[][] vectors = {{0, 0, 0, 0, 0}, {1, -1, 0, 2, 0}};
    Standardizer plain = new Standardizer(new double[5], new double[] {1, 1, 1, 1, 1}, 3);
    ViewKernel kernel = new ViewKernel(plain, VIEWS, 0.5, vectors);
    double wanted = (Math.exp(-0.5) + 1 + Math.exp(-1)) / 3;
    assertThat(kernel.of(vectors[0])[1]).isCloseTo(wanted, within(1e-12));
    assertThat(kernel.matrix()[1][0]).isCloseTo(wanted, within(1e-6));
    assertThat(kernel.matrix()[0][1]).isEqualTo(kernel.matrix()[1][0]);
    assertThat(kernel.matrix()[1][1]).isCloseTo(1, within(1e-12));
  }
}
