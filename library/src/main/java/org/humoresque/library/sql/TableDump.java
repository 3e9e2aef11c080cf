package org.humoresque.library.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.humoresque.library.store.LibraryBackup.Report;
import org.humoresque.library.table.InflationLimit;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all tables: into a zip file, out of it, from one database into another. Each table is
 * a file of JSON arrays, the first of which names the columns; bytes stand as {@code
 * {"base64":"…"}}.
 */
final class TableDump {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String FOLDER = "tables/";
  private static final String ENDING = ".jsonl";
  private static final String TRACKS = "track";
  private static final int BATCH = 1000;

  private final Connection connection;

  TableDump(Connection connection) {
    this.connection = connection;
  }

  Report write(ZipOutputStream zip) throws IOException, SQLException {
    long tracks = 0;
    long all = 0;
    for (String table : Tables.of(connection)) {
      zip.putNextEntry(new ZipEntry(FOLDER + table + ENDING));
      long rows = write(table, zip);
      zip.closeEntry();
      all += rows;
      tracks += table.equals(TRACKS) ? rows : 0;
    }
    return new Report(tracks, all);
  }

  private long write(String table, ZipOutputStream zip) throws IOException, SQLException {
    long rows = 0;
    try (Statement statement = connection.createStatement();
        ResultSet result = all(statement, table);
        JsonGenerator json = JSON.createGenerator(zip)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
      int columns = result.getMetaData().getColumnCount();
      json.writeStartArray();
      for (int column = 1; column <= columns; column++) {
        json.writeString(result.getMetaData().getColumnName(column));
      }
      json.writeEndArray();
      while (result.next()) {
        json.writeStartArray();
        for (int column = 1; column <= columns; column++) {
          write(result.getObject(column), json);
        }
        json.writeEndArray();
        rows++;
      }
    }
    return rows;
  }

  private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value instanceof byte[] bytes) {
      json.writeStartObject();
      json.writeBinaryField("base64", bytes);
      json.writeEndObject();
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  /** Fills empty tables. */
  void read(ZipFile zip, long packedBytes) throws IOException, SQLException {
    for (String table : Tables.of(connection)) {
      ZipEntry entry = zip.getEntry(FOLDER + table + ENDING);
      if (entry != null) {
        try (InputStream in =
                new InflationLimit(
                    new BufferedInputStream(zip.getInputStream(entry)), packedBytes);
            JsonParser json = JSON.createParser(in)) {
          read(table, json);
        }
      }
    }
  }

  private void read(String table, JsonParser json) throws IOException, SQLException {
    List<String> columns = new ArrayList<>();
    json.nextToken();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      columns.add(json.getText());
    }
    try (PreparedStatement insert = insert(table, columns)) {
      int rows = 0;
      while (json.nextToken() == JsonToken.START_ARRAY) {
        for (int column = 1; json.nextToken() != JsonToken.END_ARRAY; column++) {
          insert.setObject(column, value(json));
        }
        insert.addBatch();
        rows++;
        if (rows % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == null) {
      throw new IOException("it ends in the middle of a row");
    }
    return switch (token) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT -> json.getLongValue();
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case START_OBJECT -> bytes(json);
      default -> throw new IOException("a row holds " + token);
    };
  }

  private static byte[] bytes(JsonParser json) throws IOException {
    json.nextToken();
    json.nextToken();
    byte[] bytes = json.getBinaryValue();
    json.nextToken();
    return bytes;
  }

  /** Puts all rows of another database of the same tables in place of those here. */
  Report copyFrom(Connection source) throws SQLException {
    List<String> tables = Tables.of(connection);
    List<String> backwards = new ArrayList<>(tables);
    Collections.reverse(backwards);
    try (Statement delete = connection.createStatement()) {
      for (String table : backwards) {
        delete.executeUpdate("DELETE FROM " + table);
      }
    }
    long tracks = 0;
    long all = 0;
    for (String table : tables) {
      long rows = copy(source, table, done -> {});
      all += rows;
      tracks += table.equals(TRACKS) ? rows : 0;
    }
    return new Report(tracks, all);
  }

  /**
   * Adds the rows of another database's table of the same name.
   *
   * @param progress hears of the rows so far, now and then
   */
  long copy(Connection source, String table, LongConsumer progress) throws SQLException {
    boolean plain = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    long rows = 0;
    try (Statement select = source.createStatement();
        ResultSet result = all(select, table)) {
      List<String> columns = new ArrayList<>();
      for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
        columns.add(result.getMetaData().getColumnName(column));
      }
      try (PreparedStatement insert = insert(table, columns)) {
        while (result.next()) {
          for (int column = 1; column <= columns.size(); column++) {
            insert.setObject(column, kept(result.getObject(column), plain));
          }
          insert.addBatch();
          rows++;
          if (rows % BATCH == 0) {
            insert.executeBatch();
            progress.accept(rows);
          }
        }
        insert.executeBatch();
      }
    }
    return rows;
  }

  /** All rows, fetched by and by. */
  private static ResultSet all(Statement statement, String table) throws SQLException {
    statement.setFetchSize(BATCH);
    return statement.executeQuery("SELECT * FROM " + table);
  }

  /** PostgreSQL cannot keep the character 0 in a text. */
  private static @Nullable Object kept(@Nullable Object value, boolean plain) {
    return plain && value instanceof String text && text.indexOf('\0') >= 0
        ? text.replace("\0", "")
        : value;
  }

  private PreparedStatement insert(String table, List<String> columns) throws SQLException {
    for (String column : columns) {
      if (!column.matches("\\w{1,64}")) {
        throw new SQLException("'%s' is no column of table %s".formatted(column, table));
      }
    }
    String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    return connection.prepareStatement(
        "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns), places));
  }
}
