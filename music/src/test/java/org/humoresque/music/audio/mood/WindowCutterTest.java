package org.humoresque.music.audio.mood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.humoresque.music.audio.Signals;
import org.humoresque.music.audio.feature.FeatureExtractor;
import org.humoresque.music.audio.feature.FeatureVector;
import org.humoresque.music.audio.mood.WindowCutter.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowCutterTest {

  private static final int RATE = 16_000;

  @ParameterizedTest
  @CsvSource({
    "4, 0-4",
    "30, 0-30",
    "34, 0-30",
    "35, 0-30 15-35",
    "45, 0-30 15-45",
    "60, 0-30 15-45 30-60",
    "69, 0-30 15-45 30-60 45-69"
  })
  void windowsFollowEachOtherEvery15Seconds(int seconds, String windows) {
    List<Window> cut = cut(new float[seconds * RATE], 1000);

    assertThat(cut.stream().map(it -> it.start().toSeconds() + "-" + it.end().toSeconds()))
        .containsExactly(windows.split(" "));
  }

  @Test
  void windowIsMeasuredAsItsOwnSoundWouldBe() {
    float[] sound = Signals.chirp(100, 4000, 60, RATE);

    Window middle = cut(sound, 7001).get(1);

    assertThat(middle.vector().values())
        .containsExactly(alone(Arrays.copyOfRange(sound, 15 * RATE, 45 * RATE)).values());
  }

  private static List<Window> cut(float[] sound, int block) {
    WindowCutter cutter = new WindowCutter();
    for (int from = 0; from < sound.length; from += block) {
      float[] part = Arrays.copyOfRange(sound, from, Math.min(sound.length, from + block));
      cutter.mono(part, part.length);
    }
    return cutter.finish();
  }

  private static FeatureVector alone(float[] sound) {
    FeatureExtractor extractor = new FeatureExtractor(slice -> {});
    extractor.mono(sound, sound.length);
    return extractor.finish();
  }
}
