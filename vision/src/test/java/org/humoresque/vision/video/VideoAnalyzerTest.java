package org.humoresque.vision.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.humoresque.vision.DrawnFace;
import org.humoresque.vision.FakeEmotionClassifier;
import org.humoresque.vision.Pictures;
import org.humoresque.vision.emotion.EmotionClassifier;
import org.humoresque.vision.face.FaceDetector;
import org.humoresque.vision.face.HaarFaceDetector;
import org.humoresque.vision.micro.MicroExpressionClassifier;
import org.humoresque.vision.micro.MicroExpressionSpotter;
import org.humoresque.vision.micro.SpotterOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoAnalyzerTest {

  private static final FaceDetector DETECTOR = new HaarFaceDetector();
  private static final EmotionClassifier CLASSIFIER = new FakeEmotionClassifier();
  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  @TempDir Path folder;

  @AfterAll
  static void close() {
    DETECTOR.close();
    CLASSIFIER.close();
  }

  @ParameterizedTest
  @EnumSource(FilmKind.class)
  void filmOfAnyKindIsRead(FilmKind kind) {
    Path film = new FilmWriter(kind).write(folder.resolve("film"), 25, 12.5, this::oneFace);
    VideoReading reading = read(film);
    assertThat(reading.pictures()).isEqualTo(25);
    assertThat(reading.secondsRead()).isCloseTo(2, within(0.1));
    assertThat(reading.info().width()).isEqualTo(WIDTH);
    assertThat(reading.endedEarly()).isEmpty();
    assertThat(reading.people())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.secondsSeen()).isCloseTo(2, within(0.2));
              assertThat(person.timeline()).hasSizeBetween(9, 12);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void turnedFilmIsSeenUpright(int quarterTurns) {
    BufferedImage lying = turned(oneFace(0), 4 - quarterTurns);
    Path film =
        new FilmWriter(FilmKind.MP4)
            .turned(quarterTurns)
            .write(folder.resolve("film.mp4"), 10, 10, i -> lying);
    VideoReading reading = read(film);
    assertThat(reading.info().rotation()).isEqualTo(90 * quarterTurns);
    assertThat(reading.info().width()).isEqualTo(WIDTH);
    assertThat(reading.people()).hasSize(1);
  }

  @Test
  void timesAreThoseOfTheFileHoweverUneven() {
    Path film =
        new FilmWriter(FilmKind.MKV)
            .write(folder.resolve("film.mkv"), 20, this::oneFace, i -> 0.02 * i * i);
    List<Moment> timeline = read(film).people().get(0).timeline();
    assertThat(timeline.get(timeline.size() - 1).second()).isCloseTo(0.02 * 19 * 19, within(0.5));
    assertThat(timeline).extracting(Moment::second).isSorted();
  }

  @Test
  void largeQuickFilmIsSampledDownAndSaysSo() {
    Path film =
        new FilmWriter(FilmKind.MP4)
            .write(folder.resolve("film.mp4"), 40, 50, i -> scaled(oneFace(i), 4));
    VideoReading reading = read(film);
    assertThat(reading.info().width()).isEqualTo(4 * WIDTH);
    assertThat(reading.pictures()).isBetween(20, 27);
    assertThat(reading.notes())
        .anyMatch(note -> note.contains("1280×960 pixels were read as 640×480"))
        .anyMatch(note -> note.startsWith("of 50 pictures a second"));
    assertThat(reading.people().get(0).timeline().get(0).box().width()).isGreaterThan(300);
  }

  @Test
  void twoPeopleKeepTheirNumbersAndOneWhoComesLaterIsAThird() {
    Path film =
        new FilmWriter(FilmKind.MP4)
            .write(folder.resolve("film.mp4"), 60, 15, i -> people(i, i < 30 ? 2 : 3));
    List<PersonReading> people = read(film).people();
    assertThat(people).hasSize(3);
    assertThat(people).extracting(PersonReading::number).containsExactly(1, 2, 3);
    assertThat(people.get(0).secondsSeen()).isCloseTo(4, within(0.5));
    assertThat(people.get(2).firstSecond()).isBetween(1.9, 3.0);
  }

  @Test
  void thirtyFacesAreThirtyPeople() {
    BufferedImage crowd = DrawnFace.wall(960, 720);
    for (int i = 0; i < 30; i++) {
      DrawnFace.NEUTRAL.drawOn(crowd, 80 + 160 * (i % 6), 75 + 142 * (i / 6), 76);
    }
    Path film = new FilmWriter(FilmKind.MP4).write(folder.resolve("film.mp4"), 20, 10, i -> crowd);
    assertThat(read(film).people()).hasSizeBetween(28, 30);
  }

  @Test
  void filmWithoutAnybodySaysSo() {
    BufferedImage wall = DrawnFace.wall(WIDTH, HEIGHT);
    Path film = new FilmWriter(FilmKind.AVI).write(folder.resolve("film.avi"), 20, 10, i -> wall);
    VideoReading reading = read(film);
    assertThat(reading.people()).isEmpty();
    assertThat(reading.secondsWithoutFace()).isCloseTo(2, within(0.1));
    assertThat(reading.notes()).contains("no face was found");
  }

  @Test
  void aShortSmileOfAFaceThatIsFollowedIsAMicroExpression() {
    Path film =
        new FilmWriter(FilmKind.MP4)
            .write(folder.resolve("smile.mp4"), 240, 60, i -> smiling(i / 60.0));
    try (MicroExpressionSpotter spotter =
        new MicroExpressionSpotter(
            MicroExpressionClassifier.openDefault(), SpotterOptions.STANDARD.withConfidence(0))) {
      VideoReading reading =
          new VideoAnalyzer(DETECTOR, CLASSIFIER, VideoOptions.DEFAULT.withMostRate(100))
              .withMicroExpressions(spotter)
              .read(film, (second, seconds) -> true);

      assertThat(reading.microExpressions()).isTrue();
      assertThat(reading.people().get(0).microExpressions())
          .anySatisfy(it -> assertThat(Math.abs(it.apex().toMillis() - 2150)).isLessThan(70));
    }
    assertThat(read(film).microExpressions()).isFalse();
  }

  private static BufferedImage smiling(double second) {
    double share =
        second < 2 || second > 2.3 ? 0 : 0.5 - 0.5 * Math.cos((second - 2) / 0.3 * 6.2832);
    BufferedImage image = DrawnFace.wall(640, 480);
    new DrawnFace(share, 0.05, 0, 0.5).drawOn(image, 320, 240, 220);
    return image;
  }

  @Test
  void filmOfAPhotoSaysThatItNeverMoves() {
    BufferedImage photo = oneFace(0);
    Path film = new FilmWriter(FilmKind.MP4).write(folder.resolve("film.mp4"), 60, 10, i -> photo);
    assertThat(read(film).notes()).contains("person 1 never moves: a photo?");
  }

  @Test
  void filmCutShortIsReadAsFarAsItGoes() throws IOException {
    Path whole =
        new FilmWriter(FilmKind.MP4)
            .headerFirst()
            .write(folder.resolve("film.mp4"), 60, 10, this::oneFace);
    byte[] bytes = Files.readAllBytes(whole);
    Path half = Files.write(folder.resolve("half.mp4"), Arrays.copyOf(bytes, bytes.length / 2));
    VideoReading reading = read(half);
    assertThat(reading.secondsRead()).isBetween(1.5, 4.5);
    assertThat(reading.people()).hasSize(1);
    assertThat(reading.endedEarly().orElse(""))
        .startsWith("the file is damaged or cut short: it ends after")
        .endsWith("of the 6.0 s it promises");
  }

  @Test
  void filmWithoutItsHeaderIsNamed() throws IOException {
    Path whole =
        new FilmWriter(FilmKind.MP4).write(folder.resolve("film.mp4"), 30, 10, this::oneFace);
    byte[] bytes = Files.readAllBytes(whole);
    Path half = Files.write(folder.resolve("half.mp4"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> read(half))
        .isInstanceOf(UnreadableVideoException.class)
        .hasMessageContaining("half.mp4")
        .hasMessageContaining("damaged or cut short");
  }

  @ParameterizedTest
  @EnumSource(
      value = FilmKind.class,
      names = {"MP4", "AVI", "MKV", "GIF"})
  void damagedBytesNeverEndTheProgram(FilmKind kind) throws IOException {
    byte[] whole =
        Files.readAllBytes(
            new FilmWriter(kind).write(folder.resolve("film"), 12, 10, this::oneFace));
    Random random = new Random(7);
    for (int round = 0; round < 3; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < damaged.length / 200; i++) {
        damaged[64 + random.nextInt(damaged.length - 64)] = (byte) random.nextInt();
      }
      Path file = Files.write(folder.resolve("damaged"), damaged);
      try {
        assertThat(read(file).secondsRead()).isBetween(0.0, 100_000.0);
      } catch (UnreadableVideoException e) {
        assertThat(e.reason()).startsWith("it ");
      }
    }
  }

  @Test
  void whatIsNoFilmIsNamedForWhatItIs() throws IOException {
    assertReason("none", "there is no such file");
    assertReason("", "it is a folder");
    Files.writeString(folder.resolve("empty.mp4"), "");
    assertReason("empty.mp4", "it is empty");
    Files.writeString(folder.resolve("text.mp4"), "once upon a time");
    assertReason("text.mp4", "it is text, not a film");
    Files.write(folder.resolve("photo.mp4"), Pictures.file(oneFace(0), "jpg"));
    assertReason("photo.mp4", "it is a single picture; ./humoresque face reads pictures");
    Files.write(folder.resolve("sound.mp4"), silence());
    assertReason("sound.mp4", "it holds sound alone, no film");
    Files.writeString(folder.resolve("list.mp4"), "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1/a.ts\n");
    assertReason("list.mp4", "it is text, not a film");
  }

  @Test
  void readingStopsWhenToldTo() {
    Path film =
        new FilmWriter(FilmKind.MP4).write(folder.resolve("film.mp4"), 60, 10, this::oneFace);
    VideoReading reading =
        new VideoAnalyzer(DETECTOR, CLASSIFIER, VideoOptions.DEFAULT)
            .read(film, (second, seconds) -> second < 1);
    assertThat(reading.pictures()).isEqualTo(11);
    assertThat(reading.endedEarly()).hasValueSatisfying(it -> assertThat(it).contains("cancelled"));
  }

  private void assertReason(String name, String reason) {
    assertThatThrownBy(() -> read(folder.resolve(name)))
        .isInstanceOfSatisfying(
            UnreadableVideoException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static VideoReading read(Path film) {
    return new VideoAnalyzer(DETECTOR, CLASSIFIER, VideoOptions.DEFAULT)
        .read(film, (second, seconds) -> true);
  }

  /** A face that nods. */
  private BufferedImage oneFace(int picture) {
    BufferedImage image = DrawnFace.wall(WIDTH, HEIGHT);
    DrawnFace.NEUTRAL.drawOn(image, 160, 120 + (int) (8 * Math.sin(picture / 3.0)), 110);
    return image;
  }

  private static BufferedImage people(int picture, int count) {
    BufferedImage image = DrawnFace.wall(480, 240);
    for (int i = 0; i < count; i++) {
      int sway = (int) (6 * Math.sin(picture / 4.0 + i));
      DrawnFace.NEUTRAL.drawOn(image, 80 + 160 * i + sway, 120, 90 + 4 * i);
    }
    return image;
  }

  private static BufferedImage turned(BufferedImage image, int quarterTurns) {
    boolean swaps = quarterTurns % 2 == 1;
    int width = swaps ? image.getHeight() : image.getWidth();
    int height = swaps ? image.getWidth() : image.getHeight();
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = turned.createGraphics();
    pen.translate(width / 2.0, height / 2.0);
    pen.rotate(quarterTurns * Math.PI / 2);
    pen.drawImage(image, -image.getWidth() / 2, -image.getHeight() / 2, null);
    pen.dispose();
    return turned;
  }

  private static BufferedImage scaled(BufferedImage image, int times) {
    BufferedImage scaled =
        new BufferedImage(
            times * image.getWidth(), times * image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = scaled.createGraphics();
    pen.drawImage(image, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
    pen.dispose();
    return scaled;
  }

  /** A WAV file of a second. */
  private static byte[] silence() {
    java.nio.ByteBuffer wav =
        java.nio.ByteBuffer.allocate(44 + 16_000).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(36 + 16_000);
    wav.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000);
    wav.putShort((short) 2).putShort((short) 16);
    wav.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(16_000);
    return wav.array();
  }
}
