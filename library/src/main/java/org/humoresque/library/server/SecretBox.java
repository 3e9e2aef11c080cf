package org.humoresque.library.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.humoresque.library.secret.SealingKey;

/** Encrypts passwords of music servers with a key of their own. */
final class SecretBox {

  private final SealingKey key;

  /**
   * @param keyFile made when it is first needed
   */
  SecretBox(Path keyFile) {
    this.key = new SealingKey(keyFile);
  }

  /**
   * @param owner whose secret it is: it opens for nobody else
   */
  String seal(String secret, String owner) {
    return key.seal(secret.getBytes(StandardCharsets.UTF_8), owner);
  }

  /**
   * @throws ServerException if the key is gone or another
   */
  String open(String sealed, String owner) {
    return key.open(sealed, owner)
        .map(secret -> new String(secret, StandardCharsets.UTF_8))
        .orElseThrow(
            () ->
                new ServerException(
                    ServerException.Trouble.SIGN_IN,
                    ("the password of the server '%s' was stored with another key than %s holds,"
                            + " as after a restored backup; add the server again")
                        .formatted(owner, key.file())));
  }
}
