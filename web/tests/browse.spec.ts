import type { Page } from '@playwright/test';
import { makeSongs } from './support/songs';
import { expect, open, test } from './support/test';

const songs = (page: Page) => page.getByTestId('library-track').locator('.title');

test.beforeEach(async ({ page }) => {
  const folder = makeSongs('songs-to-browse', {
    'Wandering Fox': 'the fox and the hound are running through the night with you and me',
    'Wandering Owl': null,
    'Sleeping Owl': null,
  });
  await open(page);
  await page.getByTestId('open-library').click();
  await page.getByTestId('add-music').click();
  await page.getByTestId('folder-input').fill(folder);
  await page.getByTestId('scan-button').click();
  await expect(page.getByTestId('scan-report')).toBeVisible();
});

test('songs are found as one types, titles first, and by their words', async ({ page }) => {
  const search = page.getByTestId('search');
  await search.fill('wand');
  await expect(songs(page)).toHaveText(['Wandering Fox', 'Wandering Owl']);
  await search.fill('hound running');
  await expect(songs(page)).toHaveText(['Wandering Fox']);
  await search.fill('nothing of that name');
  await expect(page.getByText('No song matches.')).toBeVisible();
});

test('conditions narrow the songs down and are taken back', async ({ page }) => {
  await page.getByTestId('search').fill('owl');
  await expect(songs(page)).toHaveCount(2);
  await page.getByTestId('filter-language').click();
  await expect(page.getByTestId('filter-panel')).toContainText('unknown');
  await page.getByTestId('filter-artist').click();
  const words = page.getByTestId('facet-value').filter({ hasText: 'Words' });
  await words.click();
  await expect(words).toHaveAttribute('aria-pressed', 'true');
  await page.getByTestId('filter-duration').click();
  await page.getByTestId('span-from').fill('600');
  await expect(songs(page)).toHaveCount(0);
  await page.getByTestId('clear-filters').click();
  await expect(songs(page)).toHaveCount(2);
});

test('songs near a mood are shown', async ({ page }) => {
  await page.getByTestId('filter-mood').click();
  const plane = page.getByTestId('mood-region');
  await plane.focus();
  await plane.press('ArrowRight');
  await expect(plane).toHaveAttribute('aria-valuetext', /pleasant/);
  await page.getByRole('button', { name: 'Any mood' }).click();
  await expect(plane).toHaveAttribute('aria-valuetext', 'any mood');
});

for (const width of [390, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`at ${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme });

      test('the library looks as it should', async ({ page }) => {
        await page.getByTestId('filter-genre').click();
        await expect(page.getByTestId('facet-values')).toBeVisible();
        await page.getByTestId('search').scrollIntoViewIfNeeded();
        const excess = await page
          .getByRole('dialog')
          .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
        expect(excess).toBeLessThanOrEqual(0);
        await page.screenshot({ path: `test-results/browse-${width}-${colorScheme}.png` });
        await page.getByTestId('filter-mood').click();
        await expect(page.getByTestId('mood-region')).toBeVisible();
        await page.screenshot({ path: `test-results/browse-mood-${width}-${colorScheme}.png` });
      });
    });
  }
}
