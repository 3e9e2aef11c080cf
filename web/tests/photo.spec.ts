import { facePhoto, hasRealFace } from './support/camera';
import { barValues, emptyPicture, expect, open, test } from './support/test';

test('a photo is read at once', async ({ page }) => {
  test.skip(!hasRealFace, 'needs the real photo in ../shared/data');
  await open(page);
  await page.getByTestId('photo-input').setInputFiles(facePhoto);
  await expect(page.getByTestId('face-box').first()).toBeVisible();
  await expect(page.getByTestId('track').first()).toBeVisible();
  expect((await barValues(page)).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
});

test('a photo without a face is an answer: no face, no mood, no songs', async ({ page }) => {
  await open(page);
  const buffer = await emptyPicture(page);
  await page
    .getByTestId('photo-input')
    .setInputFiles({ name: 'sky.png', mimeType: 'image/png', buffer });
  await expect(page.getByText('I can’t see a face in this photo.')).toBeVisible();
  await expect(page.getByTestId('face-box')).toHaveCount(0);
  await expect(page.getByTestId('mood-point')).toHaveCount(0);
  await expect(page.getByTestId('track')).toHaveCount(0);
});

test('a text that calls itself a photo is refused in plain words', async ({ page }) => {
  await open(page);
  const buffer = Buffer.from('I am not a photo.');
  await page
    .getByTestId('photo-input')
    .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
  await expect(page.getByTestId('message')).toContainText(/image|photo|picture/i);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByTestId('message')).toHaveCount(0);
  await expect(page.getByTestId('start-camera')).toBeVisible();
});

test('a photo may be dropped on the page', async ({ page }) => {
  await open(page);
  const base64 = (await emptyPicture(page)).toString('base64');
  await page.evaluate((text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], 'sky.png', { type: 'image/png' }));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }));
  }, base64);
  await expect(page.getByText('I can’t see a face in this photo.')).toBeVisible();
});
