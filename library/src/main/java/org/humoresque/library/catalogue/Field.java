package org.humoresque.library.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column of a catalogue can mean, with the names people give such columns. */
public enum Field {
  TITLE(
      "title, song, name, track, track name, track title, song name, song title, titel, lied,"
          + " titre, chanson, morceau, titulo, cancion, titolo, canzone, brano, nome, nombre,"
          + " название, песня, 歌名, 歌曲, 曲名, 标题, タイトル, 曲, 제목, 노래, गीत, गाना, शीर्षक, गाने का नाम"),
  ARTIST(
      "artist, artists, artist name, artist s, singer, singers, performer, band, musician, interpret,"
          + " kunstler, kunstlerin, artiste, interprete, chanteur, artista, cantante, исполнитель,"
          + " певец, 歌手, 艺术家, 艺人, アーティスト, 가수, गायक, कलाकार"),
  ALBUM(
      "album, album name, album title, record, release, movie, film, disco, альбом, 专辑, アルバム, 앨범,"
          + " एल्बम, फिल्म"),
  ALBUM_ARTIST("album artist, albumartist, albuminterpret"),
  TRACK_NUMBER("track number, track no, track nr, tracknumber, no, nr, number, position"),
  YEAR(
      "year, release date, release year, date, released, released in, jahr, erscheinungsjahr, annee,"
          + " ano, anno, год, 年份, 年, 연도, वर्ष"),
  GENRE("genre, genres, style, styles, genero, genere, жанр, 流派, 类型, ジャンル, 장르, शैली"),
  MOOD(
      "mood, moods, mood label, mood tag, mood tags, moodtag, tags, theme, feeling, feelings, vibe,"
          + " stimmung, laune, humeur, ambiance, estado de animo, animo, humor, umore, настроение,"
          + " 心情, 情绪, 気分, ムード, 기분, मूड, भाव"),
  EMOTION("emotion, emotions, emotion label, gefuhl, emozione, emocion, эмоция, 情感, 感情, 감정, भावना"),
  LANGUAGE("language, lang, sprache, langue, idioma, lingua, язык, 语言, 语种, 言語, 언어, भाषा"),
  VALENCE("valence, valence mean, valence rating, positivity, pleasure, pleasantness, valenz, 效价"),
  ENERGY("energy, arousal, arousal mean, activation, intensity, energie, energia, 能量, 唤醒度"),
  DURATION(
      "duration, length, duration ms, length ms, track duration, time, seconds, dauer, lange, duree,"
          + " duracion, durata, длительность, 时长, 長さ, 길이, अवधि"),
  RATING("rating, user rating, stars, score, bewertung, note, puntuacion, voto, оценка, 评分, 評価"),
  URL("url, link, uri, web, website, youtube, video, href, ссылка, 链接"),
  PATH(
      "path, file, filename, file name, location, filepath, file path, audio, datei, fichier, pfad"),
  ID(
      "id, track id, song id, spotify id, trackid, songid, isrc, identifier, uuid, s no, sno, sr no");

  private final List<String> names;

  Field(String names) {
    this.names = Arrays.stream(names.split(",")).map(String::strip).toList();
  }

  /** The name in {@code --map} and in JSON: {@code album-artist}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What people call such a column, folded to lower case without accents. */
  List<String> names() {
    return names;
  }

  public static Optional<Field> find(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return Arrays.stream(values()).filter(field -> field.label().equals(wanted)).findFirst();
  }

  /**
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  public static Field parse(String label) {
    return find(label)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown field '%s'; allowed: %s".formatted(label, labels())));
  }

  private static String labels() {
    return Arrays.stream(values()).map(Field::label).collect(Collectors.joining(", "));
  }
}
