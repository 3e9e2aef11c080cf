package org.humoresque.library.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.humoresque.library.store.LibraryException;

/**
 * Encrypts secrets with a key of this library's own (AES-GCM, 256 bits), which lies in a file that
 * only its owner may read: neither the database nor a backup alone gives a password away.
 */
final class SecretBox {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path keyFile;

  /**
   * @param keyFile made when it is first needed
   */
  SecretBox(Path keyFile) {
    this.keyFile = keyFile;
  }

  /**
   * @param owner whose secret it is: it opens for nobody else
   */
  String seal(String secret, String owner) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed =
        cipher(Cipher.ENCRYPT_MODE, nonce, owner, secret.getBytes(StandardCharsets.UTF_8), key());
    byte[] both = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return Base64.getEncoder().encodeToString(both);
  }

  /**
   * @throws ServerException if the key is gone or another
   */
  String open(String sealed, String owner) {
    try {
      byte[] both = Base64.getDecoder().decode(sealed);
      byte[] nonce = java.util.Arrays.copyOf(both, NONCE_BYTES);
      byte[] rest = java.util.Arrays.copyOfRange(both, NONCE_BYTES, both.length);
      if (!Files.exists(keyFile)) {
        throw unusable(owner, null);
      }
      return new String(
          cipher(Cipher.DECRYPT_MODE, nonce, owner, rest, key()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw unusable(owner, e);
    }
  }

  private ServerException unusable(
      String owner, @org.jspecify.annotations.Nullable Throwable cause) {
    return new ServerException(
        ServerException.Trouble.SIGN_IN,
        ("the password of the server '%s' was stored with another key than %s holds, as after a"
                + " restored backup; add the server again")
            .formatted(owner, keyFile),
        cause);
  }

  private byte[] cipher(int mode, byte[] nonce, String owner, byte[] input, byte[] key) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw unusable(owner, e);
    }
  }

  private byte[] key() {
    try {
      if (!Files.exists(keyFile)) {
        makeKey();
      }
      byte[] key = Files.readAllBytes(keyFile);
      if (key.length == KEY_BYTES) {
        return key;
      }
      throw new LibraryException(
          "%s must hold a key of %d bytes, but has %d; delete it and add your servers again"
              .formatted(keyFile, KEY_BYTES, key.length));
    } catch (IOException e) {
      throw new LibraryException("%s cannot be used: %s".formatted(keyFile, e.getMessage()), e);
    }
  }

  private void makeKey() throws IOException {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    boolean posix =
        Files.getFileStore(keyFile.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rw-------");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mine)}
            : new FileAttribute<?>[0];
    try (var channel =
        Files.newByteChannel(
            keyFile, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      channel.write(ByteBuffer.wrap(key));
    } catch (FileAlreadyExistsException e) {
      return; // another process was first
    }
  }
}
