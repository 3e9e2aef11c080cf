package org.humoresque.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.humoresque.app.config.Setting;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.session.Playlist;
import org.humoresque.app.view.PlaylistView;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.MoodGoal;
import org.humoresque.vision.image.UnreadableImageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code recommend}: music from the library for a face, an emotion or a mood. */
@Command(description = "Chooses music from the library for a face, an emotion or a mood.")
final class RecommendVerb extends Verb {

  private static final int MAX_COUNT = 1000;

  /** How the person feels, said in one of three ways. */
  static final class Feeling {

    @Option(names = "--photo", paramLabel = "FILE", description = "A photo of the person's face.")
    @Nullable String photo;

    @Option(
        names = "--emotion",
        paramLabel = "E",
        description = "angry, disgust, fear, happy, sad, surprise or neutral.")
    @Nullable String emotion;

    @Option(
        names = "--mood",
        paramLabel = "V,A",
        description = "Valence and arousal, each from -1 to 1: --mood=-0.3,0.2")
    @Nullable String mood;
  }

  @ArgGroup(exclusive = true, multiplicity = "1")
  Feeling feeling = new Feeling();

  @Option(
      names = "--goal",
      paramLabel = "G",
      description = "match: music like the mood; lift: happier; calm: calmer (default: match).")
  String goal = MoodGoal.MATCH.label();

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      description = "How many tracks at most (default: 20).")
  int count = 20;

  @Mixin VisionFlags vision = new VisionFlags();

  RecommendVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void collect(Map<Setting, String> flags) {
    vision.collect(flags);
  }

  @Override
  public Integer call() {
    if (count < 1 || count > MAX_COUNT) {
      throw wrongUsage("-n must be in [1, %d], but is %d".formatted(MAX_COUNT, count));
    }
    MoodGoal wanted = argument("--goal", goal, MoodGoal::parse);
    Optional<Mood> said = saidMood();
    Playlist playlist;
    try (Services services = services()) {
      ListeningSession session = services.session();
      playlist =
          said.map(now -> session.choose(now, wanted, count))
              .orElseGet(() -> listen(session, Objects.requireNonNull(feeling.photo), wanted));
    }
    PlaylistView view = PlaylistView.of(playlist);
    if (output.json) {
      print(view);
    } else {
      new PlaylistText(out(), err()).print(view);
    }
    return ExitCode.OK;
  }

  private Optional<Mood> saidMood() {
    return Optional.ofNullable(feeling.emotion)
        .map(text -> argument("--emotion", text, Emotion::parse).mood())
        .or(
            () ->
                Optional.ofNullable(feeling.mood)
                    .map(text -> argument("--mood", text, MoodText::parse)));
  }

  private Playlist listen(ListeningSession session, String file, MoodGoal wanted) {
    try {
      return session
          .listen(bytes(file), wanted, count)
          .orElseThrow(() -> new UnusablePhotoException("no face was found in " + file));
    } catch (UnreadableImageException e) {
      throw new UnusablePhotoException(file + ": " + e.getMessage(), e);
    }
  }

  private byte[] bytes(String file) {
    Path path = surroundings.workingDirectory().resolve(file);
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new UnusablePhotoException("there is no photo " + file, e);
    } catch (IOException e) {
      throw new UnusablePhotoException("cannot read the photo %s: %s".formatted(file, e), e);
    }
  }

  private <T> T argument(String flag, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw wrongUsage("%s: %s".formatted(flag, e.getMessage()));
    }
  }
}
