import type { Algorithm } from './choosing.svelte';
import type { Emotion, Scores } from './emotions';
import type { Mood } from './mood';

export type Goal = 'match' | 'lift' | 'calm' | 'focus' | 'energise';

export interface ScanReport {
  added: number;
  updated: number;
  removed: number;
  unchanged: number;
  failures: Unreadable[];
  lyrics: {
    found: number;
    analysed: number;
    failures: Unreadable[];
    lookedUp: number | null;
    lookupProblem: string | null;
  };
}

export interface Unreadable {
  path: string;
  reason: string;
}

export interface Scan {
  state: 'idle' | 'running' | 'done' | 'failed';
  kind: 'scan' | 'demo' | 'lyrics' | 'import' | 'sync' | null;
  phase: string | null;
  done: number;
  total: number;
  report: ScanReport | null;
  error: string | null;
}

/** How far the hearing of the library in the background is. */
export interface Hearing {
  state: 'off' | 'idle' | 'running' | 'paused' | 'done' | 'failed';
  done: number;
  total: number;
  secondsLeft: number | null;
  failures: Unreadable[];
  error: string | null;
}

/** What reads faces. */
export interface Model {
  name: string;
  file: string;
  /** Probability of the best guess below which it is not sure; null if it cannot tell. */
  confidenceThreshold: number | null;
  /** The faces its metrics were measured on. */
  measuredOn: string | null;
  metrics: { accuracy?: number };
}

export interface Status {
  version: string;
  model: Model | null;
  library: { tracks: number; withMood: number; roots: string[] };
  scan: Scan;
  sound: Hearing;
  demoAvailable: boolean;
  /** Who is told artist and title of songs without lyrics; null: nobody. */
  lyricsService: string | null;
}

export interface SeenFace {
  box: [x: number, y: number, width: number, height: number];
  emotion: Emotion;
  /** The probability of that emotion. */
  confidence: number;
  /** False if the model knows that it is too often wrong when it is this unsure. */
  sure: boolean;
  scores: Scores;
  valence: number;
  arousal: number;
}

/** How somebody in a film is at one moment. */
export interface FilmMoment extends Mood {
  second: number;
  emotion: Emotion;
  confidence: number;
  sure: boolean;
  scores: Scores;
}

/** Somebody in a film. */
export interface FilmPerson extends Mood {
  person: number;
  firstSecond: number;
  lastSecond: number;
  secondsSeen: number;
  /** The one shown longest. */
  emotion: Emotion;
  secondsIn: Partial<Record<Emotion, number>>;
  changes: number;
  timeline: FilmMoment[];
}

/** What was read from a film. */
export interface Film {
  width: number;
  height: number;
  seconds: number;
  secondsRead: number;
  shareWithoutFace: number;
  endedEarly: string | null;
  notes: string[];
  step: number;
  people: FilmPerson[];
}

/** How far the reading of a film is. */
export interface FilmJob {
  id: string;
  name: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  secondsRead: number;
  seconds: number;
  film: Film | null;
  error: string | null;
}

/** How a person is by many pictures; the mood steers the music and holds while they are away. */
export interface LiveMood {
  mood: Mood | null;
  smoothed: Mood | null;
  presence: 'nobody_yet' | 'here' | 'away';
  changed: boolean;
}

export interface SeenPhoto {
  width: number;
  height: number;
  faces: SeenFace[];
  /** Only of pictures that are sent one after another. */
  live?: LiveMood;
}

/** How loud to play a song so that all sound alike: gains in dB, peaks as parts of full scale. */
export interface Gain {
  trackGain: number | null;
  trackPeak: number | null;
  albumGain: number | null;
  albumPeak: number | null;
}

/** What a song is, as far as the player needs to know. */
export interface Song {
  id: number;
  title: string;
  artist: string | null;
  album: string | null;
  duration: number;
  /** Null of a song that is known from a catalogue alone. */
  path: string | null;
  /** Where such a song opens; null of a file. */
  link: string | null;
  hasCover: boolean;
  /** Null where nobody measured it. */
  gain: Gain | null;
}

/** One part of a song's score; all shares sum to it. */
export interface Reason {
  kind: string;
  reason: string;
  share: number;
  most: number;
  like: { id: number; title: string | null; feeling: string } | null;
  unheardSeconds: number | null;
}

