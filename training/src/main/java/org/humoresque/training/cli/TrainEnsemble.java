package org.humoresque.training.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.humoresque.training.data.FaceData;
import org.humoresque.training.data.FaceDataReader;
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.expression.EnsembleFitter;
import org.humoresque.training.expression.ExpressionEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train ensemble --members A.onnx,B.onnx --data PATH --out FILE.ensemble}. */
@Command(
    name = "ensemble",
    mixinStandardHelpOptions = true,
    description = "Averages trained expression networks, calibrated on the held-out faces.")
final class TrainEnsemble implements Callable<Integer> {

  private static final String ENDING = ".ensemble";

  @Spec private CommandSpec spec;

  @Option(
      names = "--members",
      required = true,
      split = ",",
      description = "Names of ONNX files in the folder of --out.")
  private List<String> members;

  @Option(
      names = "--data",
      required = true,
      description = "What the members were trained on: folders, a zip of folders, Kaggle's CSV.")
  private Path data;

  @Option(names = "--out", required = true, description = "NAME.ensemble, the file to write.")
  private Path out;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    String file = Objects.requireNonNull(out.getFileName()).toString();
    if (!file.endsWith(ENDING)) {
      throw new IllegalArgumentException("--out must end in %s, but is %s".formatted(ENDING, out));
    }
    FaceData read = FaceDataReader.load(data);
    DataMessages.print(spec.commandLine().getErr(), data, read.report());
    Map<String, FaceSplit> splits = read.splits();
    String name = file.substring(0, file.length() - ENDING.length());
    ExpressionEvaluation evaluation =
        new EnsembleFitter(name, members)
            .fit(
                out.toAbsolutePath(),
                TrainCommand.trainingSplit(data, splits).faces(),
                Optional.ofNullable(splits.get("publictest")));
    EvaluationPrinter.print(
        spec.commandLine().getOut(),
        json,
        Map.of("model", out.toString(), "split", "held out"),
        evaluation);
    return 0;
  }
}
