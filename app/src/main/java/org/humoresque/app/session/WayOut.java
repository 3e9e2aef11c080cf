package org.humoresque.app.session;

import java.util.List;
import org.humoresque.recommend.RankedTrack;

/**
 * What to give up where no song fulfils all demands.
 *
 * @param givenUp the demands to give up
 * @param songs how many songs there would be then
 * @param nearest the best of them
 */
public record WayOut(List<String> givenUp, int songs, List<RankedTrack> nearest) {

  public WayOut {
    givenUp = List.copyOf(givenUp);
    nearest = List.copyOf(nearest);
  }
}
