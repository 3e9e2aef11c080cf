import type { Page } from '@playwright/test';
import { hasRealFace } from './support/camera';
import { expect, open, playedSeconds, test } from './support/test';

/** Presses Tab until the element with this name of the tests has the focus. */
async function tabTo(page: Page, testId: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
  for (let i = 0; i < 200; i++) {
    if ((await focused()) === testId) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${testId}`);
}

test('the camera starts by keyboard', async ({ page }) => {
  test.skip(!hasRealFace, 'needs the real photo in ../shared/data');
  await open(page);
  await tabTo(page, 'start-camera');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('face-box').first()).toBeVisible();
  await expect(page.getByTestId('track').first()).toBeVisible();
});

test('feeling, goal and music are reached by keyboard alone', async ({ page }) => {
  await open(page);
  await tabTo(page, 'goal-match');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('goal-lift')).toBeChecked();
  await tabTo(page, 'feel-sad');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('track').first()).toBeVisible();

  await tabTo(page, 'play');
  await page.keyboard.press('Space');
  await expect.poll(() => playedSeconds(page)).toBeGreaterThan(0.3);
  await tabTo(page, 'seek');
  const before = await playedSeconds(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => playedSeconds(page)).toBeGreaterThan(before + 3);
});

test('space plays and pauses wherever no control has the focus', async ({ page }) => {
  await open(page);
  await page.getByTestId('feel-happy').click();
  await expect(page.getByTestId('track').first()).toBeVisible();
  await page.getByTestId('feel-happy').evaluate((button) => button.blur());
  await page.keyboard.press('Space');
  await expect(page.getByTestId('play')).toHaveAttribute('aria-label', 'Pause');
  await page.keyboard.press('Space');
  await expect(page.getByTestId('play')).toHaveAttribute('aria-label', 'Play');
});

test('arrow keys move the mood on the plane', async ({ page }) => {
  await open(page);
  await page.getByRole('slider', { name: /^Mood/ }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowUp');
  const point = page.getByTestId('mood-point');
  await expect(point).toHaveAttribute('data-valence', '0.2');
  await expect(point).toHaveAttribute('data-arousal', '0.05');
  await expect(page.getByTestId('track').first()).toBeVisible();
});

test('Escape closes the library and the focus returns', async ({ page }) => {
  await open(page);
  await tabTo(page, 'open-library');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('open-library')).toBeFocused();
});
