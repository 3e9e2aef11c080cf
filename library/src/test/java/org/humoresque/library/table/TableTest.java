package org.humoresque.library.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

  @TempDir Path folder;

  @Test
  void semicolonsQuotesAndBreaksInCellsAreUnderstood() throws IOException {
    Path file = text("a.csv", "Titel;Interpret\n\"Zeile 1\nZeile 2; \"\"so\"\"\";Nena\n\n;;\n");
    assertThat(rows(file)).containsExactly(List.of("Zeile 1\nZeile 2; \"so\"", "Nena"));
    assertThat(header(file)).containsExactly("Titel", "Interpret");
  }

  @Test
  void delimiterThatExcelNamesIsTaken() throws IOException {
    Path file = text("a.csv", "sep=|\ntitle|artist\na,b|c\n");
    assertThat(rows(file)).containsExactly(List.of("a,b", "c"));
  }

  @Test
  void everyUsualEncodingIsRead() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      Path file = folder.resolve("a.csv");
      Files.write(file, "title,artist\nDéjà vu,Björk\n".getBytes(charset));
      assertThat(rows(file)).as(charset.name()).containsExactly(List.of("Déjà vu", "Björk"));
    }
    Path utf16 = folder.resolve("b.tsv");
    Files.write(
        utf16, "\uFEFFtitle\tartist\nतुम ही हो\tअरिजीत सिंह\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(rows(utf16)).containsExactly(List.of("तुम ही हो", "अरिजीत सिंह"));
  }

  @Test
  void titleAndDateAboveTheHeaderArePassedOver() throws IOException {
    Path file = text("a.csv", "My songs\n\ntitle,artist,mood\na,b,happy\n");
    assertThat(header(file)).containsExactly("title", "artist", "mood");
    assertThat(rows(file)).hasSize(1);
  }

  @Test
  void tableWithoutHeaderBeginsWithItsFirstSong() throws IOException {
    Path file = text("a.csv", "Nena,99 Luftballons,1983\nNena,Leuchtturm,1983\n");
    assertThat(header(file)).containsExactly("column 1", "column 2", "column 3");
    assertThat(rows(file)).hasSize(2);
  }

  @Test
  void numbersDatesFormulasAndMergedCellsOfASheetAreRead() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("one");
      fill(sheet.createRow(0), "artist", "title", "valence", "plays");
      fill(sheet.createRow(1), "Nena", "99 Luftballons");
      sheet.getRow(1).createCell(2).setCellValue(0.1 + 0.2);
      sheet.getRow(1).createCell(3).setCellFormula("1+1");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      sheet.createRow(2);
      fill(sheet.createRow(3), "", "Leuchtturm");
      sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
      save(workbook, file);
    }
    assertThat(rows(file))
        .containsExactly(
            List.of("Nena", "99 Luftballons", "0.30000000000000004", "2"),
            List.of("Nena", "Leuchtturm"));
  }

  @Test
  void sheetIsChosenByName() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill(workbook.createSheet("notes").createRow(0), "nothing");
      XSSFSheet songs = workbook.createSheet("songs");
      fill(songs.createRow(0), "title", "artist");
      fill(songs.createRow(1), "a", "b");
      save(workbook, file);
    }
    assertThat(Table.open(file, Optional.of("songs")).header()).containsExactly("title", "artist");
    assertThatThrownBy(() -> Table.open(file, Optional.of("hits")))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining("hits")
        .hasMessageContaining("[notes, songs]");
  }

  @Test
  void twoHundredColumnsAreRead() throws IOException {
    String header = String.join(",", numbered("c", 200));
    Path file = text("a.csv", header + "\n" + String.join(",", numbered("v", 200)) + "\n");
    assertThat(header(file)).hasSize(200);
    assertThat(rows(file).get(0)).hasSize(200).endsWith("v200");
  }

  @Test
  void tooManyColumnsAreRefusedWithTheirRow() throws IOException {
    Path file = text("a.csv", "a,b\n" + ",x".repeat(2000) + "\n");
    assertThatThrownBy(() -> rows(file)).hasMessageContaining("row 2 has more than 1024 columns");
  }

  @Test
  void zipBombIsRefusedBeforeItIsUnpacked() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zeros(zip, 100);
    }
    assertThatThrownBy(() -> rows(file))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining("bomb.xlsx")
        .hasMessageContaining("zip bomb");
  }

  @Test
  void packedTextThatNeverEndsIsCutOff() throws IOException {
    Path file = folder.resolve("bomb.tsv.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write("title\tartist\n".getBytes(StandardCharsets.UTF_8));
      zeros(gzip, 100);
    }
    assertThatThrownBy(() -> rows(file)).isInstanceOf(UnreadableTableException.class);
  }

  @Test
  void otherFilesAreRefusedByName() throws IOException {
    Path damaged = text("a.xlsx", "no workbook");
    assertThatThrownBy(() -> rows(damaged))
        .hasMessageContaining("a.xlsx")
        .hasMessageContaining("no .xlsx");
    Path empty = text("b.csv", "\n\n");
    assertThatThrownBy(() -> rows(empty))
        .hasMessageContaining("b.csv")
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> rows(folder.resolve("c.pdf"))).hasMessageContaining(".csv, .tsv");
    assertThatThrownBy(() -> rows(folder.resolve("d.csv"))).hasMessageContaining("no such file");
    Path binary = text("e.csv", "a,b\n\0\0\0");
    assertThatThrownBy(() -> rows(binary)).hasMessageContaining("binary");
  }

  @Test
  void whatIsWrittenIsReadAgainCellByCell() throws IOException {
    List<List<Cell>> rows =
        List.of(
            List.of(
                Cell.text("title"), Cell.text("artist"), Cell.text("valence"), Cell.text("day")),
            List.of(
                Cell.text(" =1+1, \"so\"\nand; on"),
                Cell.text("गीत"),
                Cell.number(0.1 + 0.2),
                Cell.date("1982-10-27")),
            List.of(Cell.text("007"), Cell.EMPTY, Cell.number(1e-30), Cell.bool(true)));
    Path sheet = folder.resolve("a.xlsx");
    write(sheet, rows);
    assertThat(cells(sheet)).isEqualTo(rows.subList(1, 3));
    for (String name : List.of("a.csv", "a.tsv", "a.csv.gz")) {
      Path file = folder.resolve(name);
      write(file, rows);
      List<List<String>> texts =
          rows.subList(1, 3).stream().map(row -> row.stream().map(Cell::text).toList()).toList();
      assertThat(rows(file)).as(name).isEqualTo(texts);
    }
  }

  private static void write(Path file, List<List<Cell>> rows) {
    try (TableWriter writer = TableWriter.open(file)) {
      rows.forEach(writer::row);
      writer.finish();
    }
  }

  private static void zeros(OutputStream out, int megabytes) throws IOException {
    byte[] megabyte = new byte[1 << 20];
    for (int i = 0; i < megabytes; i++) {
      out.write(megabyte);
    }
  }

  private static List<String> numbered(String prefix, int count) {
    return java.util.stream.IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
  }

  private static void fill(XSSFRow row, String... values) {
    for (int i = 0; i < values.length; i++) {
      row.createCell(i).setCellValue(values[i]);
    }
  }

  private static void save(XSSFWorkbook workbook, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }

  private Path text(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<String> header(Path file) {
    return Table.open(file, Optional.empty()).header();
  }

  private static List<List<String>> rows(Path file) {
    return cells(file).stream().map(row -> row.stream().map(Cell::text).toList()).toList();
  }

  private static List<List<Cell>> cells(Path file) {
    List<List<Cell>> rows = new ArrayList<>();
    Table.open(file, Optional.empty()).read((number, cells) -> rows.add(List.copyOf(cells)));
    return rows;
  }
}
