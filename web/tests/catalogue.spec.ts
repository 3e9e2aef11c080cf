import { expect, open, test } from './support/test';

const CATALOGUE = [
  'Song,Who,What,How it feels,Year',
  'तुम ही हो,अरिजीत सिंह,Aashiqui 2,Sad,2013',
  'Gata Only,FloyyMenor,El Comienzo,Energetic,2024',
  'Kuch To Hai,Armaan Malik,Azhar,Romantic,2016',
].join('\n');

test('a catalogue is imported after the person has confirmed its columns', async ({ page }) => {
  await open(page);
  await page.getByTestId('open-library').click();
  await page.getByTestId('add-music').click();
  await page.getByTestId('import-file').setInputFiles({
    name: 'my songs.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(CATALOGUE),
  });
  const proposal = page.getByTestId('import-proposal');
  await expect(proposal).toContainText('my songs.csv holds 3 rows');
  const meaning = (column: string) =>
    proposal.getByLabel(`What the column ${column} means`, { exact: true });
  await expect(meaning('Song')).toHaveValue('title');
  await expect(meaning('How it feels')).toHaveValue('mood');
  await expect(meaning('Who')).toHaveValue('');
  await meaning('Who').selectOption('artist');
  await meaning('What').selectOption('album');
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await proposal.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `test-results/import-${width}.png` });
  }
  await page.getByTestId('import-button').click();
  await expect(page.getByTestId('scan-report')).toContainText('3 added');

  await page.getByTestId('search').fill('तुम');
  const song = page.getByTestId('library-track');
  await expect(song).toHaveCount(1);
  await expect(song).toContainText('अरिजीत सिंह · Aashiqui 2');
  const opened = page.waitForEvent('popup');
  await song.getByRole('button', { name: /^Open तुम ही हो in a new tab/ }).click();
  expect((await opened).url()).toMatch(/youtube\.com|about:blank|chrome-error/);

  await page.getByRole('button', { name: 'Take my songs.csv out of the library' }).click();
  await expect(page.getByTestId('catalogue')).toHaveCount(0);
  await page.getByTestId('search').fill('तुम ही');
  await expect(page.getByTestId('library-track')).toHaveCount(0);
});

test('a playlist is imported, shown and taken away again', async ({ page }) => {
  await open(page);
  await page.getByTestId('open-library').click();
  await page.getByTestId('add-music').click();
  await page.getByTestId('import-file').setInputFiles({
    name: 'road.m3u8',
    mimeType: 'audio/x-mpegurl',
    buffer: Buffer.from(
      '#EXTM3U\n#PLAYLIST:On the road\n#EXTINF:9,Nobody - Nothing\n/no/where.mp3\n',
    ),
  });
  await expect(page.getByTestId('import-proposal')).toContainText('road.m3u8 is a playlist');
  await page.getByTestId('import-button').click();
  const playlist = page.getByTestId('playlist').filter({ hasText: 'On the road' });
  await expect(playlist).toContainText('0 of 1 songs are here');
  await page.getByRole('button', { name: 'Delete On the road' }).click();
  await expect(playlist).toHaveCount(0);
});

test('a file that is nothing of the kind is refused by name', async ({ page }) => {
  await open(page);
  await page.getByTestId('open-library').click();
  await page.getByTestId('add-music').click();
  await page.getByTestId('import-file').setInputFiles({
    name: 'broken.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('no workbook'),
  });
  await expect(page.getByTestId('message')).toContainText('broken.xlsx cannot be read as a table');
});
