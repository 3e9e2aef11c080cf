package org.humoresque.library.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.store.Dossier.Named;
import org.humoresque.library.store.SongEvent.Kind;
import org.junit.jupiter.api.Test;

/** What every store of listeners must do. */
public abstract class ListenerStoreContract {

  private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
  private static final Mood SAD = Emotion.SAD.mood();
  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

  /** A listener of whom nothing is known. */
  protected abstract ListenerStore listener();

  /** Somebody else in the same library. */
  protected abstract ListenerStore other();

  /** The scanner's side of the library. */
  protected abstract ScanStore scans();

  /** The player's side of the library. */
  protected abstract TrackStore tracks();

  @Test
  void typicalSongsAreKeptInTheirOrder() {
    TrackId one = save("/1.mp3", "a");
    TrackId two = save("/2.mp3", "b");

    listener().setTypical(Emotion.SAD, List.of(two, one, two));
    listener().setTypical(Emotion.HAPPY, List.of(one));
    listener().setTypical(Emotion.ANGRY, List.of());

    assertThat(listener().typical())
        .isEqualTo(Map.of(Emotion.SAD, List.of(two, one), Emotion.HAPPY, List.of(one)));
    listener().setTypical(Emotion.SAD, List.of());
    assertThat(listener().typical()).containsOnlyKeys(Emotion.HAPPY);
    assertThat(other().typical()).isEmpty();
  }

  @Test
  void songsThatAreNotThereAreRefusedAndNothingIsChanged() {
    TrackId one = save("/1.mp3", "a");
    listener().setTypical(Emotion.SAD, List.of(one));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> listener().setTypical(Emotion.SAD, List.of(new TrackId(99))))
        .withMessageContaining("99");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> listener().add(event(new TrackId(99), Kind.LIKE, 0)))
        .withMessageContaining("99");
    assertThat(listener().typical()).containsOnlyKeys(Emotion.SAD);
    assertThat(listener().events(ALL, 10, 0)).isEmpty();
  }

  @Test
  void eventsComeNewestFirstAndCanBeTakenBack() {
    TrackId one = save("/1.mp3", "a");
    KeptEvent play = listener().add(event(one, Kind.PLAY, 0));
    KeptEvent skip = listener().add(event(one, Kind.SKIP, 1));

    assertThat(listener().events(ALL, 10, 0)).containsExactly(skip, play);
    assertThat(listener().events(Set.of(Kind.PLAY, Kind.LIKE), 10, 0)).containsExactly(play);
    assertThat(listener().events(ALL, 1, 1)).containsExactly(play);
    assertThat(listener().countEvents(ALL)).isEqualTo(2);
    assertThat(other().remove(skip.id())).isFalse();
    assertThat(listener().remove(skip.id())).isTrue();
    assertThat(listener().remove(skip.id())).isFalse();
    assertThat(listener().events(ALL, 10, 0)).containsExactly(play);
  }

  @Test
  void songsKnowWhenTheyWerePlayedLastAndWhichShallNotBe() {
    TrackId one = save("/1.mp3", "a");
    TrackId copy = save("/copy.mp3", "a");
    TrackId two = save("/2.mp3", "b");
    listener().add(event(one, Kind.PLAY, 5));
    listener().add(event(one, Kind.FINISH, 8));
    listener().add(event(one, Kind.LIKE, 9));
    listener().add(event(two, Kind.NEVER, 9));

    Instant last = MONDAY.plus(Duration.ofHours(8));
    assertThat(listener().lastPlayed()).isEqualTo(Map.of(one, last, copy, last));
    assertThat(listener().songs(Kind.NEVER)).containsExactly(two);
    assertThat(listener().songs(Kind.LIKE)).containsExactlyInAnyOrder(one, copy);
  }

  @Test
  void whatIsKnownFollowsARecordingThatMovesAndWaitsForOneThatIsAway() {
    TrackId gone = save("/1.mp3", "a");
    listener().setTypical(Emotion.SAD, List.of(gone));
    listener().add(event(gone, Kind.LIKE, 0));
    scans().remove(List.of(gone));

    assertThat(listener().typical()).isEmpty();
    assertThat(listener().events(ALL, 10, 0)).isEmpty();
    assertThat(listener().countEvents(ALL)).isZero();
    assertThat(listener().everything().events()).hasSize(1);

    TrackId back = save("/elsewhere/1.mp3", "a");
    assertThat(listener().typical()).isEqualTo(Map.of(Emotion.SAD, List.of(back)));
    assertThat(listener().events(ALL, 10, 0).get(0).event().song()).isEqualTo(back);
  }

  @Test
  void whatIsKnownFollowsARecordingThatIsKnownByAnotherName() {
    TrackId one = save("/1.mp3", "a");
    listener().setTypical(Emotion.SAD, List.of(one));
    listener().add(event(one, Kind.LIKE, 0));

    save(Optional.of(one), "/1.mp3", "b");

    assertThat(listener().typical()).isEqualTo(Map.of(Emotion.SAD, List.of(one)));
    assertThat(listener().events(ALL, 10, 0)).hasSize(1);
  }

  @Test
  void everythingIsToldAndForgotten() {
    TrackId one = save("/1.mp3", "a");
    listener().setTypical(Emotion.SAD, List.of(one));
    listener().add(event(one, Kind.NOT_THIS_MOOD, 0));
    tracks().label(one, Emotion.FEAR);
    Named named = new Named("a", Optional.of(one), Optional.of("Song of /1.mp3"), Optional.empty());

    assertThat(listener().everything())
        .isEqualTo(
            new Dossier(
                "me",
                List.of(new Dossier.Marked(named, Emotion.SAD)),
                List.of(new Dossier.Happened(named, Kind.NOT_THIS_MOOD, 0.5, SAD, MONDAY)),
                List.of(new Dossier.Marked(named, Emotion.FEAR))));

    listener().forget();
    assertThat(listener().everything())
        .isEqualTo(new Dossier("me", List.of(), List.of(), List.of()));
    assertThat(tracks().mood(one)).isEmpty();
  }

  private static SongEvent event(TrackId song, Kind kind, int hour) {
    return new SongEvent(song, kind, 0.5, SAD, MONDAY.plus(Duration.ofHours(hour)));
  }

  private TrackId save(String path, String content) {
    return save(Optional.empty(), path, content);
  }

  private TrackId save(Optional<TrackId> id, String path, String content) {
    ScannedTrack track =
        new ScannedTrack(
            id,
            Path.of(path),
            new FileStamp(1, 1),
            new ContentId(content),
            TrackTags.builder().title("Song of " + path).build(),
            Duration.ofSeconds(5),
            Optional.empty(),
            ScannedLyrics.NONE);
    return scans().save(List.of(track)).get(0).id();
  }
}
