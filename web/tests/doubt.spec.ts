import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { hasRealFace, facePhoto } from './support/camera';
import { barValues, emptyPicture, expect, open, test } from './support/test';

const scores = {
  angry: 0.04,
  disgust: 0.03,
  fear: 0.17,
  happy: 0.02,
  sad: 0.384,
  surprise: 0.02,
  neutral: 0.336,
};

/** Lets the server see one face in every picture, read as given. */
async function seeFace(page: Page, sure: boolean): Promise<void> {
  const face = {
    box: [110, 40, 100, 120],
    emotion: 'sad',
    confidence: scores.sad,
    sure,
    scores,
    valence: -0.38,
    arousal: 0.03,
  };
  await page.route('**/api/face', (route) =>
    route.fulfill({ json: { width: 320, height: 240, faces: [face] } }),
  );
}

async function showPhoto(page: Page): Promise<void> {
  const buffer = await emptyPicture(page);
  await page
    .getByTestId('photo-input')
    .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer });
}

const title = (page: Page) => page.getByRole('heading', { level: 2 }).filter({ hasText: /sad/ });

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport, colorScheme: 'light' });

    test('a reading that is not sure says so, with its best guess', async ({ page }) => {
      await seeFace(page, false);
      await open(page);
      await showPhoto(page);
      await expect(title(page)).toHaveText('Not sure\u00a0— perhaps sad (38\u00a0%).');
      await expect(page.getByTestId('not-sure')).toBeVisible();
      await expect(page.getByTestId('spoken')).toHaveText(
        'Not sure\u00a0— perhaps sad (38\u00a0%).',
      );
      expect((await barValues(page)).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `test-results/not-sure-${viewport.width}.png` });
    });
  });
}

test('songs still come, for the mood that is expected of the scores', async ({ page }) => {
  await seeFace(page, false);
  await open(page);
  const asked = page.waitForRequest('**/api/recommend');
  await showPhoto(page);
  expect((await asked).postDataJSON().scores.sad).toBeCloseTo(scores.sad, 6);
  await expect(page.getByTestId('track').first()).toBeVisible();
});

test('the doubt ends when the person says how they feel', async ({ page }) => {
  await seeFace(page, false);
  await open(page);
  await showPhoto(page);
  await expect(page.getByTestId('not-sure')).toBeVisible();
  await page.getByTestId('feel-happy').click();
  await expect(page.getByTestId('not-sure')).toHaveCount(0);
  await expect(page.getByText('You feel happy.').first()).toBeVisible();
});

test('a reading that is sure is said as before', async ({ page }) => {
  await seeFace(page, true);
  await open(page);
  await showPhoto(page);
  await expect(title(page)).toHaveText('Somewhat sad, somewhat neutral.');
  await expect(page.getByTestId('not-sure')).toHaveCount(0);
});

test('the page tells which model reads, how good it is and whether it doubts', async ({ page }) => {
  const model = {
    name: 'humoresque-face',
    file: 'humoresque-face.onnx',
    confidenceThreshold: 0.52,
    measuredOn: 'publictest',
    metrics: { accuracy: 0.714 },
  };
  await page.route('**/api/status', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), model } });
  });
  await open(page);
  await expect(page.getByTestId('model-name')).toHaveText('humoresque-face');
  const about = page.getByTestId('about');
  await expect(about).toContainText('right in 71 of 100 test faces (FER2013’s PublicTest)');
  await expect(about).toContainText('It says so when it is not sure.');
});

test('the real server tells of every face whether it is sure', async ({ page }) => {
  test.skip(!hasRealFace, 'needs the real photo in ../shared/data');
  await open(page);
  const answer = await page.request.post('/api/face', {
    data: readFileSync(facePhoto),
    headers: { 'Content-Type': 'image/jpeg' },
  });
  const [face] = (await answer.json()).faces;
  expect(face.confidence).toBe(Math.max(...Object.values<number>(face.scores)));
  expect(typeof face.sure).toBe('boolean');
  await page.getByTestId('photo-input').setInputFiles(facePhoto);
  await expect(page.getByTestId('model-doubt')).toHaveText(/sure/);
});
