package org.humoresque.library.crawl;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.humoresque.library.match.SongKey;

/**
 * A song as pages tell of it.
 *
 * @param facts what is known, none of it blank
 */
public record CrawledSong(Map<Fact, String> facts) {

  private static final int MOST_LETTERS = 1000;

  public CrawledSong {
    Map<Fact, String> kept = new EnumMap<>(Fact.class);
    facts.forEach(
        (fact, text) -> {
          String plain = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
          if (!plain.isEmpty()) {
            kept.put(fact, plain.substring(0, Math.min(MOST_LETTERS, plain.length())));
          }
        });
    facts = Collections.unmodifiableMap(kept);
  }

  public Optional<String> get(Fact fact) {
    return Optional.ofNullable(facts.get(fact));
  }

  /** Equal for the same song: by artist and title, else by where it opens. */
  String key() {
    return get(Fact.ARTIST)
        .flatMap(artist -> SongKey.of(Optional.of(artist), get(Fact.TITLE)))
        .map(SongKey::text)
        .or(() -> get(Fact.URL))
        .or(() -> get(Fact.AUDIO))
        .orElseGet(() -> get(Fact.TITLE).orElse(""));
  }

  /** This song with what another page knows besides. */
  CrawledSong and(CrawledSong other) {
    Map<Fact, String> both = new EnumMap<>(Fact.class);
    both.putAll(other.facts);
    both.putAll(facts);
    return new CrawledSong(both);
  }
}
