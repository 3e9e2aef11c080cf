package org.humoresque.vision.image;

/**
 * How one file format lays out its bytes: enough to know how large a picture is and whether all of
 * it is there, before anything is decoded.
 *
 * <p>Both methods throw {@link UnreadableImageException} where the bytes break the format's rules.
 */
interface ImageLayout {

  /** Whether these bytes start like a file of this format. */
  boolean recognizes(byte[] file);

  /** Reads the size of the picture from the head of the file. */
  Dimensions dimensions(byte[] file);

  /**
   * The file reduced to what a decoder needs for its first picture; the given array where nothing
   * can be left out.
   *
   * @throws UnreadableImageException if a part of that picture is missing
   */
  byte[] firstPicture(byte[] file);
}
