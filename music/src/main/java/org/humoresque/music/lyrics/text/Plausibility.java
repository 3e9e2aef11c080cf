package org.humoresque.music.lyrics.text;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/**
 * How much a decoded text looks like one that people write: a text decoded with the wrong table is
 * made of rare signs, mixed scripts and letters in odd places.
 */
final class Plausibility {

  /** Signs that make up a third to a half of any Chinese song, in both ways of writing. */
  private static final BitSet FREQUENT =
      letters(
          "的一是了不我你在有他这這那就人也都说說没沒爱愛心好想要会會能来來去过過到得着著和为為天地里裡上下中"
              + "大小多少看见見听聽风風雨雪花月夜梦夢情泪淚笑哭走等谁誰什么甚麼么怎样樣让讓给給对對与與从從如果还還"
              + "只再又已永远遠每次年时時候间間今明昨日光海山路家手眼身生死世界美快乐樂伤傷痛难難过寂寞孤单單回忆憶"
              + "头頭啊吧吗嗎呢喔哦开開自己她它们們个個点點当當像真最后後前无無所以可可是但因把被比才两兩");

  private static final BitSet COMMON_HAN = commonHan();

  private Plausibility() {}

  /**
   * The mean plausibility of the letters outside ASCII, from 0 to about 1.3; 1 if there are none.
   */
  static double ofUnusual(String text) {
    double sum = 0;
    int many = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        sum += of(text, i);
        many++;
      }
    }
    return many == 0 ? 1 : sum / many;
  }

  /** The mean plausibility of all letters, ASCII included. */
  static double ofWhole(String text) {
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < 0x80) {
        sum +=
            letter >= ' ' && letter < 0x7F || letter == '\n' || letter == '\r' || letter == '\t'
                ? 1
                : 0;
      } else {
        sum += of(text, i);
      }
    }
    return text.isEmpty() ? 0 : sum / text.length();
  }

  private static double of(String text, int at) {
    char letter = text.charAt(at);
    if (FREQUENT.get(letter)) {
      return 1.4;
    }
    return switch (UnicodeScript.of(letter)) {
      case HAN -> COMMON_HAN.get(letter) ? 0.9 : 0.1;
      case HIRAGANA -> 1.3;
      case KATAKANA -> letter >= 0xFF61 ? 0.05 : 1.1;
      case HANGUL -> letter >= 0xAC00 && letter <= 0xD7A3 ? 1.0 : 0.2;
      case LATIN -> accented(text, at);
      case CYRILLIC -> cyrillic(text, at);
      case GREEK, HEBREW, ARABIC, THAI, DEVANAGARI -> 0.5;
      default -> sign(letter);
    };
  }

  /** An accented letter stands among plain ones, and is small unless the word begins with it. */
  private static double accented(String text, int at) {
    boolean before = at > 0 && isPlain(text.charAt(at - 1));
    boolean after = at + 1 < text.length() && isPlain(text.charAt(at + 1));
    boolean odd =
        Character.isUpperCase(text.charAt(at))
            && at > 0
            && Character.isLowerCase(text.charAt(at - 1));
    if (odd) {
      return 0.1;
    }
    return before && after ? 1.1 : before || after ? 1.0 : 0.3;
  }

  private static double cyrillic(String text, int at) {
    char letter = text.charAt(at);
    if (letter < 0x410 || letter > 0x451) {
      return 0.4;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    boolean shouting = Character.isUpperCase(letter) && Character.isLowerCase(before);
    boolean lonely = isPlain(before) || at + 1 < text.length() && isPlain(text.charAt(at + 1));
    return shouting || lonely ? 0.1 : Character.isUpperCase(letter) ? 0.8 : 1.1;
  }

  private static boolean isPlain(char letter) {
    return (letter | 0x20) >= 'a' && (letter | 0x20) <= 'z';
  }

  private static double sign(char letter) {
    if ("’‘“”…–—«»¿¡，。！？、；：（）《》「」『』【】～♪♫・ー々　·°´".indexOf(letter) >= 0) {
      return 0.9;
    }
    boolean nothing =
        !Character.isDefined(letter)
            || Character.isISOControl(letter)
            || letter >= 0xE000 && letter <= 0xF8FF
            || letter == 0xFFFD;
    return nothing ? -1 : 0.3;
  }

  private static BitSet letters(String signs) {
    BitSet set = new BitSet();
    signs.chars().forEach(set::set);
    return set;
  }

  /** The commonest signs of both ways of writing: the first levels of GB 2312 and of Big5. */
  private static BitSet commonHan() {
    BitSet set = new BitSet();
    add(set, Charset.forName("GB2312"), 0xB0, 0xD7);
    add(set, Charset.forName("Big5"), 0xA4, 0xC6);
    return set;
  }

  private static void add(BitSet set, Charset charset, int low, int high) {
    CharsetEncoder encoder = charset.newEncoder();
    for (char sign = '\u4E00'; sign < '\uA000'; sign++) {
      if (encoder.canEncode(sign)) {
        byte[] bytes = String.valueOf(sign).getBytes(charset);
        if ((bytes[0] & 0xFF) >= low && (bytes[0] & 0xFF) <= high) {
          set.set(sign);
        }
      }
    }
  }
}
