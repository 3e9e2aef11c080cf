import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { cameraFile, hasRealFace } from './tests/support/camera';

// Where the server of this run keeps its data; the workers of the run inherit the name.
process.env.HUMORESQUE_TEST_DIR ??= mkdtempSync(join(tmpdir(), 'humoresque-page-'));

const camera = hasRealFace ? [`--use-file-for-fake-video-capture=${cameraFile()}`] : [];

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/run',
  globalSetup: './tests/support/setup.ts',
  globalTeardown: './tests/support/teardown.ts',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    permissions: ['camera'],
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        ...camera,
      ],
    },
  },
  projects: [
    { name: 'unit', testMatch: 'unit/*.spec.ts' },
    { name: 'first-run', testMatch: 'first-run.spec.ts' },
    {
      name: 'page',
      testMatch: '*.spec.ts',
      testIgnore: ['first-run.spec.ts', 'unit/**'],
      dependencies: ['first-run'],
    },
  ],
});
