package org.humoresque.library.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how people write the name of a language. */
public final class Languages {

  /** Codes of ISO 639-2 that differ from those made of the language's own name. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Stream.of(
              "alb sq", "arm hy", "baq eu", "bur my", "chi zh", "cze cs", "dut nl", "fre fr",
              "geo ka", "ger de", "gre el", "ice is", "mac mk", "mao mi", "may ms", "per fa",
              "rum ro", "slo sk", "tib bo", "wel cy")
          .map(pair -> pair.split(" "))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

  private static final Map<String, String> CODES = codes();

  private Languages() {}

  /** The code of ISO 639-1 ({@code hi} for "Hindi", "hin", "हिन्दी"), else the text as it is. */
  public static String code(String written) {
    return CODES.getOrDefault(SearchText.fold(written.strip()), written.strip());
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.forLanguageTag(code);
      codes.putIfAbsent(code, code);
      codes.putIfAbsent(language.getISO3Language(), code);
      codes.putIfAbsent(SearchText.fold(language.getDisplayLanguage(Locale.ENGLISH)), code);
      codes.putIfAbsent(SearchText.fold(language.getDisplayLanguage(Locale.GERMAN)), code);
      codes.putIfAbsent(SearchText.fold(language.getDisplayLanguage(language)), code);
    }
    return Map.copyOf(codes);
  }
}
