package org.humoresque.library.cover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.humoresque.kernel.Track;
import org.humoresque.library.scan.CoverImage;
import org.humoresque.library.scan.CoverReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Covers in the sizes of the page, each picture scaled once and kept in a folder under the hash of
 * its bytes: an album's songs share one. The folder may be deleted at any time.
 */
public final class ScaledCovers {

  /**
   * A cover as it is sent.
   *
   * @param image the picture
   * @param tag changes when the picture does
   */
  public record Cover(CoverImage image, String tag) {}

  private static final Logger LOG = LoggerFactory.getLogger(ScaledCovers.class);
  private static final String JPEG = "image/jpeg";

  /** Pictures are large while they are scaled. */
  private static final int AT_A_TIME = 2;

  private static final int HASH_BYTES = 16;

  private final CoverReader reader;
  private final Path folder;
  private final Semaphore places = new Semaphore(AT_A_TIME);

  /**
   * @param folder where scaled pictures are kept; made when it is needed
   */
  public ScaledCovers(CoverReader reader, Path folder) {
    this.reader = reader;
    this.folder = folder;
  }

  /** The picture as it is in the file or folder. */
  public Optional<Cover> original(Track track) {
    return reader.read(track).map(image -> new Cover(image, hash(image.bytes())));
  }

  /**
   * The picture in a size; one that is smaller already, or of a kind that cannot be scaled here
   * (WebP, CMYK), as it is.
   *
   * @throws UnreadableCoverException if the picture is damaged
   */
  public Optional<Cover> scaled(Track track, CoverSize size) {
    return original(track).map(cover -> scaled(track, cover, size));
  }

  private Cover scaled(Track track, Cover cover, CoverSize size) {
    String name = "%s-%d".formatted(cover.tag(), size.pixels());
    Path file = folder.resolve(name.substring(0, 2)).resolve(name + ".jpg");
    try {
      if (Files.isRegularFile(file)) {
        return new Cover(new CoverImage(Files.readAllBytes(file), JPEG), name);
      }
      Optional<byte[]> picture = scale(cover.image().bytes(), size);
      picture.ifPresent(bytes -> keep(file, bytes));
      return picture.map(bytes -> new Cover(new CoverImage(bytes, JPEG), name)).orElse(cover);
    } catch (IOException e) {
      throw new UnreadableCoverException(
          "the cover of %s cannot be shown: %s".formatted(track.file(), e.getMessage()));
    }
  }

  private Optional<byte[]> scale(byte[] picture, CoverSize size) throws IOException {
    places.acquireUninterruptibly();
    try {
      return PictureScaler.scale(picture, size.pixels());
    } finally {
      places.release();
    }
  }

  /** A cover that cannot be kept is scaled again the next time. */
  private static void keep(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Path part = Files.createTempFile(file.resolveSibling(""), "cover", ".part");
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The cover {} cannot be kept: {}", file, e.getMessage());
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
