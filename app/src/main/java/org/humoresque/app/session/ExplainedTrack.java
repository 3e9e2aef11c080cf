package org.humoresque.app.session;

import java.util.List;
import org.humoresque.recommend.Aim;
import org.humoresque.recommend.RankedTrack;

/**
 * Why a track was chosen or not.
 *
 * @param aim how the person feels and where the music is to take them
 * @param track the track with what its score is made of
 * @param chosen whether it is among those that were asked for
 * @param place which it is among all that fulfil the demands, from 1
 * @param objections the demands that it does not fulfil
 * @param playlist what was chosen
 */
public record ExplainedTrack(
    Aim aim,
    RankedTrack track,
    boolean chosen,
    int place,
    List<String> objections,
    Playlist playlist) {

  public ExplainedTrack {
    objections = List.copyOf(objections);
  }
}
