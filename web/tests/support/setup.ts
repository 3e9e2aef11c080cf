import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { filmPhoto, hasRealFace } from './camera';

/** A first start may have to build the whole program. */
const PATIENCE_MILLISECONDS = 15 * 60_000;

/** Starts the real server with an empty data folder and waits until it answers. */
export default async function setup(): Promise<void> {
  const folder = process.env.HUMORESQUE_TEST_DIR ?? '';
  if (hasRealFace) {
    filmPhoto();
  }
  const port = await freePort();
  const command = process.env.HUMORESQUE_SERVE ?? '../humoresque serve';
  const log = openSync(join(folder, 'server.log'), 'w');
  const server = spawn(`exec ${command} --port ${port} --data-dir ${join(folder, 'data')}`, {
    shell: true,
    detached: true, // a process group of its own, so that all of it can be ended
    stdio: ['ignore', log, log],
    env: withoutSettings(process.env),
  });
  closeSync(log);
  process.env.HUMORESQUE_URL = `http://127.0.0.1:${port}`;
  process.env.HUMORESQUE_PID = String(server.pid);
  const started = Date.now();
  while (!(await answers())) {
    if (server.exitCode !== null || Date.now() - started > PATIENCE_MILLISECONDS) {
      throw new Error(
        `the server did not start:\n${readFileSync(join(folder, 'server.log'), 'utf8')}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The server takes every HUMORESQUE_… variable for a setting; ours are none of its. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !name.startsWith('HUMORESQUE_'));
  return Object.fromEntries(kept);
}

async function answers(): Promise<boolean> {
  return fetch(`${process.env.HUMORESQUE_URL}/api/status`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
