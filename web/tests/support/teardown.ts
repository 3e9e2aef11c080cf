import { rmSync } from 'node:fs';

/** Ends the server and removes all it kept. */
export default async function teardown(): Promise<void> {
  const pid = Number(process.env.HUMORESQUE_PID);
  if (pid) {
    signal(-pid, 'SIGTERM');
    for (let i = 0; i < 50 && signal(-pid, 0); i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    signal(-pid, 'SIGKILL');
  }
  if (process.env.HUMORESQUE_TEST_DIR) {
    rmSync(process.env.HUMORESQUE_TEST_DIR, { recursive: true, force: true });
  }
}

/** Whether there was still someone to signal. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
