import { expect, open, test } from './support/test';

test('an empty library offers a folder, and refuses one that is not there', async ({ page }) => {
  await open(page);
  await page.getByTestId('choose-folder').click();
  const folder = page.getByTestId('folder-input');
  await expect(folder).not.toHaveValue('');
  await folder.fill('/no/such/folder');
  await page.getByTestId('scan-button').click();
  await expect(page.getByTestId('message')).toContainText('/no/such/folder');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByTestId('message')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('an empty library offers a demo library and reports on it', async ({ page }) => {
  test.setTimeout(900_000);
  await open(page);
  await page.getByTestId('make-demo').click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByTestId('scan-report')).toContainText(/\d+ added/, { timeout: 840_000 });
  await expect(page.getByTestId('open-library')).not.toHaveText(/^\s*0 songs/);
  await page.getByRole('button', { name: 'OK' }).click();
  await expect(page.getByTestId('scan-report')).toHaveCount(0);
});