export interface RankedSong extends Song, Mood {
  score: number;
  explanation: string;
  reasons: Reason[];
  emotion: Emotion | null;
  moodSource: string;
}

/** The language a song is in, by ISO 639-1 or as written, and what tells it. */
export interface SongLanguage {
  code: string;
  source: 'tag' | 'catalogue' | 'lyrics' | 'title';
}

export interface LibrarySong extends Song {
  language: SongLanguage | null;
  mood:
    | (Mood & { emotion: Emotion | null; source: string; sources: string[]; evidence: string })
    | null;
}

export const FACETS = ['artist', 'album', 'genre', 'year', 'language', 'emotion'] as const;

/** A side from which songs are browsed. */
export type Facet = (typeof FACETS)[number];

/** Some values of a facet, each with the number of songs that have it; '' stands for none. */
export interface FacetPage {
  total: number;
  values: { name: string; count: number }[];
}

export interface BrowsePage {
  total: number;
  /** Whether more songs answer the query than were looked at. */
  capped: boolean;
  tracks: LibrarySong[];
  facets: Record<Facet, FacetPage>;
}

/** An emotional word of a song and how it counted. */
export interface LyricsEvidence {
  word: string;
  line: string;
  emotion: Emotion | null;
  contribution: number;
  degree: number;
  negated: boolean;
}

/** What is known of a song's words; the reading is null until it is done. */
export interface SongLyrics {
  found: boolean;
  origin: 'lrc_file' | 'tag' | 'text_file' | 'lookup' | null;
  place: string | null;
  reading: {
    outcome: 'read' | 'instrumental' | 'too_few_words' | 'unknown_language' | 'unreadable';
    reason: string;
    mood:
      | (Mood & {
          emotion: Emotion;
          scores: Scores;
          confidence: number;
          evidence: LyricsEvidence[];
        })
      | null;
  } | null;
  problem: { place: string; reason: string } | null;
}

export type Quadrant = 'happy' | 'angry' | 'sad' | 'relaxed';

/** The mood from one second of a song to another. */
export interface Moment extends Mood {
  start: number;
  end: number;
}

/** What is known of a song's sound; the reading is null until it was heard. */
export interface SongSound {
  reading: {
    outcome: 'read' | 'silent' | 'too_short' | 'unreadable';
    reason: string;
    duration: number | null;
    tempo: number | null;
    key: string | null;
    loudness: number | null;
    mood:
      | (Mood & {
          confidence: number;
          quadrant: Quadrant;
          quadrants: Record<Quadrant, number>;
          genre: string;
          genres: Record<string, number>;
          curve: Moment[];
        })
      | null;
  } | null;
  /** The seven emotions by all sources together. */
  emotions: Scores | null;
}

/** How a person feels: said by name, by a point on the plane, or read from a face. */
export type Feeling = { emotion: Emotion } | Mood | { scores: Scores };

/** Where the music is to take them: a goal, or a point on the plane. */
export type Aim = { goal: Goal } | { target: Mood };

/** What songs must fulfil. */
export interface Demands {
  algorithm: Algorithm;
  languages: string[];
  constraints: {
    maxSeconds?: number;
    notHeardForHours?: number;
    playableOnly?: boolean;
  };
}

/** What to give up where no song fulfils all demands. */
export interface Relaxation {
  givenUp: string[];
  songs: number;
  nearest: RankedSong[];
}

export interface Recommendation {
  mood: Mood;
  goal: Goal | null;
  target: Mood;
  tracks: RankedSong[];
  relaxations: Relaxation[];
}

export type JourneyWay = 'stepwise' | 'at-once';

/** How long a journey takes: so many songs or so many minutes. */
export type JourneyLength = { songs: number } | { minutes: number };

export interface JourneyAnswer {
  mood: Mood;
  goal: Goal | null;
  target: Mood;
  steps: { waypoint: Mood; smoothness: number; track: RankedSong }[];
  relaxations: Relaxation[];
}

export interface Folders {
  path: string;
  parent: string | null;
  folders: { name: string; path: string }[];
}

/** A folder of the library. */
export interface Root {
  path: string;
  tracks: number;
  /** How changes in it are noticed; null where nobody looks. */
  state: 'watched' | 'rescanned' | 'away' | null;
  /** Why it is not watched, where it is not. */
  note: string | null;
}

