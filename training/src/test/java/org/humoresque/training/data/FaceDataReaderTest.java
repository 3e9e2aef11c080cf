package org.humoresque.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.DrawnFaces;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceDataReaderTest {

  private static final LabelledFace HAPPY = DrawnFaces.faces(7, 1).get(3);
  private static final LabelledFace SAD = DrawnFaces.faces(7, 1).get(4);

  @TempDir private Path folder;

  @Test
  void foldersNamedByEmotionAreReadWithTheirSplits() throws IOException {
    put("train/happiness/a.png", png(HAPPY.image()));
    put("train/4/b.png", png(SAD.image()));
    put("publictest/sad/c.png", png(SAD.image()));

    Map<String, FaceSplit> splits = FaceDataReader.read(folder);

    assertThat(splits.keySet()).containsExactly("publictest", "train");
    assertThat(splits.get("train").faces())
        .extracting(LabelledFace::emotion)
        .containsExactly(Emotion.SAD, Emotion.HAPPY);
  }

  @Test
  void emotionFoldersAtTheTopAreOneUndividedSplit() throws IOException {
    Path top = Files.createDirectory(folder.resolve("faces"));
    Files.createDirectory(top.resolve("happy"));
    Files.write(top.resolve("happy/a.png"), png(HAPPY.image()));

    assertThat(FaceDataReader.read(top).values().iterator().next().faces()).hasSize(1);
  }

  @Test
  void zipFolderAndCsvGiveTheSameFaces() throws IOException {
    Path zip = folder.resolve("faces.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("fer/train/happy/a.png"));
      out.write(png(HAPPY.image()));
    }
    Path csv = csv("emotion,pixels,Usage\n3,\"" + numbers(HAPPY.image()) + "\",Training\n");

    GreyImage fromZip = FaceDataReader.read(zip).get("train").faces().get(0).image();
    GreyImage fromCsv = FaceDataReader.read(csv).get("train").faces().get(0).image();

    assertThat(fromZip.pixels()).isEqualTo(HAPPY.image().pixels());
    assertThat(fromCsv.pixels()).isEqualTo(HAPPY.image().pixels());
  }

  @Test
  void kagglesUsagesAreTheSplits() throws IOException {
    String face = numbers(SAD.image());
    Path csv =
        csv(
            "emotion,pixels,Usage\n4,%s,Training\n4,%s,PublicTest\n4,%s,PrivateTest\n"
                .formatted(face, face, face));

    assertThat(FaceDataReader.read(csv).keySet())
        .containsExactly("privatetest", "publictest", "train");
  }

  @Test
  void aFolderThatNamesNoEmotionIsNamed() throws IOException {
    put("train/bored/a.png", png(HAPPY.image()));
    assertThatThrownBy(() -> FaceDataReader.read(folder))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("train/bored/a.png")
        .hasMessageContaining("'bored'")
        .hasMessageContaining("angry, disgust");
  }

  @Test
  void labelsThatAreToBeIgnoredArePassedOverAndCounted() throws IOException {
    put("train/contempt/a.png", png(HAPPY.image()));
    put("train/sad/b.png", png(SAD.image()));
    Path csv = csv("emotion,pixels\nsad,%1$s\nContempt,%1$s\n".formatted(numbers(SAD.image())));

    for (Path data : List.of(folder.resolve("train"), csv)) {
      FaceData read = FaceDataReader.load(data, Set.of("contempt"));
      assertThat(read.report()).isEqualTo(new DataReport(1, List.of(), 1));
    }
    assertThatThrownBy(() -> FaceDataReader.load(csv)).hasMessageContaining("--ignore");
  }

  @Test
  void aPictureOfAnotherSizeIsNamedWithItsSize() throws IOException {
    put("train/happy/big.png", png(new GreyImage(64, 64, new byte[64 * 64])));
    assertThatThrownBy(() -> FaceDataReader.read(folder))
        .hasMessageContaining("big.png")
        .hasMessageContaining("64×64")
        .hasMessageContaining("48×48");
  }

  @Test
  void aColourPictureIsRefusedAndNamed() throws IOException {
    BufferedImage picture = new BufferedImage(48, 48, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(5, 5, 0xC08040);
    put("train/happy/colour.png", encoded(picture, "png"));
    assertThatThrownBy(() -> FaceDataReader.read(folder))
        .hasMessageContaining("colour.png is in colour")
        .hasMessageContaining("grey faces of 48×48");
  }

  @Test
  void greyStoredInThreeEqualChannelsIsGrey() throws IOException {
    BufferedImage picture = new BufferedImage(48, 48, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 48 * 48; i++) {
      int value = HAPPY.image().pixels()[i] & 0xFF;
      picture.setRGB(i % 48, i / 48, value << 16 | value << 8 | value);
    }
    put("train/happy/a.png", encoded(picture, "png"));
    put("train/happy/b.jpg", encoded(picture, "jpg"));

    List<LabelledFace> faces = FaceDataReader.read(folder).get("train").faces();

    assertThat(faces.get(0).image().pixels()).isEqualTo(HAPPY.image().pixels());
    assertThat(faces).hasSize(2);
  }

  @Test
  void greyOfSixteenBitsAndOfAPaletteIsBroughtToEight() throws IOException {
    BufferedImage deep = new BufferedImage(48, 48, BufferedImage.TYPE_USHORT_GRAY);
    deep.getRaster().setSample(3, 0, 0, 0xFFFF);
    put("train/happy/a.png", encoded(deep, "png"));
    BufferedImage twoColours = new BufferedImage(48, 48, BufferedImage.TYPE_BYTE_BINARY);
    twoColours.getRaster().setSample(3, 0, 0, 1);
    put("train/happy/b.png", encoded(twoColours, "png"));

    for (LabelledFace face : FaceDataReader.read(folder).get("train").faces()) {
      assertThat(face.image().at(3, 0)).isEqualTo(255);
      assertThat(face.image().at(4, 0)).isZero();
    }
  }

  @Test
  void aDamagedRowIsNamedWithItsValue() throws IOException {
    Path csv = csv("emotion,pixels,Usage\n3,1 2 3,Training\n");
    assertThatThrownBy(() -> FaceDataReader.read(csv))
        .hasMessageContaining("row 1")
        .hasMessageContaining("3 pixels")
        .hasMessageContaining("2304");
    Path other = csv("emotion,pixels,Usage\n9," + numbers(SAD.image()) + ",Training\n");
    assertThatThrownBy(() -> FaceDataReader.read(other)).hasMessageContaining("'9'");
    Path cut = csv("emotion,pixels,Usage\n9\n");
    assertThatThrownBy(() -> FaceDataReader.read(cut)).hasMessageContaining("1 columns");
    Path bright = csv("emotion,pixels,Usage\n3," + "256 ".repeat(2304).strip() + ",Training\n");
    assertThatThrownBy(() -> FaceDataReader.read(bright)).hasMessageContaining("'256'");
  }

  @Test
  void fewDamagedRowsAreLeftOutCountedAndNamed() throws IOException {
    String good = "4," + numbers(SAD.image()) + ",Training\n";
    Path csv =
        csv(
            "emotion,pixels,Usage\n"
                + good.repeat(150)
                + "3,\"1 2 3,Training\n"
                + good.repeat(150)
                + "4,"
                + numbers(SAD.image())
                + ",\n");

    FaceData data = FaceDataReader.load(csv);

    assertThat(data.splits().get("train").faces()).hasSize(300);
    assertThat(data.report().skipped()).hasSize(2);
    assertThat(data.report().summary().orElseThrow())
        .contains("2 of 302", "row 151", "row 302", "no Usage");
  }

  @Test
  void moreThanOneDamagedRowInAHundredIsTooMuch() throws IOException {
    String good = "4," + numbers(SAD.image()) + ",Training\n";
    Path csv = csv("emotion,pixels,Usage\n" + good.repeat(98) + "4,x,Training\n".repeat(7));
    assertThatThrownBy(() -> FaceDataReader.load(csv))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("7 of 105 faces are damaged (6.67 %)")
        .hasMessageContaining("row 99")
        .hasMessageContaining("and 2 more")
        .hasMessageContaining("allowed: 1 %");
  }

  @Test
  void aWordThatNamesNoEmotionIsAnErrorHoweverRare() throws IOException {
    String good = "4," + numbers(SAD.image()) + ",Training\n";
    Path csv = csv("emotion,pixels,Usage\n" + good.repeat(300) + "contempt" + good.substring(1));
    assertThatThrownBy(() -> FaceDataReader.load(csv))
        .hasMessageContaining("row 301")
        .hasMessageContaining("'contempt'")
        .hasMessageContaining("surprise");
  }

  @Test
  void otherColumnsAreNamed() throws IOException {
    Path csv = csv("label,image\n3,1 2 3\n");
    assertThatThrownBy(() -> FaceDataReader.load(csv))
        .hasMessageContaining("[label, image]")
        .hasMessageContaining("emotion,pixels,Usage");
  }

  @Test
  void damagedPicturesAreLeftOutAndHiddenFilesPassedOver() throws IOException {
    for (int i = 0; i < 200; i++) {
      put("train/sad/%03d.jpg".formatted(i), jpeg(SAD.image()));
    }
    put("train/sad/cut.jpg", Arrays.copyOf(jpeg(SAD.image()), 500));
    put("train/sad/text.png", "no picture".getBytes(StandardCharsets.UTF_8));
    put("train/sad/._000.jpg", new byte[4]);

    FaceData data = FaceDataReader.load(folder);

    assertThat(data.splits().get("train").faces()).hasSize(200);
    assertThat(data.report().skipped())
        .extracting(DataReport.Skipped::place)
        .allMatch(place -> place.endsWith("cut.jpg") || place.endsWith("text.png"))
        .hasSize(2);
  }

  @Test
  void anEmotionWithoutAFaceIsNamed() throws IOException {
    put("train/happy/a.png", png(HAPPY.image()));
    put("train/sad/b.png", png(SAD.image()));
    put("train/fear/blank.png", png(new GreyImage(48, 48, new byte[48 * 48])));
    FaceSplit train = FaceDataReader.read(folder).get("train");

    train.requireAll(List.of(Emotion.HAPPY, Emotion.SAD));
    assertThatThrownBy(
            () -> train.requireAll(List.of(Emotion.HAPPY, Emotion.FEAR, Emotion.DISGUST)))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("'train' has no face that is disgust or fear");
  }

  @Test
  void anEmptyFolderSaysWhatItLacks() {
    assertThatThrownBy(() -> FaceDataReader.read(folder)).hasMessageContaining("holds no faces");
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private Path csv(String text) throws IOException {
    Path file = Files.createTempFile(folder, "fer", ".csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static byte[] png(GreyImage image) throws IOException {
    return encoded(picture(image), "png");
  }

  private static byte[] jpeg(GreyImage image) throws IOException {
    return encoded(picture(image), "jpg");
  }

  private static BufferedImage picture(GreyImage image) {
    BufferedImage picture =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
    picture.getRaster().setDataElements(0, 0, image.width(), image.height(), image.pixels());
    return picture;
  }

  private static byte[] encoded(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }

  private static String numbers(GreyImage image) {
    StringBuilder text = new StringBuilder();
    for (byte pixel : image.pixels()) {
      text.append(pixel & 0xFF).append(' ');
    }
    return text.toString().strip();
  }
}
