package org.humoresque.library.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.TrackId;

/** The music servers and their songs. Each method is one transaction. */
public interface ServerStore {

  /** The first folder in the path of every track that is a server's own. */
  String FOLDER = "server";

  /** The servers in the order of their names. */
  List<MusicServer> all();

  Optional<MusicServer> find(String name);

  /** Adds a server, or overwrites what is known of the one of that name; its songs stay. */
  void save(MusicServer server);

  /** Forgets a server with its songs and their tracks; nothing happens if there is none. */
  void remove(String name);

  /** What is known of a server's songs. */
  List<ServerSong> songs(String server);

  /** How many songs of a server there are. */
  long count(String server);

  /**
   * Adds songs, and overwrites those that are known.
   *
   * @param songs each either as a track that a file plays, or as a track of its own
   */
  void saveSongs(Collection<Placed> songs);

  /** Forgets songs and the tracks that were theirs alone. */
  void removeSongs(Collection<ServerSong> songs);

  /** The songs that a track stands for; those of its own first. */
  List<ServerSong> songs(TrackId track);

  /**
   * A song on its way into the store.
   *
   * @param song what is to be known of it; of its own, the track it had
   * @param track what becomes of its own track; empty: the song's track is a file's
   */
  record Placed(ServerSong song, Optional<ScannedTrack> track) {}
}
