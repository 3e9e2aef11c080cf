import type { Page } from '@playwright/test';
import { expect, open, playedSeconds, test, titles } from './support/test';

test.beforeEach(async ({ page }) => {
  await page.request.delete('/api/listener', { headers: { Origin: process.env.HUMORESQUE_URL! } });
});

async function feelHappy(page: Page): Promise<void> {
  await open(page);
  await page.getByTestId('feel-happy').click();
  await expect(page.getByTestId('track').nth(2)).toBeVisible();
}

async function play(page: Page): Promise<void> {
  await page.getByTestId('play').click();
  await expect.poll(() => playedSeconds(page)).toBeGreaterThan(0.2);
}

async function known(page: Page): Promise<{ kind: string; title: string }[]> {
  const answer = await page.request.get('/api/listener');
  return ((await answer.json()) as { feedback: { kind: string; title: string }[] }).feedback;
}

test('a song is liked, and the liking taken back', async ({ page }) => {
  await feelHappy(page);
  await play(page);
  await page.getByTestId('opinion-like').click();
  await expect(page.getByTestId('opinion-like')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('noted')).toContainText('more often');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('opinion-like')).toHaveAttribute('aria-pressed', 'false');
  expect((await known(page)).map(({ kind }) => kind)).not.toContain('like');
});

test('a song that shall never be played leaves at once and does not come back', async ({
  page,
}) => {
  await feelHappy(page);
  await play(page);
  const [first] = await titles(page);
  await page.getByTestId('opinion-never').click();
  await expect.poll(() => titles(page)).not.toContain(first);
  await page.getByRole('button', { name: 'New songs for this mood' }).click();
  await expect.poll(() => titles(page)).not.toContain(first);
});

test('what is played, skipped and heard is told by itself', async ({ page }) => {
  await feelHappy(page);
  await play(page);
  const [first] = await titles(page);
  await page.getByTestId('next').click();
  await expect
    .poll(async () => (await known(page)).map(({ kind }) => kind))
    .toEqual(['play', 'skip', 'play']);
  expect(first).toContain((await known(page))[1]!.title);
});

test('every song says why, with the share of each reason', async ({ page }) => {
  await feelHappy(page);
  const row = page.getByTestId('track').first();
  await row.getByTestId('why').click();
  await expect(row.getByTestId('reasons')).toContainText('its mood is close to the target');
  await expect(row.getByTestId('reasons')).toContainText('%');
  await row.getByTestId('more-like').click();
  await expect.poll(async () => (await known(page)).map(({ kind }) => kind)).toEqual(['like']);
});

test('the line is put in order by keyboard and by drag', async ({ page }) => {
  await feelHappy(page);
  const before = await titles(page);
  await page.getByTestId('handle').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => titles(page)).toEqual([before[1], before[0], ...before.slice(2)]);
  await page.getByTestId('handle').nth(1).focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => titles(page)).toEqual([before[1], ...before.slice(2)]);

  const from = (await page.getByTestId('handle').nth(2).boundingBox())!;
  const to = (await page.getByTestId('track').first().boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => (await titles(page))[0]).toBe(before[3]);
});

test('songs that stand for a feeling are searched, picked and give reasons', async ({ page }) => {
  await feelHappy(page);
  const [first] = await page.getByTestId('track').locator('.title').allTextContents();
  await page.getByTestId('open-you').click();
  await page.getByTestId('typical-happy').click();
  await expect(page.getByTestId('typical-plus').first()).toBeVisible();
  for (let count = 1; count <= 3; count++) {
    await page.getByTestId('typical-plus').first().click();
    await expect(page.getByTestId('typical-happy')).toContainText(String(count));
  }
  await page.keyboard.press('Escape');
  const chosen = page.waitForResponse('**/api/recommend');
  await page.getByRole('button', { name: 'New songs for this mood' }).click();
  await chosen;
  const row = page.getByTestId('track').first();
  await row.getByTestId('why').click();
  await expect(row.getByTestId('reasons')).toContainText('like your typical songs');
  expect(first).toBeTruthy();
});

test('a journey is drawn on the plane and saved as a playlist', async ({ page }) => {
  await open(page);
  await page.getByTestId('feel-sad').click();
  await page.getByTestId('goal-energise').check();
  await page.getByTestId('journey').click();
  await page.getByTestId('journey-amount').fill('5');
  await page.getByTestId('plan-journey').click();
  await expect(page.getByTestId('journey-line')).toBeAttached();
  await expect(page.getByTestId('track')).toHaveCount(5);
  await page.screenshot({ path: 'test-results/journey-1440.png' });

  await page.getByTestId('playlist-name').fill('Up from here');
  await page.getByTestId('save-playlist').click();
  await expect(page.getByText('Saved as “Up from here”.')).toBeVisible();
  await page.getByTestId('end-journey').click();
  await expect(page.getByTestId('journey-line')).toHaveCount(0);
});

