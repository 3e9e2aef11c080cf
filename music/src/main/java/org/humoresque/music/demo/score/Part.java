package org.humoresque.music.demo.score;

import java.util.List;
import org.humoresque.music.demo.synth.Instrument;
import org.humoresque.music.demo.synth.Mixer.Place;

/**
 * What one player plays.
 *
 * @param instrument on what
 * @param place where it stands in the mix
 * @param notes what
 */
public record Part(Instrument instrument, Place place, List<Note> notes) {

  public Part {
    notes = List.copyOf(notes);
  }
}
