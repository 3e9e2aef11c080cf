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
import java.util.Map;
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
        .hasMessageContaining("bored");
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
  void aColourPictureIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(48, 48, BufferedImage.TYPE_INT_RGB), "png", out);
    put("train/happy/colour.png", out.toByteArray());
    assertThatThrownBy(() -> FaceDataReader.read(folder)).hasMessageContaining("colour");
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
    BufferedImage picture =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
    picture.getRaster().setDataElements(0, 0, image.width(), image.height(), image.pixels());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
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
