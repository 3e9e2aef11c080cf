package org.humoresque.library.scan;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words in a tag.
 *
 * @param name the tag's name
 * @param bytes the text in the encoding of the file, mostly UTF-8; not empty
 */
record EmbeddedLyrics(String name, byte[] bytes) {

  /**
   * Vorbis' LYRICS and UNSYNCEDLYRICS, iTunes' ©lyr, Windows Media's WM/Lyrics, and ID3's USLT,
   * which FFmpeg calls {@code lyrics-eng} with its language.
   */
  private static final Pattern NAMES =
      Pattern.compile(
          "(un)?sync(hroni[sz])?ed[ _]?lyrics|lyrics(-.*)?|uslt|wm/lyrics(_synchronised)?");

  static boolean isLyrics(String tag) {
    return NAMES.matcher(tag.toLowerCase(Locale.ROOT)).matches();
  }
}
