package org.humoresque.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.humoresque.app.config.Setting;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.session.MusicWish;
import org.humoresque.app.view.ExplainView;
import org.humoresque.app.view.JourneyView;
import org.humoresque.app.view.PlaylistView;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.journey.Length;
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

  @Mixin WishFlags asked = new WishFlags();
  @Mixin JourneyFlags journey = new JourneyFlags();

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description = "Says why the track of this id is chosen or not.")
  Optional<Long> explain = Optional.empty();

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
    MusicWish wish = asked.wish(this);
    Optional<Length> length = journey.length(this);
    if (explain.isPresent() && length.isPresent()) {
      throw wrongUsage("--explain and --journey exclude each other");
    }
    Optional<Mood> said = saidMood();
    try (Services services = services()) {
      ListeningSession session = services.session();
      Optional<Track> track = explain.map(id -> track(services, id));
      Mood now = said.orElseGet(() -> seenMood(session));
      if (track.isPresent()) {
        answer(ExplainView.of(track.get(), session.explain(now, wish, track.get().id())));
      } else if (length.isPresent()) {
        answer(JourneyView.of(session.travel(now, wish, journey.way(this), length.get())));
      } else {
        answer(PlaylistView.of(session.choose(now, wish)));
      }
    }
    return ExitCode.OK;
  }

  private void answer(Object view) {
    PlaylistText text = new PlaylistText(out(), err());
    if (output.json) {
      print(view);
    } else if (view instanceof PlaylistView playlist) {
      text.print(playlist);
    } else if (view instanceof JourneyView plan) {
      text.print(plan);
    } else if (view instanceof ExplainView verdict) {
      text.print(verdict);
    }
  }

  private Track track(Services services, long id) {
    if (id < 1) {
      throw wrongUsage("--explain: a track's id must be positive, but is " + id);
    }
    return services
        .library()
        .store()
        .find(new TrackId(id))
        .orElseThrow(() -> wrongUsage("--explain: there is no track " + id));
  }

  private Optional<Mood> saidMood() {
    return Optional.ofNullable(feeling.emotion)
        .map(text -> WishFlags.argument(this, "--emotion", text, Emotion::parse).mood())
        .or(
            () ->
                Optional.ofNullable(feeling.mood)
                    .map(text -> WishFlags.argument(this, "--mood", text, MoodText::parse)));
  }

  private Mood seenMood(ListeningSession session) {
    String file = Objects.requireNonNull(feeling.photo);
    try {
      return session
          .mood(bytes(file))
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
}
