package org.humoresque.recommend.constraint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.humoresque.recommend.Constraint;
import org.humoresque.recommend.FeatureLabel;
import org.humoresque.recommend.FeatureLabel.Kind;
import org.humoresque.recommend.SongIndex;

/**
 * Sung in one of some languages (paper B). A song whose language is not known does not fulfil it.
 *
 * @param languages as the library writes them, at least one
 */
public record InLanguages(Set<String> languages) implements Constraint {

  /**
   * @throws IllegalArgumentException if no language is given
   */
  public InLanguages {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("at least one language is needed, but none is given");
    }
    languages = Set.copyOf(languages);
  }

  @Override
  public boolean allows(SongIndex songs, int song) {
    for (String language : languages) {
      if (songs.has(song, new FeatureLabel(Kind.LANGUAGE, language))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String description() {
    List<String> names =
        new TreeSet<>(languages)
            .stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
                .toList();
    return "in " + String.join(" or ", names);
  }
}
