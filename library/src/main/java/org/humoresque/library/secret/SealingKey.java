package org.humoresque.library.secret;

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
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.humoresque.library.store.LibraryException;

/**
 * Encrypts with a key of this library's own (AES-GCM, 256 bits), which lies in a file that only its
 * owner may read: neither the database nor a backup alone gives anything away.
 */
public final class SealingKey {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int NAME_BYTES = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;

  /**
   * @param file made when something is first sealed
   */
  public SealingKey(Path file) {
    this.file = file;
  }

  /** Where the key lies. */
  public Path file() {
    return file;
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /** Tells this key from others without giving it away; empty if there is none of 32 bytes. */
  public Optional<String> name() {
    try {
      return exists() && Files.size(file) == KEY_BYTES
          ? Optional.of(name(key()))
          : Optional.empty();
    } catch (IOException e) {
      throw new LibraryException("%s cannot be used: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Encrypts; makes the key first if there is none.
   *
   * @param owner whose it is: it opens for nobody else
   */
  public String seal(byte[] secret, String owner) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner, key()).doFinal(secret);
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /** What was sealed; empty if it is damaged, another's, or sealed with another key. */
  public Optional<byte[]> open(String sealed, String owner) {
    if (!exists()) {
      return Optional.empty();
    }
    try {
      byte[] both = Base64.getDecoder().decode(sealed);
      byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
      byte[] rest = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
      return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, owner, key()).doFinal(rest));
    } catch (GeneralSecurityException
        | IllegalArgumentException
        | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, byte[] nonce, String owner, byte[] key)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static String name(byte[] key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private byte[] key() {
    try {
      if (!exists()) {
        make();
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length == KEY_BYTES) {
        return key;
      }
      throw new LibraryException(
          "%s must hold a key of %d bytes, but has %d; put the right file back"
              .formatted(file, KEY_BYTES, key.length));
    } catch (IOException e) {
      throw new LibraryException("%s cannot be used: %s".formatted(file, e.getMessage()), e);
    }
  }

  private void make() throws IOException {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    boolean posix =
        Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rw-------");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mine)}
            : new FileAttribute<?>[0];
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      channel.write(ByteBuffer.wrap(key));
    } catch (FileAlreadyExistsException e) {
      return; // another process was first
    }
  }
}
