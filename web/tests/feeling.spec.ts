import { expect, open, playedSeconds, test, titles } from './support/test';

test('saying how one feels and where to go changes the target and the songs', async ({ page }) => {
  await open(page);
  await page.getByTestId('feel-sad').click();
  await expect(page.getByTestId('feel-sad')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('track').first()).toBeVisible();
  const sad = await titles(page);

  await page.getByTestId('goal-lift').check();
  const target = page.getByTestId('target-point');
  await expect(target).toBeVisible();
  const lifted = await target.evaluate((point) => (point as SVGElement).style.transform);
  await expect.poll(() => titles(page)).not.toEqual(sad);

  await page.getByTestId('goal-calm').check();
  await expect
    .poll(async () =>
      (await target.count()) === 0
        ? 'here'
        : target.evaluate((point) => (point as SVGElement).style.transform),
    )
    .not.toBe(lifted);
});

test('a song can be labelled, and the label taken back', async ({ page }) => {
  await open(page);
  await page.getByTestId('feel-happy').click();
  const song = page.getByTestId('track').first();
  const label = song.getByTestId('label');
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/label'));
  await label.selectOption('sad');
  expect((await kept).status()).toBe(200);
  await expect(label).toHaveValue('sad');

  const forgotten = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await label.selectOption('');
  expect((await forgotten).status()).toBe(200);
  await expect(label).toHaveValue('');
});

test('pointing at the plane sets a mood', async ({ page }) => {
  await open(page);
  const plane = page.getByRole('slider', { name: /^Mood/ });
  const { width, height } = (await plane.boundingBox())!;
  await plane.click({ position: { x: width * 0.7, y: height * 0.8 } });
  await expect(page.getByTestId('track').first()).toBeVisible();
  const point = page.getByTestId('mood-point');
  expect(Number(await point.getAttribute('data-valence'))).toBeGreaterThan(0.2);
  expect(Number(await point.getAttribute('data-arousal'))).toBeLessThan(-0.3);
});

test('a song that is searched for plays', async ({ page }) => {
  await open(page);
  await page.getByTestId('open-library').click();
  const first = page.getByTestId('library-track').first();
  const title = (await first.locator('.title').textContent())!;
  await page.getByTestId('search').fill(title);
  await page
    .getByRole('button', { name: `Play ${title}`, exact: true })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('now-playing')).toContainText(title);
  await expect.poll(() => playedSeconds(page)).toBeGreaterThan(0.2);
});

test('a song that cannot be played is told and passed over', async ({ page }) => {
  await open(page);
  await page.getByTestId('feel-happy').click();
  const broken = await page.getByTestId('track').first().getAttribute('data-id');
  await page.route(`**/api/tracks/${broken}/stream`, (route) => route.fulfill({ status: 404 }));
  await page.getByTestId('play').click();
  await expect(page.getByTestId('message')).toContainText('cannot be played');
  await expect.poll(() => playedSeconds(page)).toBeGreaterThan(0.2);
  await expect(page.getByTestId('track').nth(1)).toHaveAttribute('aria-current', 'true');
});

test('a server that is gone is told, and found again', async ({ page }) => {
  await open(page);
  await page.route('**/api/**', (route) => route.abort());
  await page.getByTestId('feel-happy').click();
  await expect(page.getByTestId('message')).toContainText('does not answer');
  await page.unroute('**/api/**');
  await expect(page.getByTestId('message')).toHaveCount(0);
  await page.getByTestId('feel-happy').click();
  await expect(page.getByTestId('track').first()).toBeVisible();
});
