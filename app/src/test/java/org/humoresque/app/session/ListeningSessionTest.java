package org.humoresque.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.humoresque.app.Pictures;
import org.humoresque.app.WavFile;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.Library;
import org.humoresque.library.scan.ScanProgress;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.library.store.SongEvent;
import org.humoresque.music.mood.TagMoodAnalyzer;
import org.humoresque.recommend.MoodGoal;
import org.humoresque.vision.FaceReader;
import org.humoresque.vision.emotion.EmotionClassifier;
import org.humoresque.vision.face.Box;
import org.humoresque.vision.face.Face;
import org.humoresque.vision.face.FaceDetector;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.ImageDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningSessionTest {

  private static final byte[] PHOTO = Pictures.empty("png", 64, 64);

  @TempDir Path folder;

  @Test
  void photoBecomesRankedTracks() {
    Path music = folder.resolve("music");
    WavFile.write(music.resolve("a.wav"), 0.1, 440, Map.of("title", "Dance", "genre", "Dance"));
    WavFile.write(music.resolve("b.wav"), 0.1, 440, Map.of("title", "Dirge", "genre", "Blues"));
    try (Library library = Library.open(folder.resolve("data"), new TagMoodAnalyzer())) {
      library.scanner().scan(List.of(music), ScanProgress.NONE);
      ListeningSession session =
          session(
              1,
              library::listener,
              () -> new MoodedLibrary(library.store(), library.sounds(), library.browsing()));

      Playlist playlist = session.listen(PHOTO, MusicWish.to(MoodGoal.MATCH, 1)).orElseThrow();

      assertThat(playlist.mood()).isEqualTo(Emotion.HAPPY.mood());
      assertThat(playlist.target()).isEqualTo(Emotion.HAPPY.mood());
      assertThat(playlist.tracks().get(0).track().track().displayTitle()).isEqualTo("Dance");
    }
  }

  @Test
  void photoWithoutFaceHasNoMoodAndAsksNoLibrary() {
    ListeningSession session =
        session(0, ListeningSessionTest::unopened, ListeningSessionTest::unopened);

    assertThat(session.mood(PHOTO)).isEmpty();
    assertThat(session.listen(PHOTO, MusicWish.to(MoodGoal.LIFT, 5))).isEqualTo(Optional.empty());
  }

  @Test
  void lookingOpensNoLibraryAndChoosingLoadsNoEyes() {
    assertThat(
            session(2, ListeningSessionTest::unopened, ListeningSessionTest::unopened)
                .look(PHOTO)
                .faces())
        .hasSize(2);
    try (Library library = Library.open(folder.resolve("data"), new TagMoodAnalyzer())) {
      MoodedLibrary mooded =
          new MoodedLibrary(library.store(), library.sounds(), library.browsing());
      ListeningSession blind =
          new ListeningSession(
              ListeningSessionTest::unopened,
              () -> mooded,
              library::listener,
              java.time.InstantSource.system());

      assertThat(blind.choose(Emotion.SAD.mood(), MusicWish.to(MoodGoal.CALM, 5)).tracks())
          .isEmpty();
    }
  }

  @Test
  void tracksAreReadAgainOnlyWhenTheLibraryChanged() {
    Path music = folder.resolve("music");
    WavFile.write(music.resolve("a.wav"), 0.1, 440, Map.of("genre", "Dance"));
    try (Library library = Library.open(folder.resolve("data"), new TagMoodAnalyzer())) {
      library.scanner().scan(List.of(music), ScanProgress.NONE);
      MoodedLibrary mooded =
          new MoodedLibrary(library.store(), library.sounds(), library.browsing());

      MoodedSongs first = mooded.songs();
      MoodedSongs second = mooded.songs();
      TrackId id = first.index().id(0);
      library
          .listener()
          .add(
              new SongEvent(
                  id, SongEvent.Kind.PLAY, 0, Emotion.SAD.mood(), java.time.Instant.EPOCH));
      assertThat(mooded.songs()).isSameAs(first);
      library.store().label(id, Emotion.SAD);

      assertThat(second).isSameAs(first);
      assertThat(mooded.songs().tracks().get(id).mood().emotion()).contains(Emotion.SAD);
    }
  }

  private static <T> T unopened() {
    throw new AssertionError("this half must not be opened");
  }

  private static ListeningSession session(
      int faces, Supplier<ListenerStore> listener, Supplier<MoodedLibrary> library) {
    FaceReader reader = new FaceReader(new ImageDecoder(), new Faces(faces), new Happy());
    return new ListeningSession(() -> reader, library, listener, java.time.InstantSource.system());
  }

  /** Sees the same number of faces in every picture. */
  private record Faces(int count) implements FaceDetector {

    @Override
    public List<Face> detect(Frame frame) {
      Face face = new Face(new Box(1, 1, 48, 48), new GreyImage(48, 48, new byte[48 * 48]));
      return java.util.Collections.nCopies(count, face);
    }

    @Override
    public void close() {}
  }

  private static final class Happy implements EmotionClassifier {

    @Override
    public int faceSize() {
      return 48;
    }

    @Override
    public EmotionScores classify(GreyImage face) {
      return EmotionScores.certain(Emotion.HAPPY);
    }

    @Override
    public void close() {}
  }
}
