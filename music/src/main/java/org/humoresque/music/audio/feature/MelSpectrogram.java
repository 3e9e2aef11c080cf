package org.humoresque.music.audio.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.humoresque.music.audio.AudioDecoder;
import org.humoresque.music.audio.DecodedSound;
import org.humoresque.music.audio.UnreadableAudioException;

/**
 * The mel spectrogram of paper A2: sound at 16 kHz, periodic Hann window of 512 samples, hop of
 * 256, 128 mel bands (Slaney's scale and norm, 0 to 8,000 Hz), power in decibels against 1 with a
 * floor at -100; slices of 5 s, 313 × 128, each half in the next. 30 s give 11 of them.
 *
 * <p>Equal, but for rounding, to librosa's {@code power_to_db(melspectrogram(y, sr=16000,
 * n_fft=512, hop_length=256, n_mels=128), top_db=None)}.
 */
public final class MelSpectrogram {

  private MelSpectrogram() {}

  /**
   * Hands on a file's slices, one after another; memory does not grow with the file.
   *
   * @throws UnreadableAudioException as {@link AudioDecoder#decode}; slices before the damage may
   *     have been handed on
   */
  public static DecodedSound stream(Path file, Consumer<MelSlice> slices) {
    MelSlicer slicer = new MelSlicer(slices);
    FrameCutter cutter = cutter(List.of(slicer));
    DecodedSound sound = AudioDecoder.STANDARD.decode(file, cutter::accept);
    cutter.finish();
    slicer.finish();
    return sound;
  }

  /**
   * The slices of a sound in memory.
   *
   * @param samples mono at 16 kHz, in [-1, 1]
   */
  public static List<MelSlice> of(float[] samples) {
    List<MelSlice> slices = new ArrayList<>();
    MelSlicer slicer = new MelSlicer(slices::add);
    FrameCutter cutter = cutter(List.of(slicer));
    cutter.accept(samples, samples.length);
    cutter.finish();
    slicer.finish();
    return slices;
  }

  static FrameCutter cutter(List<FrameAnalyzer> analyzers) {
    return new FrameCutter(
        MelSlicer.WINDOW,
        MelSlicer.HOP,
        FilterBank.mel(MelSlice.BANDS, MelSlicer.WINDOW),
        analyzers);
  }
}
