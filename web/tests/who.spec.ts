import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { facePhoto, hasRealFace } from './support/camera';
import { expect, open, test } from './support/test';

test.skip(!hasRealFace, 'needs the real photos in ../shared/data');

interface People {
  on: boolean;
  people: { id: number; name: string; pictures: number; state: string }[];
}

const origin = () => ({ Origin: process.env.HUMORESQUE_URL! });
const scene = (name: string) => join(facePhoto, '..', name);

async function everybody(page: Page): Promise<People> {
  return (await (await page.request.get('/api/people')).json()) as People;
}

async function forgetAll(page: Page): Promise<void> {
  for (const { id } of (await everybody(page)).people) {
    await page.request.delete(`/api/people/${id}`, { headers: origin() });
  }
  await page.request.delete('/api/listener', { headers: origin() });
}

async function fill(page: Page, name: string): Promise<void> {
  await page.getByTestId('open-you').click();
  await page.getByTestId('enrol').locator('summary').click();
  await page.getByTestId('enrol-name').fill(name);
  await expect(page.getByTestId('enrol-camera')).toBeDisabled();
  await page.getByTestId('enrol-agree').check();
}

test.beforeEach(({ page }) => forgetAll(page));
test.afterEach(({ page }) => forgetAll(page));

test('nobody is looked at for who they are until somebody asks', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  await page.getByTestId('start-camera').click();
  await expect(page.getByTestId('face-box').first()).toBeVisible();
  await expect(page.getByTestId('track').first()).toBeVisible();
  expect(asked).not.toContain('/api/who');
  await expect(page.getByTestId('greeting')).toHaveCount(0);
});

test('a person is enrolled by camera, greeted, has songs of their own and is deleted', async ({
  page,
}) => {
  await open(page);
  await fill(page, 'Anna');
  await page.getByTestId('enrol-camera').click();
  await expect(page.getByTestId('known-person')).toContainText('Anna');
  await expect(page.getByTestId('known-person')).toContainText('8 looks');
  await page.screenshot({ path: 'test-results/who-1440.png' });

  await page.getByTestId('listen-as-guest').click();
  await page.keyboard.press('Escape');
  const asked = page.waitForRequest(
    (request) =>
      request.url().endsWith('/api/recommend') && /^\d+$/.test(personOf(request.headers())),
  );
  await page.getByTestId('start-camera').click();
  await expect(page.getByTestId('greeting')).toHaveText('Hello, Anna.');
  await asked;

  await page.getByTestId('open-you').click();
  await page.getByTestId('forget-person').click();
  await expect(page.getByTestId('known-person')).toHaveCount(0);
  expect((await everybody(page)).people).toEqual([]);
});

test('somebody who is not known is a guest', async ({ page }) => {
  await enrolOther(page);
  await open(page);
  await page.getByTestId('start-camera').click();
  await expect(page.getByTestId('greeting')).toHaveText('Hello, guest.');
});

test('at a party everybody’s mood counts', async ({ page }) => {
  await open(page);
  await page.getByTestId('open-you').click();
  await page.getByTestId('party').check();
  await page.keyboard.press('Escape');
  const asked = page.waitForRequest((request) => request.url().includes('company=party'));
  await page.getByTestId('start-camera').click();
  await expect(page.getByTestId('greeting')).toContainText('Party');
  await asked;
});

test('photos that are not fit are told', async ({ page }) => {
  await open(page);
  await fill(page, 'Ben');
  await page
    .getByTestId('enrol-photos')
    .setInputFiles([facePhoto, scene('two_people.jpg'), facePhoto]);
  await expect(page.getByTestId('enrol-problem')).toContainText('photo 2 shows 2 faces');
  expect((await everybody(page)).people).toEqual([]);
});

function personOf(headers: Record<string, string>): string {
  return headers['humoresque-person'] ?? '';
}

/** Has somebody known who does not sit before the camera. */
async function enrolOther(page: Page): Promise<void> {
  const zip = join(facePhoto, '../../faces.zip');
  const photos = ['0002', '0005', '0007', '0008', '0009'].map((number) =>
    execFileSync('unzip', ['-p', zip, `faces/Angelina_Jolie_${number}.jpg`]).toString('base64'),
  );
  const answer = await page.request.post('/api/people', {
    headers: origin(),
    data: { name: 'Another', photos, sure: true },
  });
  expect(answer.status()).toBe(201);
}
