package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.humoresque.training.audio.FusionFit;
import org.humoresque.training.audio.HumoresqueAudioTrainer;
import org.humoresque.training.audio.MeasuredData;
import org.humoresque.training.audio.SoundSvmTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train fusion --data PATH}: what {@code docs/fusion.md} says of weights. */
@Command(
    name = "fusion",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Fits how much tags count beside sound, on recordings with quadrants and tags.")
final class TrainFusion implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--data", required = true, description = "Recordings in the form of 4QAED.")
  private Path data;

  @Option(names = "--folds", defaultValue = "5", description = "Folds in which sound is heard.")
  private int folds;

  @Option(names = "--seed", defaultValue = "1", description = "Of everything random.")
  private long seed;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private AudioDataFlags reading;

  @Override
  public Integer call() {
    PrintWriter messages = spec.commandLine().getErr();
    MeasuredData measured = reading.measure(data, messages);
    SoundSvmTrainer.Options options = SoundSvmTrainer.Options.LEAST_SQUARES.withSeed(seed);
    Map<String, Map<String, FusionFit.Ratio>> ratios =
        new FusionFit(seed)
            .fit(
                measured.clips(),
                new HumoresqueAudioTrainer(options, options)
                    .heardUnseen(measured, folds, messages::println));
    AudioPrinter.print(spec.commandLine().getOut(), json, json ? ratios : lines(ratios));
    return 0;
  }

  private static Map<String, String> lines(Map<String, Map<String, FusionFit.Ratio>> ratios) {
    Map<String, String> lines = new LinkedHashMap<>();
    ratios.forEach(
        (side, sources) ->
            sources.forEach(
                (source, ratio) ->
                    lines.put(
                        side + ", " + source,
                        String.format(
                            Locale.ROOT,
                            "%.2f of sound (90 %%: %.2f to %.2f)",
                            ratio.fitted(),
                            ratio.low(),
                            ratio.high()))));
    return lines;
  }
}
