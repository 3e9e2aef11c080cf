package org.humoresque.recommend;

import java.util.List;

/**
 * Why a song was chosen or not.
 *
 * @param choice the song with what its score is made of
 * @param place which it would be among all that fulfil the constraints, from 1
 * @param objections the constraints that it does not fulfil
 */
public record Verdict(Choice choice, int place, List<String> objections) {

  public Verdict {
    objections = List.copyOf(objections);
  }
}
