package org.humoresque.music.demo.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.humoresque.music.demo.synth.Instrument;
import org.humoresque.music.demo.synth.Mixer.Place;

/** The bones of a piece, and the players that are given something to do with them. */
public final class Arrangement {

  private final Key key;
  private final Setting setting;
  private final Harmony harmony;
  private final Random random;
  private final Map<Character, Motif> motifs = new HashMap<>();
  private final List<Player> players = new ArrayList<>();

  /**
   * @param chords names of chords, a blank between bars and a comma between the chords of one bar
   * @param seed decides where motifs are varied
   */
  public Arrangement(Setting setting, String chords, long seed) {
    this.setting = setting;
    this.key = new Key(Chord.pitchClass(setting.tonic), setting.scale);
    this.harmony = new Harmony(chords, setting.beatsPerBar);
    this.random = new Random(seed);
  }

  /**
   * Key and time of a piece.
   *
   * @param tonic such as {@code F#}
   * @param scale on the tonic
   * @param bpm beats a minute
   * @param beatsPerBar beats of a bar
   * @param shape what bends the tempo
   */
  public record Setting(
      String tonic, Scale scale, double bpm, int beatsPerBar, Tempo.Shape shape) {}

  /** Writes a motif down under an upper-case letter. */
  public Arrangement motif(char letter, String steps) {
    motifs.put(letter, Motif.parse(steps, setting.scale));
    return this;
  }

  /**
   * Seats another player.
   *
   * @param gain how loud in the mix
   * @param pan from -1, left, to 1, right
   * @param room how much of it goes into the room
   */
  public Player player(Instrument instrument, double gain, double pan, double room) {
    Player player = new Player(this, instrument, new Place(gain, pan, room));
    players.add(player);
    return player;
  }

  /** Writes the score out. */
  public Score finish(Score.Finish finish) {
    Tempo tempo = new Tempo(setting.bpm, bars() * setting.beatsPerBar, setting.shape);
    return new Score(tempo, setting.scale, players.stream().map(Player::part).toList(), finish);
  }

  int bars() {
    return harmony.bars();
  }

  int beatsPerBar() {
    return setting.beatsPerBar;
  }

  Harmony harmony() {
    return harmony;
  }

  Key key() {
    return key;
  }

  Random random() {
    return random;
  }

  Motif motif(char letter) {
    Motif motif = motifs.get(letter);
    if (motif == null) {
      throw new IllegalArgumentException("there is no motif '%s'".formatted(letter));
    }
    return motif;
  }
}
