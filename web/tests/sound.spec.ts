import type { Page } from '@playwright/test';
import { makeLongSongs } from './support/songs';
import { expect, open, test } from './support/test';

async function show(page: Page, title: string) {
  await page.getByTestId('search').fill(title);
  const button = page.getByRole('button', { name: `Mood and lyrics of ${title}`, exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  return page.getByTestId('song-words');
}

test.beforeEach(async ({ page }) => {
  const folder = makeLongSongs('songs-with-sound', { 'A Long Tone': 50, 'A Short Tone': 1 });
  await open(page);
  await page.getByTestId('open-library').click();
  await page.getByTestId('add-music').click();
  await page.getByTestId('folder-input').fill(folder);
  await page.getByTestId('scan-button').click();
  await expect(page.getByTestId('scan-report')).toBeVisible();
  await expect
    .poll(async () => (await (await page.request.get('/api/sound')).json()).state, {
      timeout: 120_000,
    })
    .toMatch(/done|idle/);
});

test('a song shows what was heard: mood, quadrants, curve, tempo and key', async ({ page }) => {
  const song = await show(page, 'A Long Tone');
  await expect(song).toContainText('from its sound');
  await expect(song.getByTestId('sound-outcome')).toContainText(/% sure/);
  await expect(song.getByTestId('quadrant')).toHaveCount(4);
  await expect(song.getByTestId('mood-curve').getByRole('img')).toHaveAccessibleName(
    /The mood over the song/,
  );
  await expect(song.getByTestId('sound-measures')).toContainText(/major|minor/);
  await expect(song.getByTestId('song-emotions')).toContainText('%');
});

test('a song too short for a mood says so', async ({ page }) => {
  const song = await show(page, 'A Short Tone');
  await expect(song.getByTestId('sound-outcome')).toContainText('shorter than 3 seconds');
  await expect(song.getByTestId('mood-curve')).toHaveCount(0);
});

test('listening shows how far it is and can be paused', async ({ page }) => {
  let state = 'running';
  const hearing = () => ({
    json: {
      state,
      done: 12,
      total: 340,
      secondsLeft: 500,
      failures: [{ path: '/music/broken.mp3', reason: 'it is damaged' }],
      error: null,
    },
  });
  await page.route('**/api/sound', (route) => route.fulfill(hearing()));
  await page.route('**/api/sound/*', (route) => {
    state = route.request().url().endsWith('pause') ? 'paused' : 'running';
    return route.fulfill(hearing());
  });
  const box = page.getByTestId('hearing');
  await expect(box).toContainText('12 of 340');
  await expect(box).toContainText('about 8 minutes left');
  await box.getByRole('button', { name: 'Pause' }).click();
  await expect(box).toContainText('Listening is paused');
  await box.getByText('1 songs could not be heard').click();
  await expect(box).toContainText('it is damaged');
  await box.getByRole('button', { name: 'Go on' }).click();
  await expect(box).toContainText('Listening to your songs');
});

for (const width of [390, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`at ${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme });

      test('the sound looks as it should', async ({ page }) => {
        const song = await show(page, 'A Long Tone');
        await expect(song.getByTestId('mood-curve')).toBeVisible();
        await song.scrollIntoViewIfNeeded();
        const excess = await page
          .getByRole('dialog')
          .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
        expect(excess).toBeLessThanOrEqual(0);
        await page.screenshot({ path: `test-results/sound-${width}-${colorScheme}.png` });
      });
    });
  }
}
