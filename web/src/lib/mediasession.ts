import { coverUrl, type Song } from './api';

/** What the system's own media keys and lock screen need of a player. */
export interface Controllable {
  current: Song | null;
  playing: boolean;
  time: number;
  duration: number;
  toggle(): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
  seek(seconds: number): void;
}

const STEP_SECONDS = 10;
let shownId: number | null = null;

/** Shows the song to the system and lets its keys drive the player. */
export function showInSystem(player: Controllable): void {
  const session = navigator.mediaSession;
  if (!session || !player.current) {
    return;
  }
  session.playbackState = player.playing ? 'playing' : 'paused';
  if (player.duration > 0) {
    const position = Math.min(player.time, player.duration);
    session.setPositionState({ duration: player.duration, position });
  }
  if (player.current.id !== shownId) {
    shownId = player.current.id;
    session.metadata = metadata(player.current);
    listen(session, player);
  }
}

function metadata(song: Song): MediaMetadata {
  return new MediaMetadata({
    title: song.title,
    artist: song.artist ?? '',
    album: song.album ?? '',
    artwork: song.hasCover ? [{ src: coverUrl(song, 300) }] : [],
  });
}

function listen(session: MediaSession, player: Controllable): void {
  const toggleFrom = (playing: boolean) => () =>
    void (player.playing === playing && player.toggle());
  session.setActionHandler('play', toggleFrom(false));
  session.setActionHandler('pause', toggleFrom(true));
  session.setActionHandler('nexttrack', () => void player.next());
  session.setActionHandler('previoustrack', () => void player.previous());
  session.setActionHandler('seekto', (to) => player.seek(to.seekTime ?? 0));
  session.setActionHandler('seekbackward', () => player.seek(player.time - STEP_SECONDS));
  session.setActionHandler('seekforward', () => player.seek(player.time + STEP_SECONDS));
}
