import type { Page } from '@playwright/test';
import { hasRealFace } from './support/camera';
import { expect, open, playedSeconds, test } from './support/test';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(excess).toBeLessThanOrEqual(0);
}

for (const size of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`at ${size.width} px, ${colorScheme}`, () => {
      test.use({ viewport: size, colorScheme });
      const shot = (name: string) => `test-results/${name}-${size.width}-${colorScheme}.png`;

      test('the page looks as it should', async ({ page }) => {
        await open(page);
        await expectNoSidewaysScroll(page);
        await page.screenshot({ path: shot('start') });
        await page.getByTestId(hasRealFace ? 'start-camera' : 'feel-happy').click();
        await expect(page.getByTestId('track').first()).toBeVisible();
        await page.getByTestId('play').click();
        await expect.poll(() => playedSeconds(page)).toBeGreaterThan(1.5);
        await expectNoSidewaysScroll(page);
        await page.screenshot({ path: shot('playing') });
        await page.getByTestId('track').nth(2).scrollIntoViewIfNeeded();
        await page.screenshot({ path: shot('songs') });
        await page.getByTestId('open-library').click();
        await expect(page.getByTestId('library-track').first()).toBeVisible();
        await expectNoSidewaysScroll(page);
        await page.screenshot({ path: shot('library') });
      });
    });
  }
}

test('light or dark is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  await page.getByTestId('theme').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('every text keeps its contrast in every mood', async ({ page }) => {
  await open(page);
  for (const theme of ['light', 'dark']) {
    const [lowest, where] = await page.evaluate(lowestContrast, theme);
    expect(lowest, `${theme}: ${where}`).toBeGreaterThanOrEqual(4.5);
  }
});

/** The lowest contrast ratio (WCAG 2) of text the page has in any tint, and where it is. */
function lowestContrast(theme: string): [number, string] {
  const root = document.documentElement;
  root.style.transition = 'none';
  root.dataset.theme = theme;
  const probe = document.body.appendChild(document.createElement('i'));
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const luminance = (name: string) => {
    probe.style.color = `var(${name})`;
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) =>
      byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const grounds = ['--bg', '--surface', '--sunken'];
  const texts = grounds.flatMap((ground) => [`--ink ${ground}`, `--ink-soft ${ground}`]);
  let lowest: [number, string] = [Infinity, ''];
  for (let hue = 0; hue < 360; hue += 15) {
    for (const chroma of [0, 0.5, 1]) {
      root.style.setProperty('--mood-h', String(hue));
      root.style.setProperty('--mood-c', String(chroma));
      for (const pair of [...texts, '--on-accent --accent', '--ink --raised']) {
        const [a = 0, b = 0] = pair.split(' ').map(luminance);
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (contrast < lowest[0]) {
          lowest = [contrast, `${pair} at hue ${hue}, chroma ${chroma}`];
        }
      }
    }
  }
  return lowest;
}
