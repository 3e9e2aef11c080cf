package org.humoresque.recommend;

import java.util.List;
import org.humoresque.recommend.Explanation.Part;
import org.humoresque.recommend.FeatureLabel.Kind;

/** The share of the typical songs that have a genre of the song. */
final class GenreScoring implements Scoring {

  private final SongIndex songs;
  private final List<Integer> typical;

  GenreScoring(SongIndex songs, Wish wish) {
    this.songs = songs;
    this.typical = TypicalSongs.nearest(songs, wish.profile(), wish.aim().target());
  }

  @Override
  public double score(int song) {
    if (typical.isEmpty()) {
      return 0;
    }
    List<FeatureLabel> genres =
        songs.labels(song).stream().filter(label -> label.kind() == Kind.GENRE).toList();
    long like =
        typical.stream()
            .filter(other -> genres.stream().anyMatch(genre -> songs.has(other, genre)))
            .count();
    return (double) like / typical.size();
  }

  @Override
  public List<Part> parts(int song) {
    return List.of(Part.of(Explanation.Kind.GENRE, score(song), 1));
  }
}
