package org.humoresque.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.FileStamp;
import org.humoresque.library.store.LyricsText;
import org.humoresque.library.store.ScannedLyrics;
import org.humoresque.library.store.ScannedTrack;

/**
 * Tags like those of a real library, by rule: few words are frequent and many are rare, artists
 * have some albums of a dozen songs, one song in eight is Chinese, Hindi or Russian, and one in
 * fifty has lyrics.
 */
final class WrittenTags {

  private static final String[] FREQUENT =
      """
      the of love you a to my in me i and it on for no night heart la de dance day is blue time world
      dream fire little baby light life with all man song be rain girl one home your away sun down go
      black moon back we good never star come river don't wild road summer eyes high soul mix high
      live remix remastered version feat vol pt intro interlude
      """
          .split("\\s+");

  private static final String[] STARTS =
      "b br c ch cl d dr f fl g gr h j k kr l m n p pr qu r s sh sl st t th tr v w wh z".split(" ");
  private static final String[] MIDDLES = "a e i o u ai ea ee ie oo ou ay".split(" ");
  private static final String[] ENDS =
      "n r s t l d m ck ll nd ng rt sh ss st th x y e o a er on in".split(" ");
  private static final String[] HAN =
      "爱 夜 心 天 月 雨 风 花 海 梦 你 我 不 的 人 是 在 有 了 一 星 光 路 歌 红 白 青 春 秋 冬 小 大".split(" ");
  private static final String[] HINDI =
      "दिल प्यार तुम मेरा तेरा रात है जाना हम सनम ज़िन्दगी गीत तू ही इश्क चाँद पिया बारिश"
          .split(" ");
  private static final String[] RUSSIAN =
      "любовь ночь моя ты я сердце не звезда осень белый снег дорога тебя мой город и на"
          .split(" ");
  private static final String[] GENRES =
      """
      Rock,Pop,Electronic,Hip-Hop,Jazz,Classical,Folk,Metal,Blues,Reggae,Country,Soul,Funk,Ambient,
      House,Techno,Indie Rock,Alternative,Punk,R&B,Soundtrack,World,Bollywood,Mandopop,Chanson,Latin
      """
          .strip()
          .split(",\\s*");

  private static final int SONGS_OF_AN_ALBUM = 12;
  private static final int ALBUMS_OF_AN_ARTIST = 5;

  private final Random random = new Random(20_261_121);
  private final List<String> rare = new ArrayList<>();

  WrittenTags() {
    for (int i = 0; i < 40_000; i++) {
      rare.add(syllables(1 + random.nextInt(3)));
    }
  }

  /** An artist's songs, each with title, artist, album, genre and year. */
  List<ScannedTrack> artist(int number) {
    int script = random.nextInt(24);
    String artist = words(script, 1 + random.nextInt(3), true);
    String genre = GENRES[skewed(GENRES.length)];
    List<ScannedTrack> songs = new ArrayList<>();
    int albums = 1 + random.nextInt(2 * ALBUMS_OF_AN_ARTIST - 1);
    for (int album = 0; album < albums; album++) {
      String name = words(script, 1 + random.nextInt(4), false);
      int year = 2026 - skewed(70);
      for (int song = 1; song <= SONGS_OF_AN_ALBUM; song++) {
        TrackTags tags =
            TrackTags.builder()
                .title(words(script, 1 + random.nextInt(5), false))
                .artist(artist)
                .album(name)
                .trackNumber(song)
                .year(year)
                .genres(List.of(genre))
                .build();
        songs.add(track("/music/%d/%d/%d.mp3".formatted(number, album, song), tags, script));
      }
    }
    return songs;
  }

  private ScannedTrack track(String path, TrackTags tags, int script) {
    Optional<LyricsText> lyrics =
        random.nextInt(50) == 0
            ? Optional.of(
                new LyricsText(
                    LyricsText.Origin.TAG,
                    "USLT",
                    words(script, 150, false).getBytes(StandardCharsets.UTF_8)))
            : Optional.empty();
    return new ScannedTrack(
        Optional.empty(),
        Path.of(path),
        new FileStamp(4_000_000, 1),
        new ContentId(path),
        tags,
        Duration.ofSeconds(90 + random.nextInt(300)),
        Optional.empty(),
        new ScannedLyrics(Optional.empty(), lyrics, Optional.empty()));
  }

  private String words(int script, int many, boolean isName) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < many; i++) {
      String word =
          switch (script) {
            case 0 -> HAN[skewed(HAN.length)] + HAN[skewed(HAN.length)];
            case 1 -> HINDI[skewed(HINDI.length)];
            case 2 -> RUSSIAN[skewed(RUSSIAN.length)];
            default -> latin(isName);
          };
      text.append(text.isEmpty() || script == 0 ? "" : " ").append(word);
    }
    return text.toString();
  }

  private String latin(boolean isName) {
    String word =
        !isName && random.nextInt(10) < 6
            ? FREQUENT[skewed(FREQUENT.length)]
            : rare.get(skewed(rare.size()));
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Small numbers are frequent, as words are. */
  private int skewed(int bound) {
    double share = Math.pow(random.nextDouble(), 2.5);
    return Math.min(bound - 1, (int) (bound * share));
  }

  private String syllables(int many) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < many; i++) {
      word.append(STARTS[random.nextInt(STARTS.length)])
          .append(MIDDLES[random.nextInt(MIDDLES.length)]);
    }
    return word.append(ENDS[random.nextInt(ENDS.length)]).toString();
  }
}
