package org.humoresque.recommend.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OfLengthTest {

  @Test
  void demandIsSaidAsAPersonWould() {
    Duration three = Duration.ofMinutes(3);

    assertThat(new OfLength(Duration.ZERO, three).description()).isEqualTo("at most 3:00 long");
    assertThat(new OfLength(three, OfLength.UNLIMITED).description())
        .isEqualTo("at least 3:00 long");
    assertThat(new OfLength(three, three.plusSeconds(90)).description())
        .isEqualTo("between 3:00 and 4:30 long");
  }
}
