package org.humoresque.music.lyrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({
    "en, I will wait for you in the rain",
    "fr, Je suis seul dans la nuit et je pense à toi",
    "es, Yo te quiero más que a nadie en la vida",
    "de, Ich bin allein in der Nacht und denke an dich",
    "it, Sono solo nella notte e penso a te",
    "pt, Eu não sei viver sem você e o mar",
    "nl, Ik wacht op jou in de regen van de nacht",
    "sv, Jag är ensam och tänker på dig",
    "tr, Ben seni çok seviyorum ama sen yoksun",
    "id, Aku cinta kamu dan kau tak tahu",
    "ru, Я не знаю как жить без тебя",
    "ko, 나는 너를 사랑해",
    "ja, きみが好きだと叫びたい夜",
    "zh, 我在雨里等你回来",
    "th, ฉันรักเธอมาก",
    "ar, أنا أحبك كثيرا",
    "el, σε αγαπώ πολύ",
    "und, 1234",
    "und, Xqzz"
  })
  void languagesAreTold(String language, String text) {
    assertThat(Languages.detect(text)).isEqualTo(language);
  }
}
