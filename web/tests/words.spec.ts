import type { Page } from '@playwright/test';
import { makeSongs } from './support/songs';
import { expect, open, test } from './support/test';

const SONGS = {
  'Left Behind': [
    'I am so lonely and I cry',
    'Tears are falling, all my tears',
    'I am not happy without you',
    'My broken heart is full of sorrow',
  ].join('\n'),
  'Only Strings': '[Instrumental]',
  'No Words Here': null,
  'Broken Words': '\u0001\u0002\u0000\u0003\u0001\u0002',
};

async function show(page: Page, title: string) {
  await page.getByTestId('search').fill(title);
  const button = page.getByRole('button', { name: `Mood and lyrics of ${title}`, exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  return page.getByTestId('song-words');
}

test.beforeEach(async ({ page }) => {
  const folder = makeSongs('songs-with-words', SONGS);
  await open(page);
  await page.getByTestId('open-library').click();
  await page.getByTestId('add-music').click();
  await page.getByTestId('folder-input').fill(folder);
  await page.getByTestId('scan-button').click();
  await expect(page.getByTestId('scan-report')).toContainText(/\d+ songs have lyrics/);
});

test('words that cannot be read are named after a scan', async ({ page }) => {
  await expect(page.getByTestId('scan-report')).toContainText('Broken Words.txt');
  await expect(page.getByTestId('scan-report')).toContainText('is no text');
});

test('a song shows the mood of its words, the words that count and their place', async ({
  page,
}) => {
  const words = await show(page, 'Left Behind');
  await expect(words).toContainText('from its words');
  await expect(words.getByTestId('lyrics-outcome')).toContainText(/unpleasant.*% sure/);
  const happy = words.getByTestId('evidence').filter({ hasText: 'turned round' });
  await expect(happy).toContainText('−');
  await expect(happy).toContainText('not happy');
  await expect(happy).toContainText('I am not happy without you');
  await expect(words.getByTestId('evidence').filter({ hasText: 'lonely' }).first()).toContainText(
    'strengthened',
  );
  await expect(words).toContainText('Left Behind.txt');
});

test('a song without words, or without a voice, says so', async ({ page }) => {
  const none = await show(page, 'No Words Here');
  await expect(none.getByTestId('lyrics-outcome')).toContainText('no lyrics');
  await expect(none.getByTestId('evidence')).toHaveCount(0);
  const strings = await show(page, 'Only Strings');
  await expect(strings.getByTestId('lyrics-outcome')).toContainText('instrumental');
  await expect(strings).toContainText('Only Strings.txt');
  const broken = await show(page, 'Broken Words');
  await expect(broken.getByTestId('lyrics-outcome')).toContainText('cannot be read');
});

test('the page says that nothing leaves the machine while nobody is asked', async ({ page }) => {
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nothing leaves your machine.')).toHaveCount(1);
  await expect(page.getByTestId('lookup-notice')).toHaveCount(0);
});

test('the page says who is told of songs once the look-up is on', async ({ page }) => {
  await page.route('**/api/status', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), lyricsService: 'lyrics.example' } });
  });
  await open(page);
  await expect(page.getByTestId('lookup-notice')).toContainText(
    'lyrics.example is told the artist, title, album and length',
  );
});

for (const width of [390, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`at ${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme });

      test('the words look as they should', async ({ page }) => {
        const words = await show(page, 'Left Behind');
        await expect(words.getByTestId('evidence').first()).toBeVisible();
        await words.scrollIntoViewIfNeeded();
        const excess = await page
          .getByRole('dialog')
          .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
        expect(excess).toBeLessThanOrEqual(0);
        await page.screenshot({ path: `test-results/words-${width}-${colorScheme}.png` });
      });
    });
  }
}
