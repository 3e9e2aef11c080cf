package org.humoresque.training.data;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.training.data.FaceSplit.LabelledFace;

/**
 * Finds faces that were seen before: pictures with identical pixels, and the same photograph framed
 * or compressed otherwise.
 *
 * <p>FER2013 was gathered by searching the web with many words, so many photographs came in more
 * than once, and were divided by chance between training and test. Blank pictures show nothing and
 * count as no duplicates.
 */
public final class DuplicateFaces {

  /**
   * In how many of their 264 bits the hashes of two framings of one photograph differ at most. Of
   * FER2013's PublicTest faces without an identical twin, the nearest training face lies mostly 50
   * to 90 bits away (other people) or below 40. Every pair from 28 to 39 was looked at: up to 37
   * all 105 were the same photograph, at 38 came the first of the same person in another one.
   */
  public static final int NEAR_BITS = 36;

  /**
   * A face seen before.
   *
   * @param face the one it resembles most
   * @param identical whether every pixel is the same
   */
  public record Match(LabelledFace face, boolean identical) {}

  private final List<LabelledFace> known;
  private final Map<ByteBuffer, LabelledFace> pictures = new HashMap<>();
  private final List<DifferenceHash> hashes;

  /**
   * @param known the faces that were seen
   */
  public DuplicateFaces(List<LabelledFace> known) {
    this.known = known.stream().filter(face -> !face.isBlank()).toList();
    this.known.forEach(face -> pictures.putIfAbsent(pixels(face), face));
    this.hashes = this.known.stream().map(face -> new DifferenceHash(face.image())).toList();
  }

  /** The known face with the same pixels; else the nearest of the same photograph, if any. */
  public Optional<Match> find(LabelledFace face) {
    if (face.isBlank()) {
      return Optional.empty();
    }
    LabelledFace twin = pictures.get(pixels(face));
    if (twin != null) {
      return Optional.of(new Match(twin, true));
    }
    DifferenceHash hash = new DifferenceHash(face.image());
    int nearest = -1;
    int least = NEAR_BITS + 1;
    for (int i = 0; i < hashes.size(); i++) {
      int distance = hash.distance(hashes.get(i));
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest < 0 ? Optional.empty() : Optional.of(new Match(known.get(nearest), false));
  }

  private static ByteBuffer pixels(LabelledFace face) {
    return ByteBuffer.wrap(face.image().pixels());
  }
}
