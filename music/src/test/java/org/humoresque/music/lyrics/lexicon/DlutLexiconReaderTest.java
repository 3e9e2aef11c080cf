package org.humoresque.music.lyrics.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.humoresque.kernel.Emotion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DlutLexiconReaderTest {

  private static final String TITLES = "词语 词性种类 词义数 词义序号 情感分类 强度 极性 辅助情感分类 强度 极性";

  private final List<String> warnings = new ArrayList<>();
  private final DlutLexiconReader reader = new DlutLexiconReader(warnings::add);

  @TempDir private Path folder;

  @Test
  void kindsStrengthAndPolarityBecomeEmotionsStrengthAndValence() throws IOException {
    Path file = write(TITLES, "欢畅 adj 1 1 PA 7 1", "整饬 adj 1 1 PH 5 0", "惊惶 adj 1 1 NI 9 2");
    EmotionLexicon lexicon = reader.read(file);
    LexiconEntry joy = lexicon.find("欢畅").orElseThrow();
    assertThat(joy.share(Emotion.HAPPY)).isEqualTo(1);
    assertThat(joy.strength()).isCloseTo(7 / 9.0, within(1e-9));
    assertThat(joy.valence()).isEqualTo(0.85);
    assertThat(lexicon.find("整饬").orElseThrow().emotions()).isEmpty();
    assertThat(lexicon.find("整饬").orElseThrow().valence()).isCloseTo(0.3, within(1e-9));
    assertThat(lexicon.find("惊惶").orElseThrow().strength()).isEqualTo(1);
    assertThat(warnings).isEmpty();
  }

  @Test
  void aSecondKindSharesByItsStrength() throws IOException {
    Path file = write(TITLES, "惊怒 verb 1 1 NA 6 2 PC 3 0");
    LexiconEntry entry = reader.read(file).find("惊怒").orElseThrow();
    assertThat(entry.share(Emotion.ANGRY)).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(entry.share(Emotion.SURPRISE)).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void theFirstOfSeveralSensesHolds() throws IOException {
    Path file = write(TITLES, "骄傲 adj 2 1 PH 5 1", "骄傲 adj 2 2 NN 5 2");
    assertThat(reader.read(file).find("骄傲").orElseThrow().valence()).isPositive();
  }

  @Test
  void damagedCellsAreNamedWithLineAndValue() throws IOException {
    Path file = write(TITLES, "欢畅 adj 1 1 PA 7 1", "怪 adj 1 1 XX 7 1", "苦 adj 1 1 NB 12 2");
    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(file + ", line 3: 'XX' is none of the 21 kinds")
        .hasMessageContaining(file + ", line 4: strength must be in [1, 9], but is '12'");
  }

  @Test
  void aSheetWithOtherTitlesIsRefused() throws IOException {
    Path file = write("title artist mood", "a b c");
    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("columns A, E, F and G must be titled [词语, 情感分类, 强度, 极性]")
        .hasMessageContaining("[title, , , ]");
  }

  @Test
  void aFileThatIsNoWorkbookIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("dlut.xlsx"), "no workbook");
    Path empty = Files.writeString(folder.resolve("empty.xlsx"), "");
    Path zip = folder.resolve("zip.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("words.txt"));
    }
    for (Path file : List.of(text, empty, zip)) {
      assertThatThrownBy(() -> reader.read(file))
          .isInstanceOf(LexiconException.class)
          .hasMessageContaining(file + " is no readable .xlsx file");
    }
    Path missing = folder.resolve("missing.xlsx");
    assertThatThrownBy(() -> reader.read(missing))
        .isInstanceOf(LexiconException.class)
        .hasMessage("there is no file " + missing);
  }

  @Test
  @Tag("data")
  void thePublishedOntologyIsReadButForItsDamagedRows() {
    Path file =
        Path.of(
            System.getProperty("humoresque.shared"), "data/lexicons/dlut-emotion-ontology.xlsx");
    EmotionLexicon lexicon = reader.read(file);
    assertThat(lexicon.size()).isBetween(27_000, 27_466);
    assertThat(warnings).hasSizeBetween(1, 10).allMatch(warning -> warning.contains(", line "));
    assertThat(lexicon.find("恐怖").orElseThrow().share(Emotion.FEAR)).isGreaterThan(0.5);
    assertThat(lexicon.find("悲伤").orElseThrow().share(Emotion.SAD)).isGreaterThan(0.5);
  }

  private Path write(String... lines) throws IOException {
    Path file = folder.resolve("small.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet();
      for (int i = 0; i < lines.length; i++) {
        Row row = sheet.createRow(i);
        String[] cells = lines[i].split(" ");
        for (int j = 0; j < cells.length; j++) {
          if (cells[j].matches("\\d+")) {
            row.createCell(j).setCellValue(Integer.parseInt(cells[j]));
          } else {
            row.createCell(j).setCellValue(cells[j]);
          }
        }
      }
      workbook.write(out);
    }
    return file;
  }
}
