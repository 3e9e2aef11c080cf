package org.humoresque.library.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a library's database is: {@code jdbc:postgresql://host:port/name} or {@code
 * jdbc:sqlite:/path/library.sqlite}.
 *
 * @param url may hold {@code user} and {@code password} as parameters
 * @param user signs in, where the address does not say
 * @param password likewise
 */
public record DatabaseAddress(String url, Optional<String> user, Optional<String> password) {

  private static final String POSTGRES = "jdbc:postgresql:";
  private static final String SQLITE = "jdbc:sqlite:";
  private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&]*");
  private static final Pattern LOGIN = Pattern.compile("//[^/@?]*@");

  /**
   * @throws IllegalArgumentException if it is no address of a database we know
   */
  public DatabaseAddress {
    boolean known =
        url.startsWith(POSTGRES + "//") || url.startsWith(SQLITE) && url.length() > SQLITE.length();
    if (!known) {
      throw new IllegalArgumentException(
          "a database is jdbc:postgresql://host/name or jdbc:sqlite:/path/library.sqlite, but not '%s'"
              .formatted(masked(url)));
    }
    if (LOGIN.matcher(url).find()) {
      throw new IllegalArgumentException(
          "user and password stand behind the name of the database: %s?user=…&password=…"
              .formatted(LOGIN.matcher(url).replaceAll("//")));
    }
  }

  /** An address that holds all there is to say. */
  public static DatabaseAddress of(String url) {
    return new DatabaseAddress(url.strip(), Optional.empty(), Optional.empty());
  }

  /** Signs in so, where the address does not say. */
  public DatabaseAddress withLogin(Optional<String> name, Optional<String> secret) {
    return new DatabaseAddress(url, name, secret);
  }

  public boolean isPostgres() {
    return url.startsWith(POSTGRES);
  }

  /** The file of a SQLite database. */
  public Path file() {
    if (isPostgres()) {
      throw new IllegalStateException(masked() + " is no file");
    }
    return Path.of(url.substring(SQLITE.length())).toAbsolutePath().normalize();
  }

  /** For people to read: without the password. */
  public String masked() {
    return masked(url);
  }

  private static String masked(String url) {
    String hidden = PASSWORD.matcher(url).replaceAll("$1***");
    return LOGIN.matcher(hidden).replaceAll("//***@");
  }

  @Override
  public String toString() {
    return masked();
  }
}
