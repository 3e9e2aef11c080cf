package org.humoresque.training.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StorageTest {

  private static final int ROWS = 4;

  @Test
  void eightBitsKeepEachNumberWithinHalfAStepOfItsRow() {
    float[] numbers = numbers(2048);
    float[] kept = Storage.EIGHT_BITS.kept(numbers, ROWS);
    float[] factors = Storage.factors(numbers, ROWS);
    for (int i = 0; i < numbers.length; i++) {
      assertThat(kept[i]).isCloseTo(numbers[i], within(0.501f * factors[i / 512]));
    }
  }

  @Test
  void whatWasKeptOnceIsKeptUnchanged() {
    float[] once = Storage.EIGHT_BITS.kept(numbers(2048), ROWS);
    assertThat(Storage.EIGHT_BITS.kept(once, ROWS)).containsExactly(once, within(1e-6f));
  }

  @Test
  void rowOfZerosStaysZero() {
    assertThat(Storage.EIGHT_BITS.kept(new float[2048], ROWS)).containsOnly(0);
  }

  @Test
  void fewNumbersAreKeptAsTheyAre() {
    float[] few = numbers(1000);
    for (Storage storage : Storage.values()) {
      assertThat(storage.kept(few, ROWS)).containsExactly(few);
    }
  }

  private static float[] numbers(int count) {
    Random random = new Random(1);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian() * (1 + i / 512);
    }
    return numbers;
  }
}