/** What the program makes of a catalogue's columns. */
export interface Proposal {
  file: string;
  rows: number;
  columns: { column: string; field: string | null; scale: string | null; samples: string[] }[];
  fields: string[];
}

/** A file that was sent and waits to be imported. */
export interface Upload {
  id: string;
  name: string;
  kind: 'catalogue' | 'playlist' | 'backup';
  proposal: Proposal | null;
}

/** A music server whose songs are in the library. */
export interface MusicServer {
  name: string;
  address: string;
  user: string | null;
  songs: number;
}

/** A catalogue that was imported. */
export interface CatalogueName {
  name: string;
}

export interface PlaylistSummary {
  id: number;
  name: string;
  entries: number;
  found: number;
}

export interface SavedPlaylist {
  id: number;
  name: string;
  entries: { title: string | null; artist: string | null; track: LibrarySong | null }[];
}

/** The server said no; the message is its own. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** The server did not answer at all. */
export class ServerGone extends Error {
  constructor() {
    super('The Humoresque server does not answer.');
  }
}

/** In whose name the server is asked; null: in that of whoever is there. */
export const listener: { person: string | null } = { person: null };

function headers(method: string, type: string): Record<string, string> {
  return {
    ...(method !== 'GET' && { 'Content-Type': type }),
    ...(listener.person && { 'Humoresque-Person': listener.person }),
  };
}

export async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const type = typeOf(body);
  const answer = await fetch(`/api${path}`, {
    method,
    headers: headers(method, type),
    body: body instanceof Blob ? body : body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : new ServerGone();
  });
  if (answer.status === 204) {
    return undefined as T;
  }
  if (answer.ok) {
    return (await answer.json()) as T;
  }
  throw new ApiError(await errorText(answer), answer.status);
}

const JSON_TYPE = 'application/json';
const FILE_TYPE = 'application/octet-stream';

/** A file that is no picture, whatever its name says. */
const asBytes = (file: File) => file.slice(0, file.size, FILE_TYPE);

function typeOf(body: unknown): string {
  if (!(body instanceof Blob)) {
    return JSON_TYPE;
  }
  return body.type === FILE_TYPE ? FILE_TYPE : pictureType(body);
}

/** Browsers name a picture after its file's ending; without one the server looks for itself. */
function pictureType(picture: Blob): string {
  return picture.type.startsWith('image/') ? picture.type : 'image/jpeg';
}

async function errorText(answer: Response): Promise<string> {
  const document: unknown = await answer.json().catch(() => null);
  if (document && typeof document === 'object' && 'error' in document) {
    return String(document.error);
  }
  return `The server answered ${answer.status} ${answer.statusText}`.trim() + '.';
}

export const api = {
  status: () => call<Status>('GET', '/status'),
  face: (picture: Blob) => call<SeenPhoto>('POST', '/face', picture),
  /** One of many pictures of somebody, whom the word tells from others. */
  watch: (picture: Blob, live: string, lasting: number, party: boolean) =>
    call<SeenPhoto>(
      'POST',
      `/face?${new URLSearchParams({
        live,
        lasting: `${lasting}`,
        company: party ? 'party' : 'centre',
      })}`,
      picture,
    ),
  recommend: (feeling: Feeling, aim: Aim, demands: Demands, limit = 20) =>
    call<Recommendation>('POST', '/recommend', { ...feeling, ...aim, ...demands, limit }),
  journey: (feeling: Feeling, aim: Aim, demands: Demands, way: JourneyWay, length: JourneyLength) =>
    call<JourneyAnswer>('POST', '/journey', { ...feeling, ...aim, ...demands, way, ...length }),
  tracks: (query: string, limit: number, offset = 0) =>
    call<{ total: number; tracks: LibrarySong[] }>(
      'GET',
      `/tracks?${new URLSearchParams({ query, limit: `${limit}`, offset: `${offset}` })}`,
    ),
  browse: (filter: URLSearchParams, limit: number, offset = 0) =>
    call<BrowsePage>('GET', `/browse?${filter}&limit=${limit}&offset=${offset}`),
  facet: (facet: Facet, filter: URLSearchParams, find: string, limit: number) =>
    call<FacetPage>(
      'GET',
      `/browse/${facet}?${filter}&${new URLSearchParams({ find, limit: `${limit}` })}`,
    ),
  lyrics: (id: number) => call<SongLyrics>('GET', `/tracks/${id}/lyrics`),
  sound: (id: number) => call<SongSound>('GET', `/tracks/${id}/sound`),
  hearing: () => call<Hearing>('GET', '/sound'),
  pauseHearing: () => call<Hearing>('POST', '/sound/pause', {}),
  resumeHearing: () => call<Hearing>('POST', '/sound/resume', {}),
  label: (id: number, emotion: Emotion) =>
    call<LibrarySong>('PUT', `/tracks/${id}/label`, { emotion }),
  unlabel: (id: number) => call<LibrarySong>('DELETE', `/tracks/${id}/label`),
  scan: (directories: string[]) => call<Scan>('POST', '/scan', { directories }),
  scanStatus: () => call<Scan>('GET', '/scan'),
  roots: () => call<Root[]>('GET', '/roots'),
  removeRoot: (path: string) => call<Root[]>('DELETE', `/roots?${new URLSearchParams({ path })}`),
  rescan: () => call<Scan>('POST', '/roots/scan', {}),
  demo: () => call<Scan>('POST', '/demo', {}),
  folders: (path?: string) =>
    call<Folders>(
      'GET',
      path === undefined ? '/folders' : `/folders?${new URLSearchParams({ path })}`,
    ),
};

