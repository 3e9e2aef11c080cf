package org.humoresque.music.demo.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.humoresque.music.demo.synth.Instrument;
import org.humoresque.music.demo.synth.Mixer.Place;

/**
 * One player of an arrangement, who is told what to play bar by bar. Bars count from 1.
 *
 * <p>Patterns are written one character a step and spread evenly over a bar; blanks are for
 * reading.
 */
public final class Player {

  private static final double STRUM_BEATS = 0.035;
  private static final int HIT_PITCH = 60;

  private final Arrangement piece;
  private final Instrument instrument;
  private final Place place;
  private final List<Note> notes = new ArrayList<>();
  private double touch = 0.95;

  Player(Arrangement piece, Instrument instrument, Place place) {
    this.piece = piece;
    this.instrument = instrument;
    this.place = place;
  }

  /** How much of each note's time in a melody is sounded: 1 is legato, 0.4 staccato. */
  public Player touch(double share) {
    touch = share;
    return this;
  }

  /**
   * Plays the chords.
   *
   * @param pattern {@code o} a chord held until the next sign, {@code x} a short one, {@code D} and
   *     {@code U} strummed down and up, {@code 0} to {@code 6} a single note of it counted from
   *     below and ringing on, {@code .} nothing
   * @param centre pitch around which the chords lie
   */
  public Player chords(String pattern, int centre, double velocity, int fromBar, int toBar) {
    List<Integer> voicing = List.of();
    for (Slot slot : slots(pattern, fromBar, toBar)) {
      voicing = piece.harmony().at(slot.beat).voicing(centre, voicing);
      switch (slot.sign) {
        case 'o' -> together(voicing, slot.beat, slot.untilNext, velocity);
        case 'x' -> together(voicing, slot.beat, 0.6 * slot.step, velocity);
        case 'D' -> strum(voicing, slot, velocity, 1);
        case 'U' -> strum(voicing.subList(1, voicing.size()), slot, 0.75 * velocity, -1);
        default -> add(slot.beat, 2.5 * slot.step, ringing(voicing, slot.sign), velocity);
      }
    }
    return this;
  }

  /**
   * Plays below the chords.
   *
   * @param pattern {@code r} the bass note, {@code 3}, {@code 5} and {@code 8} those above its
   *     root, {@code a} a semitone below the next bar's bass note, {@code -} silence, {@code .}
   *     hold on
   * @param lowest no note is lower
   */
  public Player bass(String pattern, int lowest, double velocity, int fromBar, int toBar) {
    for (Slot slot : slots(pattern, fromBar, toBar)) {
      if (slot.sign != '-') {
        add(slot.beat, 0.95 * slot.untilNext, bassPitch(slot, lowest), velocity);
      }
    }
    return this;
  }

  /**
   * Hits a drum.
   *
   * @param pattern {@code x} a hit, {@code X} a hard one, {@code o} a soft one; a stroke between
   *     bars where they differ
   */
  public Player hits(String pattern, double velocity, int fromBar, int toBar) {
    for (Slot slot : slots(pattern, fromBar, toBar)) {
      double strength = slot.sign == 'X' ? 1.25 : slot.sign == 'o' ? 0.55 : 1;
      add(slot.beat, slot.step, HIT_PITCH, Math.min(1, strength * velocity));
    }
    return this;
  }

  /**
   * Plays motifs one after the other, fitted to the chords; what comes back is varied.
   *
   * @param form letters of motifs; in lower case for exactly as written; {@code -} rests for a bar
   * @param octave in which step 1 lies
   */
  public Player melody(String form, int octave, double velocity, int fromBar) {
    Fitting fitting = new Fitting(piece.key(), piece.harmony(), octave, piece.beatsPerBar());
    Set<Character> heard = new HashSet<>();
    double beat = (fromBar - 1) * piece.beatsPerBar();
    int before = piece.key().pitch(4, octave);
    for (char letter : form.replace(" ", "").toCharArray()) {
      if (letter == '-') {
        beat += piece.beatsPerBar();
        continue;
      }
      Motif motif = piece.motif(Character.toUpperCase(letter));
      if (Character.isUpperCase(letter)) {
        boolean isBack = !heard.add(letter);
        boolean varied = isBack && piece.random().nextBoolean();
        motif = fitting.fit(varied ? motif.ornamented(piece.random()) : motif, beat, before);
      }
      for (Motif.Step step : motif.steps()) {
        if (!step.isRest()) {
          before = fitting.pitch(step);
          double strength = step.isAccented() ? Math.min(1, 1.3 * velocity) : velocity;
          add(beat, touch * step.beats(), before, strength);
        }
        beat += step.beats();
      }
    }
    return this;
  }

  Part part() {
    return new Part(instrument, place, notes);
  }

  private void together(List<Integer> voicing, double beat, double beats, double velocity) {
    voicing.forEach(pitch -> add(beat, 0.97 * beats, pitch, velocity));
  }

  private void strum(List<Integer> voicing, Slot slot, double velocity, int direction) {
    for (int i = 0; i < voicing.size(); i++) {
      int string = direction > 0 ? i : voicing.size() - 1 - i;
      double late = i * STRUM_BEATS;
      add(slot.beat + late, slot.untilNext - late, voicing.get(string), velocity);
    }
  }

  private static int ringing(List<Integer> voicing, char sign) {
    int number = sign - '0';
    return voicing.get(number % voicing.size()) + 12 * (number / voicing.size());
  }

  private int bassPitch(Slot slot, int lowest) {
    Chord chord = piece.harmony().at(slot.beat);
    int pitchClass =
        switch (slot.sign) {
          case 'a' -> piece.harmony().at(nextBar(slot.beat)).bass() - 1;
          case '3' -> chord.root() + chord.intervals().get(1);
          case '5' -> chord.root() + chord.intervals().get(chord.intervals().size() > 2 ? 2 : 1);
          default -> chord.bass();
        };
    int pitch = lowest + Math.floorMod(pitchClass - lowest, 12);
    return slot.sign == '8' ? pitch + 12 : pitch;
  }

  private double nextBar(double beat) {
    return (Math.floor(beat / piece.beatsPerBar() + 1e-6) + 1) * piece.beatsPerBar();
  }

  private void add(double beat, double beats, int pitch, double velocity) {
    notes.add(new Note(beat, Math.max(0.05, beats), pitch, velocity));
  }

  /** A sign of a pattern, where it falls, and how long until the next. */
  private record Slot(char sign, double beat, double step, double untilNext) {}

  private List<Slot> slots(String pattern, int fromBar, int toBar) {
    String[] bars = pattern.replace(" ", "").split("\\|");
    List<Slot> slots = new ArrayList<>();
    double end = Math.min(toBar, piece.bars()) * (double) piece.beatsPerBar();
    for (int bar = fromBar - 1; bar < Math.min(toBar, piece.bars()); bar++) {
      String signs = bars[(bar - fromBar + 1) % bars.length];
      double step = (double) piece.beatsPerBar() / signs.length();
      for (int i = 0; i < signs.length(); i++) {
        if (signs.charAt(i) != '.') {
          double beat = bar * (double) piece.beatsPerBar() + i * step;
          slots.add(new Slot(signs.charAt(i), beat, step, end - beat));
        }
      }
    }
    for (int i = 0; i + 1 < slots.size(); i++) {
      Slot slot = slots.get(i);
      double untilNext = slots.get(i + 1).beat - slot.beat;
      slots.set(i, new Slot(slot.sign, slot.beat, slot.step, untilNext));
    }
    return slots;
  }
}
