package org.humoresque.library.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Plain", "Café", "Ñandú — “quoted”", "Зимняя ночь", "坂本龍一", "🎵 tune", "Ä", "½ €"})
  void validUtf8IsKept(String text) {
    assertThat(TagText.decode(text.getBytes(UTF_8))).isEqualTo(text);
  }

  @Test
  void westernBytesAreRead() {
    assertThat(TagText.decode("Déjà vu".getBytes(ISO_8859_1))).isEqualTo("Déjà vu");
    assertThat(TagText.decode("10 € – “x”".getBytes(Charset.forName("windows-1252"))))
        .isEqualTo("10 € – “x”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Café", "Ночь", "坂本", "it’s"})
  void textThatWasEncodedTwiceIsMended(String text) {
    String latin1 = new String(text.getBytes(UTF_8), ISO_8859_1);
    assertThat(TagText.decode(latin1.getBytes(UTF_8))).isEqualTo(text);
  }

  @Test
  void controlsAndEndlessTextsAreCut() {
    assertThat(TagText.decode("a\0b\n c\u007f\uFEFF".getBytes(UTF_8))).isEqualTo("a b  c");
    assertThat(TagText.decode("🎵".repeat(2000).getBytes(UTF_8))).hasSize(TagText.MOST_CHARS);
    String odd = TagText.decode(("x" + "🎵".repeat(2000)).getBytes(UTF_8));
    assertThat(odd).hasSize(TagText.MOST_CHARS - 1);
  }
}
