package org.humoresque.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.app.config.AppConfig;
import org.humoresque.app.config.Setting;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.view.FaceView;
import org.humoresque.app.view.ModelView;
import org.humoresque.app.view.PhotoView;
import org.humoresque.vision.emotion.FacePreprocessing;
import org.humoresque.vision.image.UnreadableImageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code face}: the faces in photos and how they feel. */
@Command(description = "Finds the faces in photos and reads how they feel.")
final class FaceVerb extends Verb {

  /** One photo: its faces, or why it could not be read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Photo(
      String file,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable List<FaceView> faces,
      @Nullable String error) {

    static Photo read(String file, PhotoView view) {
      return new Photo(file, view.width(), view.height(), view.faces(), null);
    }

    static Photo unreadable(String file, String reason) {
      return new Photo(file, null, null, null, reason);
    }
  }

  /**
   * The whole answer.
   *
   * @param model what read the faces; absent if no photo could be opened
   * @param photos in the order given
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(@Nullable ModelView model, List<Photo> photos) {}

  @Parameters(
      arity = "1..*",
      paramLabel = "PHOTO",
      description = "JPEG, PNG, WebP, BMP or GIF files.")
  List<String> files = List.of();

  @Option(
      names = "--preprocess",
      paramLabel = "STEPS",
      description = {
        "What is done to a face in place of what the model was trained with, such as",
        "median,equalize,standardized. Its figures no longer apply then."
      })
  Optional<String> preprocess = Optional.empty();

  @Mixin VisionFlags vision = new VisionFlags();

  FaceVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void collect(Map<Setting, String> flags) {
    vision.collect(flags);
  }

  @Override
  AppConfig adjust(AppConfig config) {
    return preprocess
        .map(this::steps)
        .map(steps -> config.withVision(config.vision().withPreprocessing(steps)))
        .orElse(config);
  }

  @Override
  public Integer call() {
    List<Photo> photos = new ArrayList<>();
    @Nullable ModelView model;
    try (Services services = services();
        ProgressLine progress = new ProgressLine(surroundings.terminal())) {
      for (String file : files) {
        progress.at("Reading photos", photos.size(), files.size());
        photos.add(read(services.session(), file));
      }
      model = services.model().orElse(null);
    }
    preprocess.ifPresent(this::warn);
    if (output.json) {
      print(new Answer(model, photos));
    } else {
      new FaceText(out(), err()).print(photos, Optional.ofNullable(model));
    }
    boolean noneRead = photos.stream().allMatch(photo -> photo.error() != null);
    return noneRead ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private FacePreprocessing steps(String label) {
    try {
      return FacePreprocessing.parse(label);
    } catch (IllegalArgumentException e) {
      throw wrongUsage("--preprocess: " + e.getMessage());
    }
  }

  private void warn(String steps) {
    err()
        .printf(
            "note: faces were prepared by --preprocess %s, not as the model was trained;"
                + " the figures of its card do not apply%n",
            steps);
    err().flush();
  }

  private Photo read(ListeningSession session, String file) {
    try {
      Path path = surroundings.workingDirectory().resolve(file);
      return Photo.read(file, PhotoView.of(session.look(Files.readAllBytes(path))));
    } catch (NoSuchFileException e) {
      return Photo.unreadable(file, "there is no such file");
    } catch (IOException e) {
      return Photo.unreadable(file, "the file cannot be read: " + e.getMessage());
    } catch (UnreadableImageException e) {
      return Photo.unreadable(file, String.valueOf(e.getMessage()));
    }
  }
}
