package org.humoresque.recommend;

import java.util.List;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.Explanation.Kind;
import org.humoresque.recommend.Explanation.Part;

/** The nearer its mood to the target, the better. */
record NearestMoodScoring(SongIndex songs, Mood target) implements Scoring {

  @Override
  public double score(int song) {
    return MoodFit.closeness(songs.distance(song, target));
  }

  @Override
  public List<Part> parts(int song) {
    return List.of(Part.of(Kind.MOOD, score(song), 1));
  }
}