/** Has films read: each is sent, asked for until it is read, and forgotten. */
export const filmApi = {
  send: (film: Blob, name: string, signal: AbortSignal) =>
    call<FilmJob>(
      'POST',
      `/videos?${new URLSearchParams({ name })}`,
      film.slice(0, film.size, FILE_TYPE),
      signal,
    ),
  status: (id: string) => call<FilmJob>('GET', `/videos/${id}`),
  remove: (id: string) => call<void>('DELETE', `/videos/${id}`),
};

/** Sends files and takes them back. */
export const exchange = {
  upload: (file: File) =>
    call<Upload>('POST', `/imports?${new URLSearchParams({ name: file.name })}`, asBytes(file)),
  confirm: (upload: Upload, map: Record<string, string>, replace: boolean) =>
    call<Scan>('POST', `/imports/${upload.id}`, { map, replace }),
  discard: (upload: Upload) => call<void>('DELETE', `/imports/${upload.id}`),
  catalogues: () => call<CatalogueName[]>('GET', '/catalogues'),
  removeCatalogue: (name: string) =>
    call<void>('DELETE', `/catalogues/${encodeURIComponent(name)}`),
  playlists: () => call<PlaylistSummary[]>('GET', '/playlists'),
  playlist: (id: number) => call<SavedPlaylist>('GET', `/playlists/${id}`),
  savePlaylist: (name: string, tracks: number[]) =>
    call<PlaylistSummary[]>('POST', '/playlists', { name, tracks }),
  removePlaylist: (id: number) => call<void>('DELETE', `/playlists/${id}`),
};

export const streamUrl = (song: Song) => `/api/tracks/${song.id}/stream`;
const COVER_SIZES = [96, 300, 600];

/** The cover for so many pixels of the page, as sharp as the screen is. */
export const coverUrl = (song: Song, pixels: number) => {
  const wanted = pixels * (globalThis.devicePixelRatio ?? 1);
  const size = COVER_SIZES.find((it) => it >= wanted) ?? COVER_SIZES[COVER_SIZES.length - 1];
  return `/api/tracks/${song.id}/cover?size=${size}`;
};

const serverPath = (name: string) => `/servers/${encodeURIComponent(name)}`;

/** The music servers that songs come from. */
export const servers = {
  list: () => call<MusicServer[]>('GET', '/servers'),
  add: (asked: { address: string } & ({ user: string; password: string } | { apiKey: string })) =>
    call<MusicServer[]>('POST', '/servers', asked),
  sync: (name: string) => call<Scan>('POST', `${serverPath(name)}/sync`, {}),
  remove: (name: string) => call<void>('DELETE', serverPath(name)),
  writePlaylist: (name: string, playlist: number) =>
    call<{ songs: number; missing: { title: string; reason: string }[] }>(
      'POST',
      `${serverPath(name)}/playlists`,
      { playlist },
    ),
};
