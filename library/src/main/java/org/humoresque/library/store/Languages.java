package org.humoresque.library.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads how people write the name of a language. */
public final class Languages {

  private static final Map<String, String> CODES = codes();

  private Languages() {}

  /** The code of ISO 639-1 ({@code hi} for "Hindi", "hin", "हिन्दी"), else the text as it is. */
  public static String code(String written) {
    return CODES.getOrDefault(SearchText.fold(written.strip()), written.strip());
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
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
