package org.humoresque.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.image.GreyImage;

/**
 * Kaggle's {@code fer2013.csv}: columns {@code emotion,pixels,Usage} in any order, the last one
 * optional.
 *
 * <p>Every line is read on its own, so that a quotation mark that is never closed costs its own row
 * and not all that follow.
 */
final class FaceCsv {

  private static final CSVFormat LINE =
      CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();
  private static final int PIXELS = FacePicture.SIZE * FacePicture.SIZE;

  private final String name;
  private final FaceCollector faces;
  private final int columns;
  private final int emotion;
  private final int pixels;
  private final int usage;

  private FaceCsv(String name, List<String> header, FaceCollector faces) {
    this.name = name;
    this.faces = faces;
    this.columns = header.size();
    this.emotion = header.indexOf("emotion");
    this.pixels = header.indexOf("pixels");
    this.usage = header.indexOf("usage");
    if (emotion < 0 || pixels < 0) {
      throw new UnreadableDataException(
          "%s has the columns %s; allowed: emotion,pixels,Usage".formatted(name, header));
    }
  }

  /**
   * Reads every row.
   *
   * @param name of the file, for messages
   * @throws UnreadableDataException if it has other columns, or a label that is no emotion's name
   */
  static void read(String name, Reader reader, FaceCollector faces) throws IOException {
    BufferedReader lines = new BufferedReader(reader);
    String header = lines.readLine();
    FaceCsv csv = new FaceCsv(name, header(name, header == null ? "" : header), faces);
    int row = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        csv.row(++row, line);
      }
    }
  }

  private static List<String> header(String name, String line) {
    try {
      return fields(line.startsWith("\uFEFF") ? line.substring(1) : line).stream()
          .map(column -> column.toLowerCase(Locale.ROOT))
          .toList();
    } catch (DamagedFaceException e) {
      throw new UnreadableDataException(name + " has a damaged header: " + e.getMessage(), e);
    }
  }

  private void row(int number, String line) {
    String place = name + " row " + number;
    try {
      List<String> fields = fields(line);
      if (fields.size() != columns) {
        throw new DamagedFaceException(
            "has %d columns; the header has %d".formatted(fields.size(), columns));
      }
      if (faces.ignores(fields.get(emotion))) {
        return;
      }
      GreyImage image = image(fields.get(pixels));
      String split = usage < 0 ? FaceDataReader.UNDIVIDED : split(fields.get(usage));
      faces.add(split, new LabelledFace(image, label(place, fields.get(emotion))));
    } catch (DamagedFaceException e) {
      faces.skip(place, e.reason());
    }
  }

  private static List<String> fields(String line) throws DamagedFaceException {
    try (CSVParser parser = CSVParser.parse(line, LINE);
        Stream<CSVRecord> records = parser.stream()) {
      return records.findFirst().map(CSVRecord::toList).orElse(List.of());
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new DamagedFaceException("is no row of CSV: a quotation mark is out of place");
    }
  }

  /** A number out of range is damage to the row; a word says that the data knows other labels. */
  private static Emotion label(String place, String text) throws DamagedFaceException {
    if (text.matches("[-+.\\d]*") && Emotion.find(text).isEmpty()) {
      throw new DamagedFaceException("has the emotion '%s'; allowed: 0 to 6".formatted(text));
    }
    return EmotionNames.require(place, text);
  }

  private static String split(String usage) throws DamagedFaceException {
    if (usage.isEmpty()) {
      throw new DamagedFaceException(
          "has no Usage; allowed: Training, PublicTest, PrivateTest or another name");
    }
    return usage.equalsIgnoreCase("Training") ? "train" : usage;
  }

  private static GreyImage image(String text) throws DamagedFaceException {
    String[] numbers = text.strip().split("\\s+");
    if (numbers.length != PIXELS) {
      throw new DamagedFaceException(
          "has %d pixels; allowed: %d".formatted(numbers.length, PIXELS));
    }
    byte[] bytes = new byte[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      bytes[i] = (byte) pixel(numbers[i]);
    }
    return new GreyImage(FacePicture.SIZE, FacePicture.SIZE, bytes);
  }

  private static int pixel(String text) throws DamagedFaceException {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      value = value * 10 + digit;
      if (digit < 0 || digit > 9 || value > 255) {
        throw new DamagedFaceException("has the pixel '%s'; allowed: 0 to 255".formatted(text));
      }
    }
    return value;
  }
}
