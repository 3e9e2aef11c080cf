package org.humoresque.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.humoresque.app.config.Setting;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.view.FaceView;
import org.humoresque.app.view.PhotoView;
import org.humoresque.vision.image.UnreadableImageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
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

  /** The whole answer, photos in the order given. */
  record Answer(List<Photo> photos) {}

  @Parameters(
      arity = "1..*",
      paramLabel = "PHOTO",
      description = "JPEG, PNG, WebP, BMP or GIF files.")
  List<String> files = List.of();

  @Mixin VisionFlags vision = new VisionFlags();

  FaceVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void collect(Map<Setting, String> flags) {
    vision.collect(flags);
  }

  @Override
  public Integer call() {
    List<Photo> photos = new ArrayList<>();
    try (Services services = services();
        ProgressLine progress = new ProgressLine(surroundings.terminal())) {
      for (String file : files) {
        progress.at("Reading photos", photos.size(), files.size());
        photos.add(read(services.session(), file));
      }
    }
    if (output.json) {
      print(new Answer(photos));
    } else {
      new FaceText(out(), err()).print(photos);
    }
    boolean noneRead = photos.stream().allMatch(photo -> photo.error() != null);
    return noneRead ? ExitCode.SOFTWARE : ExitCode.OK;
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
