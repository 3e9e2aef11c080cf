import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a folder with short songs, each with the words in a file beside it, if it has any. */
export function makeSongs(name: string, songs: Record<string, string | null>): string {
  const folder = join(process.env.HUMORESQUE_TEST_DIR ?? '', name);
  mkdirSync(folder, { recursive: true });
  for (const [title, words] of Object.entries(songs)) {
    writeFileSync(join(folder, `${title}.wav`), tone(title));
    if (words !== null) {
      writeFileSync(join(folder, `${title}.txt`), words);
    }
  }
  return folder;
}

/** Makes a folder with songs that last so many seconds, higher and higher. */
export function makeLongSongs(name: string, songs: Record<string, number>): string {
  const folder = join(process.env.HUMORESQUE_TEST_DIR ?? '', name);
  mkdirSync(folder, { recursive: true });
  for (const [title, seconds] of Object.entries(songs)) {
    writeFileSync(join(folder, `${title}.wav`), tone(title, seconds));
  }
  return folder;
}

/** A WAV file with a tone that rises slowly from 400 Hz, and a title. */
function tone(title: string, seconds = 0.5): Buffer {
  const count = 8000 * seconds;
  const sound = Buffer.alloc(2 * count);
  for (let i = 0; i < count; i++) {
    sound.writeInt16LE(Math.round(6000 * Math.sin(i * (0.3 + i * 2e-7))), 2 * i);
  }
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(8000, 4);
  format.writeUInt32LE(16000, 8);
  format.writeUInt16LE(2, 12);
  format.writeUInt16LE(16, 14);
  const tags = [chunk('INAM', Buffer.from(`${title}\0`)), chunk('IART', Buffer.from('Words\0'))];
  const parts = [
    Buffer.from('WAVE'),
    chunk('fmt ', format),
    chunk('LIST', Buffer.concat([Buffer.from('INFO'), ...tags])),
    chunk('data', sound),
  ];
  return chunk('RIFF', Buffer.concat(parts));
}

function chunk(name: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(name), size, content, Buffer.alloc(content.length % 2)]);
}
