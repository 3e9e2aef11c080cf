import { hasRealFace } from './support/camera';
import { barValues, expect, open, playedSeconds, sourceOf, test } from './support/test';

test.skip(!hasRealFace, 'needs the real photo in ../shared/data');

test('a face in the camera is read, and songs for it play', async ({ page }) => {
  const statuses: number[] = [];
  page.on('response', (answer) => {
    if (answer.url().endsWith('/stream')) {
      statuses.push(answer.status());
    }
  });
  await open(page);
  await page.getByTestId('start-camera').click();
  await expect(page.getByTestId('face-box').first()).toBeVisible();
  await expect(page.getByTestId('mood-point')).toBeVisible();
  await expect.poll(async () => Math.max(...(await barValues(page)))).toBeGreaterThan(0.2);
  const sum = (await barValues(page)).reduce((a, b) => a + b, 0);
  expect(Math.abs(sum - 1)).toBeLessThan(0.01);

  await expect(page.getByTestId('track').nth(2)).toBeVisible();
  await expect(page.getByTestId('model-name')).not.toBeEmpty();

  await page.getByTestId('play').click();
  await expect.poll(() => playedSeconds(page)).toBeGreaterThan(0.5);
  await expect(page.getByTestId('track').first()).toHaveAttribute('aria-current', 'true');

  const length = await page.locator('audio').evaluate((a) => (a as HTMLAudioElement).duration);
  await page.getByTestId('seek').fill(String(length * 0.6));
  await expect.poll(() => playedSeconds(page)).toBeGreaterThan(length * 0.59);
  expect(new Set(statuses)).toEqual(new Set([206]));

  const first = await sourceOf(page);
  await page.getByTestId('next').click();
  await expect.poll(() => sourceOf(page)).not.toBe(first);
  await expect.poll(() => playedSeconds(page)).toBeGreaterThan(0.2);
});

test('the face box lies over the face, mirrored as the picture is', async ({ page }) => {
  await open(page);
  const answer = page.waitForResponse('**/api/face*');
  await page.getByTestId('start-camera').click();
  const seen = (await (await answer).json()) as { width: number; faces: { box: number[] }[] };
  const [x = 0, , width = 0] = seen.faces[0]?.box ?? [];
  const video = (await page.locator('video').boundingBox())!;
  const scale = video.width / seen.width;
  const left = async () => (await page.getByTestId('face-box').first().boundingBox())!.x;
  await expect(page.getByTestId('face-box').first()).toBeVisible();
  await expect
    .poll(async () => Math.abs((await left()) - video.x - (seen.width - x - width) * scale))
    .toBeLessThan(12);
});

test('the songs stay as they are while music plays', async ({ page }) => {
  await open(page);
  await page.getByTestId('start-camera').click();
  await expect(page.getByTestId('track').first()).toBeVisible();
  await page.getByTestId('play').click();
  let asked = 0;
  page.on('request', (request) => (asked += Number(request.url().endsWith('/api/recommend'))));
  await expect.poll(() => playedSeconds(page)).toBeGreaterThan(3);
  expect(asked).toBe(0);
  await page.getByRole('button', { name: 'New songs for this mood' }).click();
  await expect.poll(() => asked).toBe(1);
});
