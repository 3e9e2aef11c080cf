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

/** A WAV file with half a second of a tone and a title. */
function tone(title: string): Buffer {
  const sound = Buffer.alloc(8000);
  for (let i = 0; i < 4000; i++) {
    sound.writeInt16LE(Math.round(6000 * Math.sin(i * 0.3)), 2 * i);
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
