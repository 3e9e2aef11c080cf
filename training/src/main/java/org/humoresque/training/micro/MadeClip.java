package org.humoresque.training.micro;

import java.util.List;
import org.humoresque.vision.micro.TimedFace;

/**
 * A clip that was made.
 *
 * @param actor who is in it
 * @param frameRate in frames a second
 * @param faces all moments
 * @param events the micro-expressions in it, in order; other things happen too
 */
record MadeClip(Actor actor, double frameRate, List<TimedFace> faces, List<MadeEvent> events) {

  double seconds() {
    return faces.size() / frameRate;
  }
}