test('a point on the plane is a target, set by pointer and by keyboard', async ({ page }) => {
  await open(page);
  await page.getByTestId('feel-sad').click();
  await expect(page.getByTestId('track').first()).toBeVisible();
  await page.getByTestId('goal-point').check();
  await expect(page.getByRole('heading', { name: 'Taking you to your point' })).toBeVisible();
  const handle = page.getByTestId('target-handle');
  await handle.focus();
  const asked = page.waitForRequest('**/api/recommend');
  await page.keyboard.press('Shift+ArrowDown');
  expect((await asked).postDataJSON()).toMatchObject({ target: { valence: 0.6, arousal: -0.2 } });
  await expect(handle).toHaveAttribute('data-arousal', '-0.2');

  const plane = (await page.getByRole('slider', { name: /^Mood/ }).boundingBox())!;
  const again = page.waitForRequest('**/api/recommend');
  await page.mouse.click(plane.x + 0.8 * plane.width, plane.y + 0.25 * plane.height);
  const { target } = (await again).postDataJSON() as { target: { arousal: number } };
  expect(target.arousal).toBeGreaterThan(0.4);
  await expect(page.getByTestId('mood-point')).toHaveAttribute('data-valence', '-0.63');
  await page.screenshot({ path: 'test-results/target-1440.png' });
});

test('the algorithm of the paper is chosen, gives its reasons and is remembered', async ({
  page,
}) => {
  await feelHappy(page);
  const songs = (await (await page.request.get('/api/tracks?limit=3')).json()) as {
    tracks: { id: number }[];
  };
  await page.request.put('/api/typical/happy', {
    data: { tracks: songs.tracks.map(({ id }) => id) },
    headers: { Origin: process.env.HUMORESQUE_URL! },
  });
  await page.getByTestId('algorithm').click();
  const answered = page.waitForResponse('**/api/recommend');
  await page.getByTestId('algorithm-cosine-counts').check();
  const answer = await answered;
  expect(answer.request().postDataJSON()).toMatchObject({ algorithm: 'cosine-counts' });
  const { tracks } = (await answer.json()) as { tracks: { title: string }[] };
  await expect.poll(async () => (await titles(page))[0]).toContain(tracks[0]!.title);
  const row = page.getByTestId('track').first();
  await row.getByTestId('why').click();
  await expect(row.getByTestId('reasons')).toContainText('like your typical songs');
  await page.reload();
  await expect(page.getByTestId('algorithm-cosine-counts')).toBeChecked();
});

test('a song is heard before it is picked as typical', async ({ page }) => {
  await feelHappy(page);
  await page.getByTestId('open-you').click();
  const song = page.getByTestId('typical-song').first();
  await song.getByRole('button', { name: /^Listen to / }).click();
  const stop = song.getByRole('button', { name: /^Stop / });
  await expect(stop).toBeVisible();
  await stop.click();
  await expect(song.getByRole('button', { name: /^Listen to / })).toBeVisible();
});

test('demands that no song fulfils are told with what to give up', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('humoresque.demands', '{"languages":["hi"]}'),
  );
  await open(page);
  await page.getByTestId('feel-happy').click();
  await expect(page.getByTestId('relaxations')).toContainText('in Hindi');
  await page.getByRole('button', { name: 'Ask for nothing in particular' }).click();
  await expect(page.getByTestId('track').first()).toBeVisible();
});

test('any song of the library says whether it would come now', async ({ page }) => {
  await feelHappy(page);
  await page.getByTestId('open-library').click();
  await page
    .getByRole('button', { name: /^Mood and lyrics of/ })
    .first()
    .click();
  await page.getByTestId('why-not').click();
  await expect(page.getByTestId('song-words')).toContainText(/[Cc]hosen: /);
});

test('all that is known is downloaded and forgotten', async ({ page }) => {
  await feelHappy(page);
  await play(page);
  await page.getByTestId('opinion-like').click();
  await expect(page.getByTestId('noted')).toBeVisible();
  await page.getByTestId('open-you').click();
  await expect(page.getByTestId('history-event').first()).toContainText('liked');
  const download = page.waitForEvent('download');
  await page.getByTestId('export-me').click();
  expect((await download).suggestedFilename()).toBe('humoresque-about-me.json');
  await page.getByTestId('forget').click();
  await page.getByTestId('forget-sure').click();
  await expect(page.getByText('Nothing is known of you any more.')).toBeVisible();
  await expect(page.getByTestId('history-event')).toHaveCount(0);
  expect(await known(page)).toEqual([]);
});

for (const size of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test.describe(`at ${size.width} px`, () => {
    test.use({ viewport: size, colorScheme: 'light' });

    test('reasons, opinions and what is known of me look as they should', async ({ page }) => {
      const excess = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await feelHappy(page);
      await play(page);
      await page.getByTestId('why').nth(1).click();
      await page.getByTestId('reasons').scrollIntoViewIfNeeded();
      expect(await excess()).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `test-results/reasons-${size.width}.png` });
      await page.getByTestId('open-you').click();
      await expect(page.getByTestId('typical-plus').first()).toBeVisible();
      expect(await excess()).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `test-results/you-${size.width}.png` });
    });
  });
}
