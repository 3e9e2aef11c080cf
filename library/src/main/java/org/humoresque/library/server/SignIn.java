package org.humoresque.library.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A way of signing in. Servers differ in which they know; the safest that works is used. */
public enum SignIn {
  /** OpenSubsonic's keys. */
  API_KEY,
  /** A hash of the password with a salt, since Subsonic 1.13. */
  TOKEN,
  /** The password in hexadecimal digits. */
  ENCODED,
  /** The password as it is. */
  PLAIN;

  private static final int SALT_BYTES = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The ways that these credentials allow, the one that worked before first. */
  static List<SignIn> ways(Credentials credentials, Optional<SignIn> before) {
    if (credentials.user().isEmpty()) {
      return List.of(API_KEY);
    }
    return Stream.concat(
            before.filter(it -> it != API_KEY).stream(), Stream.of(TOKEN, ENCODED, PLAIN))
        .distinct()
        .toList();
  }

  /** The parameters that a request signs in with. */
  Map<String, String> parameters(Credentials credentials) {
    String user = credentials.user().orElse("");
    String secret = credentials.secret();
    return switch (this) {
      case API_KEY -> Map.of("apiKey", secret);
      case TOKEN -> {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        String salt = HexFormat.of().formatHex(random);
        yield Map.of("u", user, "t", md5(secret + salt), "s", salt);
      }
      case ENCODED ->
          Map.of(
              "u",
              user,
              "p",
              "enc:" + HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
      case PLAIN -> Map.of("u", user, "p", secret);
    };
  }

  /** As the protocol has it. */
  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
