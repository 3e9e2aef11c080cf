package org.humoresque.training.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Makes recordings that are easy to tell apart: slow soft tones, and fast bursts of noise. */
public final class ComposedClips {

  private static final int RATE = 16_000;
  private static final int SECONDS = 6;

  private ComposedClips() {}

  /** Writes {@code FOLDER/calm/0.wav} and so on, as many of {@code calm} as of {@code wild}. */
  public static void write(Path folder, int each) {
    Random random = new Random(7);
    for (int i = 0; i < each; i++) {
      write(folder.resolve("calm").resolve(i + ".wav"), calm(random));
      write(folder.resolve("wild").resolve(i + ".wav"), wild(random));
    }
  }

  private static double[] calm(Random random) {
    double[] sound = new double[RATE * SECONDS];
    double base = 180 + 120 * random.nextDouble();
    double[] steps = {1, 1.25, 1.5, 2};
    for (int i = 0; i < sound.length; i++) {
      double seconds = (double) i / RATE;
      double inNote = seconds % 1.5;
      double pitch = base * steps[(int) (seconds / 1.5) % steps.length];
      sound[i] = 0.3 * Math.exp(-1.5 * inNote) * Math.sin(2 * Math.PI * pitch * seconds);
      sound[i] += 0.002 * random.nextGaussian();
    }
    return sound;
  }

  private static double[] wild(Random random) {
    double[] sound = new double[RATE * SECONDS];
    double interval = 0.11 + 0.05 * random.nextDouble();
    for (int i = 0; i < sound.length; i++) {
      double inBurst = (double) i / RATE % interval;
      sound[i] = 0.25 * Math.exp(-20 * inBurst) * random.nextGaussian();
    }
    return sound;
  }

  private static void write(Path file, double[] sound) {
    byte[] bytes = new byte[sound.length * 2];
    for (int i = 0; i < sound.length; i++) {
      int value = (int) Math.round(32_767 * Math.max(-1, Math.min(1, sound[i])));
      bytes[2 * i] = (byte) value;
      bytes[2 * i + 1] = (byte) (value >> 8);
    }
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    try (AudioInputStream in =
        new AudioInputStream(new ByteArrayInputStream(bytes), format, sound.length)) {
      Files.createDirectories(file.resolve("..").normalize());
      AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
