package org.humoresque.music.lyrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldEncodingsTest {

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Кино",
    "windows-1251, 'Группа крови\nКино\nBest of'",
    "GB18030, '月亮代表我的心\n邓丽君'",
    "Big5, '月亮代表我的心\n鄧麗君'",
    "windows-31j, '残酷な天使のテーゼ\n高橋洋子'",
    "x-windows-949, '사랑했지만\n김광석'",
    "windows-1252, 'Mötley Crüe\nFür Elise'"
  })
  void shortTextsAreReadInTheEncodingsOfManyHomes(String charset, String text) {
    String lines = text.replace("\\n", "\n");
    assertThat(OldEncodings.decode(lines.getBytes(Charset.forName(charset)))).contains(lines);
  }
}
