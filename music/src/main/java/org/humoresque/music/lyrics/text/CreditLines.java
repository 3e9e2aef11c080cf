package org.humoresque.music.lyrics.text;

import java.util.List;
import java.util.regex.Pattern;

/** Tells lines that name authors, or advertise, from lines that are sung. */
final class CreditLines {

  private static final int LONGEST = 300;
  private static final List<String> HINTS =
      List.of(
          ":",
          " by",
          "http",
          "www.",
          ".com",
          ".net",
          ".org",
          ".cn",
          "qq",
          "reserved",
          "copyright",
          "commercial",
          "licensed",
          "also like",
          "embed",
          "thanks to",
          "lyric");
  private static final Pattern CHINESE_ROLE =
      Pattern.compile(
          "^[\\s【\\[(（]*(?:作\\s*[词詞曲]|填\\s*[词詞]|[词詞曲]|编曲|編曲|制作(?:人)?|製作(?:人)?|演唱|主唱|原唱"
              + "|翻唱|歌手|专辑|專輯|歌名|歌曲|混音|录音|錄音|监制|監製|和[声聲]|吉他|贝斯|貝斯|键盘|出品|发行|發行"
              + "|母带|统筹|企划|策划|后期|编辑|校对|歌词|歌詞|谱曲|作詞・?作曲|[词詞][曲/&、]+[曲唱]?)"
              + "(?:编辑|制作|人|师|工程)?\\s*(?:[:：/／@|].*|\\s+\\S{1,20}|)[】\\])）\\s]*$");
  private static final Pattern JAPANESE_KOREAN_ROLE =
      Pattern.compile("^\\s*(?:作詞|作曲|編曲|歌|唄|作詞・作曲|작사|작곡|편곡|노래)\\s*[:：/／].*");
  private static final Pattern ENGLISH_ROLE =
      Pattern.compile(
          "(?i)^[\\s(\\[*~-]*(?:(?:all )?(?:lyrics?|words|music|song|songs|written|composed|composer"
              + "|lyricist|produced|producer|arranged|performed|sung|vocals?|singer|artist|album|title"
              + "|track|mixed|mastered|published|transcribed|typed|submitted|corrected|edited|lrc"
              + "|guitars?|bass|drums|keyboards?)(?:\\s*(?:and|&|/|,)\\s*(?:lyrics?|words|music"
              + "|composed|produced|arranged|performed))*\\s*(?:by\\b\\s*[:：]?|[:：])).*");
  private static final Pattern ADVERTISING =
      Pattern.compile(
          "(?i).*(?:https?://|www\\.|\\b[a-z0-9-]{3,}\\.(?:com|net|org|cn)\\b|\\bQQ\\s*(?:群)?\\s*[:：]?\\s*\\d{5,}"
              + "|歌词网|歌詞網|千千静听|酷狗|网易云|未经.{0,12}(?:许可|授权)|更多歌词|感谢.{0,12}提供"
              + "|all rights reserved|copyright|\\u00A9|not for commercial use|lyrics licensed"
              + "|you might also like|\\d*embed$|thanks to .{3,60} for (?:these|correcting|sending|submitting)"
              + "|lyrics? (?:provided|powered|from|submitted|found)|(?:visit|from) .{0,30}lyrics).*");

  private CreditLines() {}

  /** Whether a line names authors or advertises. */
  static boolean isCredit(String line, Hints hints) {
    return line.length() <= LONGEST
        && hints.suggests(HINTS)
        && (CHINESE_ROLE.matcher(line).matches()
            || JAPANESE_KOREAN_ROLE.matcher(line).matches()
            || ENGLISH_ROLE.matcher(line).matches()
            || ADVERTISING.matcher(line).matches());
  }
}
