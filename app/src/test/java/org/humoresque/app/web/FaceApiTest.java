package org.humoresque.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.humoresque.app.Pictures;
import org.humoresque.app.config.AppConfig;
import org.humoresque.app.session.FollowedFolders;
import org.humoresque.app.session.LibraryJobs;
import org.humoresque.app.session.LibraryWork;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.session.MoodedLibrary;
import org.humoresque.app.session.Recognition;
import org.humoresque.app.session.SoundAnalysis;
import org.humoresque.app.session.VideoJobs;
import org.humoresque.app.session.WordMoodAnalyzer;
import org.humoresque.app.view.Json;
import org.humoresque.app.web.PlayerClient.Answer;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.library.Library;
import org.humoresque.library.lyrics.LyricsUpdater;
import org.humoresque.library.sound.SoundUpdater;
import org.humoresque.library.watch.WatchOptions;
import org.humoresque.music.lyrics.LyricsMoodModel;
import org.humoresque.music.mood.TagMoodAnalyzer;
import org.humoresque.vision.FaceReader;
import org.humoresque.vision.emotion.EmotionClassifier;
import org.humoresque.vision.face.Box;
import org.humoresque.vision.face.Face;
import org.humoresque.vision.face.FaceDetector;
import org.humoresque.vision.identity.IdentityReader;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.ImageDecoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The face API on the real decoder, with eyes that see two faces in every wide picture. */
class FaceApiTest {

  private static final int MAX_BYTES = 1 << 20;

  @TempDir static Path folder;
  private static Library library;
  private static LibraryJobs jobs;
  private static WebServer server;
  private static PlayerClient client;

  @BeforeAll
  static void start() {
    library = Library.open(folder, new TagMoodAnalyzer());
    jobs = new LibraryJobs();
    FaceReader reader = new FaceReader(new ImageDecoder(), new TwoFaces(), new NearlyHappy());
    MoodedLibrary mooded = new MoodedLibrary(library.store(), library.sounds(), library.browsing());
    LibraryWork work = new LibraryWork(library, noLyrics(), folder);
    WatchOptions waits = WatchOptions.rescanning(Duration.ofDays(1));
    ListeningSession session =
        new ListeningSession(
            () -> reader, () -> mooded, library::listener, java.time.InstantSource.system());
    Player player =
        new Player(
            session,
            new VideoJobs(session, folder.resolve("films")),
            library,
            jobs,
            work,
            new SoundAnalysis(FaceApiTest::noSound, false),
            new FollowedFolders(library, jobs, work, false, waits),
            new Recognition(
                FaceApiTest::nobodyKnown, library::people, java.time.InstantSource.system()),
            Optional::empty);
    server = new WebServer(AppConfig.Server.DEFAULT.withPort(0).withMaxUploadMb(1), player);
    server.start();
    client = new PlayerClient(server.address());
  }

  private static LyricsUpdater noLyrics() {
    return new LyricsUpdater(library.lyrics(), new WordMoodAnalyzer(LyricsMoodModel::open));
  }

  private static IdentityReader nobodyKnown() {
    throw new IllegalStateException("nobody is known here");
  }

  private static SoundUpdater noSound() {
    throw new IllegalStateException("nothing is heard here");
  }

  @AfterAll
  static void stop() {
    server.close();
    jobs.close();
    library.close();
  }

