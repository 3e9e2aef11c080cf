import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { facePhoto, hasRealFace } from './support/camera';
import { expect, open, test } from './support/test';

const folder = process.env.HUMORESQUE_TEST_DIR ?? '';
const waiting = join(folder, 'data/films-being-read');

/** Whether the server holds no film any more. */
const nothingLeft = () => !existsSync(waiting) || readdirSync(waiting).length === 0;

/** Films the photo: three seconds of it, moving a little. */
function filmPhoto(file: string): string {
  const path = join(folder, file);
  const filter = 'scale=880:-2,crop=640:480:x=100+10*sin(2*t):y=0';
  const photo = ['-loop', '1', '-t', '3', '-r', '15', '-i', facePhoto];
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    ...photo,
    '-vf',
    filter,
    '-pix_fmt',
    'yuv420p',
    path,
  ]);
  return path;
}

test('a film is read, shown over time, and its mood chooses songs', async ({ page }) => {
  test.skip(!hasRealFace, 'needs the real photo in ../shared/data');
  await open(page);
  await page.getByTestId('open-film').click();
  await page.getByTestId('film-input').setInputFiles(filmPhoto('film.mp4'));
  await expect(page.getByTestId('film-reading')).toContainText('film.mp4');
  await expect(page.getByTestId('film-person')).toHaveCount(1);
  await expect(page.getByTestId('film-person')).toContainText('mostly happy');
  await expect(page.getByTestId('film-timeline').locator('rect')).not.toHaveCount(0);
  await expect.poll(nothingLeft).toBe(true);
  await page.screenshot({ path: 'test-results/film.png' });
  await page.getByTestId('film-play').click();
  await expect(page.getByTestId('film-reading')).toHaveCount(0);
  await expect(page.getByTestId('track').first()).toBeVisible();
});

test('a film is recorded by the camera and read', async ({ page }) => {
  test.skip(!hasRealFace, 'needs the real photo in ../shared/data');
  await open(page);
  await page.getByTestId('open-film').click();
  await page.getByTestId('film-record').click();
  await expect(page.getByText(/0:02 of 1:00/)).toBeVisible();
  await page.getByTestId('film-finish').click();
  await expect(page.getByTestId('film-reading')).toContainText('My film');
  await expect(page.getByTestId('film-person').first()).toBeVisible();
  await expect.poll(nothingLeft).toBe(true);
});

test('what is no film is told in plain words', async ({ page }) => {
  await open(page);
  await page.getByTestId('open-film').click();
  const text = join(folder, 'text.mp4');
  writeFileSync(text, 'I am not a film.');
  await page.getByTestId('film-input').setInputFiles(text);
  await expect(page.getByTestId('film-error')).toHaveText(
    'text.mp4 cannot be read: it is text, not a film',
  );
});

test('the reading of a film can be cancelled, and nothing is left of it', async ({ page }) => {
  await open(page);
  const film = join(folder, 'long.mp4');
  const source = ['-f', 'lavfi', '-i', 'testsrc=size=640x480:rate=30:duration=120'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...source, '-pix_fmt', 'yuv420p', film]);
  await page.getByTestId('open-film').click();
  await page.getByTestId('film-input').setInputFiles(film);
  await expect(page.getByTestId('film-progress')).toContainText('of 2:00');
  await page.getByTestId('film-cancel').click();
  await expect(page.getByTestId('film-progress')).toHaveCount(0);
  await expect(page.getByTestId('film-input')).toBeAttached();
  await expect.poll(nothingLeft).toBe(true);
});
