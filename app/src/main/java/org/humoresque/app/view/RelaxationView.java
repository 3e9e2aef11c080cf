package org.humoresque.app.view;

import java.util.List;
import org.humoresque.app.session.MoodedSongs;
import org.humoresque.app.session.WayOut;
import org.humoresque.app.view.PlaylistView.Entry;

/**
 * What to give up where no song fulfils all demands.
 *
 * @param givenUp the demands, in words
 * @param songs how many songs there would be then
 * @param nearest the best of them
 */
public record RelaxationView(List<String> givenUp, int songs, List<Entry> nearest) {

  static List<RelaxationView> of(List<WayOut> ways, MoodedSongs library) {
    return ways.stream()
        .map(
            way ->
                new RelaxationView(
                    way.givenUp(),
                    way.songs(),
                    way.nearest().stream().map(song -> Entry.of(song, library)).toList()))
        .toList();
  }
}