  @Test
  void readingIsAsAgreed() throws IOException {
    Answer answer = client.post("/api/face", Pictures.empty("jpg", 400, 100));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).isEqualTo(golden());
  }

  @Test
  void moodIsFollowedFromPictureToPictureAndHeldWithoutAFace() {
    String path = "/api/face?live=visitor-1&lasting=0";

    Answer seen = client.post(path, darkAndBright());
    Answer away = client.post(path, Pictures.empty("png", 50, 60));

    assertThat(seen.json().at("/live/changed").asBoolean()).isTrue();
    assertThat(seen.json().at("/live/presence").asText()).isEqualTo("here");
    assertThat(seen.json().at("/live/mood/valence").asDouble()).isBetween(0.35, 0.45);
    assertThat(away.json().at("/live/mood")).isEqualTo(seen.json().at("/live/mood"));
    assertThat(away.json().at("/live/changed").asBoolean()).isFalse();
    assertThat(client.post("/api/face?live=x", Pictures.empty("png", 50, 60)).error())
        .contains("live must be");
    assertThat(client.post(path + "&change=0", Pictures.empty("png", 50, 60)).error())
        .contains("change must be in (0, 2.83]");
  }

  @Test
  void ofSeveralPeopleTheOneInTheMiddleCountsOrEverybody() {
    byte[] photo = darkAndBright();
    String path = "/api/face?lasting=0&live=visitor-";

    double middle = valence(client.post(path + "2", photo));
    double party = valence(client.post(path + "3&company=party", photo));

    assertThat(party).isGreaterThan(middle);
    assertThat(client.post(path + "4&company=crowd", photo).error()).contains("centre or party");
  }

  /** Dark where the large face is, bright where the small one is. */
  private static byte[] darkAndBright() {
    BufferedImage photo = new BufferedImage(400, 100, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = photo.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(150, 0, 250, 100);
    pen.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(photo, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double valence(Answer seen) {
    return seen.json().at("/live/mood/valence").asDouble();
  }

  @Test
  void photoWithoutFaceIsAnAnswer() {
    Answer answer = client.post("/api/face", Pictures.empty("png", 50, 60));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("width").asInt()).isEqualTo(50);
    assertThat(answer.json().path("height").asInt()).isEqualTo(60);
    assertThat(answer.json().path("faces")).isEmpty();
  }

  static Stream<Arguments> badPhotos() {
    return Stream.of(
        Arguments.of("text", "no picture".getBytes(StandardCharsets.UTF_8), 400),
        Arguments.of("nothing", new byte[0], 400),
        Arguments.of("truncated picture", Pictures.truncated(), 400),
        Arguments.of("picture of 900 megapixels", Pictures.huge(), 400),
        Arguments.of("one byte too many", new byte[MAX_BYTES + 1], 413),
        Arguments.of("far too many bytes", new byte[50 * MAX_BYTES], 413));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badPhotos")
  void badPhotoIsRefusedAndTheServerGoesOn(String name, byte[] photo, int status) {
    Answer answer = client.post("/api/face", photo);
    Answer next = client.post("/api/face", Pictures.empty("png", 50, 60));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.error()).isNotBlank();
    assertThat(next.status()).isEqualTo(200);
  }

  @Test
  void photoOfUnknownLengthIsRefusedOnceItIsTooLong() {
    Answer answer =
        client.send(
            client
                .request("/api/face")
                .header("Content-Type", "image/jpeg")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[2 * MAX_BYTES]))));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.error()).contains("1 MB");
  }

  private static JsonNode golden() throws IOException {
    try (InputStream file = FaceApiTest.class.getResourceAsStream("faces.json")) {
      return Json.MAPPER.readTree(file);
    }
  }

  /** Sees two faces in a picture that is wider than high, none in others. */
  private static final class TwoFaces implements FaceDetector {

    @Override
    public List<Face> detect(Frame frame) {
      GreyImage crop = new GreyImage(48, 48, new byte[48 * 48]);
      GreyImage small = new GreyImage(24, 24, new byte[24 * 24]);
      return frame.width() > frame.height()
          ? List.of(
              new Face(new Box(10, 20, 60, 61), crop), new Face(new Box(200, 30, 40, 41), small))
          : List.of();
    }

    @Override
    public void close() {}
  }

  /** Sure of large faces, not of small ones, nor of bright ones. */
  private static final class NearlyHappy implements EmotionClassifier {

    @Override
    public int faceSize() {
      return 48;
    }

    @Override
    public EmotionScores classify(GreyImage face) {
      return face.width() == 48 && face.at(24, 24) < 128
          ? EmotionScores.of(0, 0, 0, 0.75, 0, 0, 0.25)
          : EmotionScores.of(0, 0, 0, 0.5, 0, 0, 0.5);
    }

    @Override
    public OptionalDouble confidenceThreshold() {
      return OptionalDouble.of(0.6);
    }

    @Override
    public void close() {}
  }
}
