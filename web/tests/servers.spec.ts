import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, open, test } from './support/test';

const SONG = {
  id: 's1',
  title: 'Harbour Lights',
  artist: 'Mira',
  album: 'Quay',
  duration: 2,
  suffix: 'wav',
  path: 'Mira/Quay/Harbour Lights.wav',
};

/** As much of a Subsonic server as a page needs; it knows `mira` and `open sesame`. */
function musicServer(): Server {
  return createServer((request, answer) => {
    const url = new URL(request.url ?? '', 'http://server');
    const method = url.pathname.replace(/^\/rest\/|\.view$/g, '');
    const secret = Buffer.from('open sesame').toString('hex');
    const ours = url.searchParams.get('p') === `enc:${secret}`;
    const failed = { status: 'failed', error: { code: 40, message: 'Wrong' } };
    const bodies: Record<string, object> = {
      ping: { status: 'ok' },
      getAlbumList2: {
        status: 'ok',
        albumList2: {
          album: url.searchParams.get('offset') === '0' ? [{ id: 'a1', name: 'Quay' }] : [],
        },
      },
      getAlbum: { status: 'ok', album: { id: 'a1', name: 'Quay', song: [SONG] } },
    };
    if (ours && method === 'stream') {
      answer.writeHead(200, { 'Content-Type': 'audio/wav' }).end(silence());
      return;
    }
    const response = ours ? (bodies[method] ?? failed) : failed;
    answer
      .writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ 'subsonic-response': { version: '1.16.1', ...response } }));
  });
}

/** Two seconds of it. */
function silence(): Buffer {
  const rate = 8000;
  const data = Buffer.alloc(44 + 4 * rate);
  data.write('RIFF', 0);
  data.writeUInt32LE(data.length - 8, 4);
  data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(rate, 24);
  data.writeUInt32LE(2 * rate, 28);
  data.writeUInt16LE(2, 32);
  data.writeUInt16LE(16, 34);
  data.write('data', 36);
  data.writeUInt32LE(data.length - 44, 40);
  return data;
}

test('a music server is connected, its songs play through, and it goes again', async ({ page }) => {
  const music = musicServer();
  await new Promise<void>((resolve) => music.listen(0, '127.0.0.1', resolve));
  try {
    const address = `http://127.0.0.1:${(music.address() as AddressInfo).port}`;
    await open(page);
    await page.getByTestId('open-library').click();
    await page.getByTestId('add-music').click();
    const connect = async (password: string) => {
      await page.getByTestId('server-address').fill(address);
      await page.getByTestId('server-user').fill('mira');
      await page.getByTestId('server-secret').fill(password);
      await page.getByTestId('server-connect').click();
    };
    await connect('guess');
    await expect(page.getByTestId('message')).toContainText('does not know this user and password');
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.getByTestId('add-server').scrollIntoViewIfNeeded();
      await page.screenshot({ path: `test-results/server-${width}.png` });
    }
    await connect('open sesame');
    await expect(page.getByTestId('scan-report')).toContainText('1 added');
    await expect(page.getByTestId('server')).toContainText('1 song');

    await page.getByTestId('search').fill('harbour');
    const song = page.getByTestId('library-track').filter({ hasText: 'Mira' });
    await expect(song).toHaveCount(1);
    await expect(song).toContainText('Mira · Quay');
    const stream = page.waitForResponse((answer) => answer.url().endsWith('/stream'));
    await song
      .getByRole('button', { name: /Harbour Lights/ })
      .first()
      .click();
    const answer = await stream;
    expect(answer.status()).toBeLessThan(300);
    expect(answer.url()).not.toContain(address);

    await page.getByRole('button', { name: 'Take 127.0.0.1 out of the library' }).click();
    await expect(page.getByTestId('server')).toHaveCount(0);
    await expect(song).toHaveCount(0);
  } finally {
    music.closeAllConnections();
    music.close();
  }
});
