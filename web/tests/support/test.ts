import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** A test on the real server that also fails if the page logs an error of its own making. */
export const test = base.extend<{ complaints: string[] }>({
  baseURL: ({}, use) => use(process.env.HUMORESQUE_URL),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // the browser itself logs every answer with an error status; the page shows those
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          complaints.push(message.text());
        }
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the page and waits until it knows the server. */
export async function open(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByTestId('open-library')).toHaveText(/songs?/);
}

export const playedSeconds = (page: Page) =>
  page.locator('audio').evaluate((audio) => (audio as HTMLAudioElement).currentTime);

export const sourceOf = (page: Page) =>
  page.locator('audio').evaluate((audio) => (audio as HTMLAudioElement).currentSrc);

/** Titles of the playlist, in order. */
export const titles = (page: Page) => page.getByTestId('track').locator('.title').allTextContents();

/** The seven bars' values as they stand at one moment. */
export const barValues = (page: Page) =>
  page
    .locator('[data-testid^="bar-"]')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('data-value'))));

/** A small picture with nobody in it. */
export async function emptyPicture(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 320;
    canvas.height = 240;
    const context = canvas.getContext('2d')!;
    const sky = context.createLinearGradient(0, 0, 0, 240);
    sky.addColorStop(0, '#88aadd');
    sky.addColorStop(1, '#ddeeff');
    context.fillStyle = sky;
    context.fillRect(0, 0, 320, 240);
    return canvas.toDataURL('image/png').split(',')[1]!;
  });
  return Buffer.from(base64, 'base64');
}
