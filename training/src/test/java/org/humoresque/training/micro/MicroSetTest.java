package org.humoresque.training.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.vision.micro.MicroEmotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MicroSetTest {

  private static final List<String> CASME2_COLUMNS =
      List.of(
          "Subject",
          "Filename",
          "",
          "OnsetFrame",
          "ApexFrame",
          "OffsetFrame",
          "Action Units",
          "Estimated Emotion");

  @TempDir private Path folder;

  @Test
  void casme2IsReadFromItsWorkbookAndItsCroppedFolders() throws IOException {
    workbook(
        "CASME2-coding-20140508.xlsx",
        List.of(
            CASME2_COLUMNS,
            List.of("1", "EP02_01f", "", "46", "48", "50", "12", "happiness"),
            List.of("1", "EP03_02", "", "10", "/", "14", "4", "disgust"),
            List.of("1", "EP03_09", "", "1", "2", "3", "4", "others")));
    pictures("Cropped/sub01/EP02_01f", "reg_img%d.jpg", 44, 53);
    pictures("Cropped/sub01/EP03_02", "reg_img%d.jpg", 8, 16);

    MicroSet set = MicroSet.Kind.CASME2.read(folder);

    assertThat(set.leftOut()).containsExactly("1/EP03_09: others is of no class");
    assertThat(set.clips()).hasSize(2);
    MicroClip smile = set.clips().get(0);
    assertThat(smile.emotion()).isEqualTo(MicroEmotion.POSITIVE);
    assertThat(smile.subject()).isEqualTo("1");
    assertThat(smile.frames()).hasSize(5);
    assertThat(smile.frames().get(0)).hasFileName("reg_img46.jpg");
    assertThat(smile.apex()).isEqualTo(2);
    assertThat(smile.cropped()).isTrue();
    assertThat(set.clips().get(1).apex()).isEqualTo(2);
  }

  @Test
  void sammIsReadThoughItsHeaderLiesSomeLinesDown() throws IOException {
    workbook(
        "SAMM_Micro_FACS_Codes_v2.xlsx",
        List.of(
            List.of("SAMM micro-movements"),
            List.of(
                "Subject",
                "Filename",
                "Inducement Code",
                "Onset Frame",
                "Apex Frame",
                "Offset Frame",
                "Duration",
                "Micro",
                "Action Units",
                "Estimated Emotion"),
            List.of("006", "006_1_2", "1", "5562", "5564", "5566", "5", "1/2", "1+2", "Surprise")));
    pictures("006/006_1_2", "006_%05d.jpg", 5560, 5570);

    MicroSet set = MicroSet.Kind.SAMM.read(folder);

    assertThat(set.clips()).hasSize(1);
    assertThat(set.clips().get(0).emotion()).isEqualTo(MicroEmotion.SURPRISE);
    assertThat(set.clips().get(0).frames()).hasSize(5);
    assertThat(set.clips().get(0).cropped()).isFalse();
  }

  @Test
  void smicIsReadFromItsFolders() throws IOException {
    pictures("SMIC_all_cropped/HS/s03/micro/negative/s3_ne_01", "reg_image%04d.bmp", 1, 4);
    pictures("SMIC_all_cropped/HS/s03/non_micro/s3_non_01", "reg_image%04d.bmp", 1, 4);

    MicroSet set = MicroSet.Kind.SMIC.read(folder);

    assertThat(set.clips()).hasSize(1);
    assertThat(set.clips().get(0).subject()).isEqualTo("3");
    assertThat(set.clips().get(0).emotion()).isEqualTo(MicroEmotion.NEGATIVE);
  }

  @Test
  void ckPlusEndsHalfWayUpAndIsPlayedBack() throws IOException {
    pictures("cohn-kanade-images/S005/001", "S005_001_%08d.png", 1, 9);
    Path label = folder.resolve("Emotion/S005/001/S005_001_00000009_emotion.txt");
    Files.createDirectories(folder.resolve("Emotion/S005/001"));
    Files.writeString(label, "   5.0000000e+00\n");

    MicroClip clip = MicroSet.Kind.CKPLUS.read(folder).clips().get(0);

    assertThat(clip.emotion()).isEqualTo(MicroEmotion.POSITIVE);
    assertThat(clip.frames()).hasSize(9);
    assertThat(clip.frames().get(clip.apex())).hasFileName("S005_001_00000005.png");
    assertThat(clip.frames().get(8)).hasFileName("S005_001_00000001.png");
  }

  @Test
  void clipsBecomeSequencesOfWhichShortOnesAreRepeated() throws IOException {
    pictures("SMIC_all_cropped/HS/s03/micro/negative/s3_ne_01", "reg_image%04d.bmp", 1, 4);
    MicroClip clip = MicroSet.Kind.SMIC.read(folder).clips().get(0);

    MicroExample example = RealExamples.example(clip);

    assertThat(example.kind()).isEqualTo("smic");
    assertThat(example.numbers()).hasSize(3 * 18 * 16 * 16);
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    refused(MicroSet.Kind.CASME2, "has no table of annotations");
    refused(MicroSet.Kind.SMIC, "is not laid out as SMIC");
    refused(MicroSet.Kind.CKPLUS, "there is no folder " + folder.resolve("cohn-kanade-images"));
    workbook("coding.xlsx", List.of(List.of("Subject", "Filename")));
    refused(MicroSet.Kind.CASME2, "coding.xlsx has no line with the columns [Subject, Filename");
  }

  @Test
  void framesThatAreNoNumbersOrAreNotThereAreNamed() throws IOException {
    Files.writeString(
        folder.resolve("coding.csv"),
        "Subject,Filename,OnsetFrame,ApexFrame,OffsetFrame,Estimated Emotion\n"
            + "1,EP02_01f,soon,48,50,happiness\n");
    pictures("sub01/EP02_01f", "img%d.jpg", 1, 2);
    refused(
        MicroSet.Kind.CASME2, "coding.csv, line 2: 'OnsetFrame' must be a frame's number, but is");
    Files.writeString(
        folder.resolve("coding.csv"),
        "Subject,Filename,OnsetFrame,ApexFrame,OffsetFrame,Estimated Emotion\n"
            + "1,EP02_01f,46,48,50,happiness\n");
    refused(MicroSet.Kind.CASME2, "has 0 of the frames 46 to 50");
  }

  @Test
  void anUnknownSetIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MicroSet.Kind.parse("casme"))
        .withMessage("unknown set 'casme'; allowed: casme2, samm, smic, ckplus");
  }

  private void refused(MicroSet.Kind kind, String message) {
    assertThatExceptionOfType(UnreadableDataException.class)
        .isThrownBy(() -> kind.read(folder))
        .withMessageContaining(message);
  }

  private void workbook(String name, List<List<String>> rows) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(true);
        OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      Sheet sheet = workbook.createSheet();
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        for (int k = 0; k < rows.get(i).size(); k++) {
          row.createCell(k).setCellValue(rows.get(i).get(k));
        }
      }
      workbook.write(out);
    }
  }

  private void pictures(String path, String name, int from, int to) throws IOException {
    Path target = Files.createDirectories(folder.resolve(path));
    for (int i = from; i <= to; i++) {
      BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
      picture.getRaster().setSample(20, 20, 0, 200);
      String file = name.formatted(i);
      ImageIO.write(
          picture, file.substring(file.lastIndexOf('.') + 1), target.resolve(file).toFile());
    }
  }
}
