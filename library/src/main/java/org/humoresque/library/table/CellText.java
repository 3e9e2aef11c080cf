package org.humoresque.library.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of cells as one text, in JSON: texts are strings, numbers numbers with all their digits,
 * dates {@code {"date":"1982-10-27"}}.
 */
public final class CellText {

  private static final JsonFactory JSON = new JsonFactory();

  private CellText() {}

  public static String of(List<Cell> cells) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (Cell cell : cells) {
        write(cell, json);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * @throws IllegalArgumentException if the text was not written by {@link #of}
   */
  public static List<Cell> parse(String text) {
    List<Cell> cells = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      for (JsonToken token = json.nextToken();
          token != null && token != JsonToken.END_ARRAY;
          token = json.nextToken()) {
        cells.add(cell(token, json));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("no row of cells: " + text, e);
    }
    return cells;
  }

  private static void write(Cell cell, JsonGenerator json) throws IOException {
    switch (cell.kind()) {
      case TEXT -> json.writeString(cell.text());
      case NUMBER -> json.writeNumber(cell.text());
      case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(cell.text()));
      case DATE -> {
        json.writeStartObject();
        json.writeStringField("date", cell.text());
        json.writeEndObject();
      }
    }
  }

  private static Cell cell(JsonToken token, JsonParser json) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      json.nextToken();
      json.nextToken();
      Cell date = Cell.date(json.getText());
      json.nextToken();
      return date;
    }
    if (token.isBoolean()) {
      return Cell.bool(json.getBooleanValue());
    }
    return token.isNumeric()
        ? new Cell(Cell.Kind.NUMBER, json.getText())
        : Cell.text(json.getText());
  }
}
