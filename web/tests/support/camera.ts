import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const shared = process.env.HUMORESQUE_SHARED ?? resolve(web, '../../shared');

/** A real photo of a smiling face, kept outside the repository. */
export const facePhoto = join(shared, 'data/faces/scenes/obama-720p.jpg');

export const hasRealFace = existsSync(facePhoto);

/** What the browser shows as its camera. */
export const cameraFile = () => join(process.env.HUMORESQUE_TEST_DIR ?? '', 'camera.mjpeg');

/** Makes a second of film of the photo. */
export function filmPhoto(): void {
  const filter = 'scale=640:480:force_original_aspect_ratio=increase,crop=640:480';
  const film = ['-vf', filter, '-pix_fmt', 'yuvj420p', '-q:v', '2', '-f', 'mjpeg', cameraFile()];
  const photo = ['-loop', '1', '-t', '1', '-r', '10', '-i', facePhoto];
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...photo, ...film]);
}
