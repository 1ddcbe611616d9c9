import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A home of its own for a browser, and the environment in which it takes it for its home. */
export interface TemporaryHome {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly remove: () => Promise<void>;
}

/**
 * Nothing of the user's own settings counts then, and nothing is left behind. Firefox, when root runs it, refuses to
 * start in a home that belongs to somebody else, as it does in many containers.
 */
export async function makeTemporaryHome(): Promise<TemporaryHome> {
  const home = await mkdtemp(join(tmpdir(), 'browser-home-'));
  const own = { HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home };
  const shared = { XDG_CONFIG_HOME: undefined, XDG_CACHE_HOME: undefined, XDG_DATA_HOME: undefined };
  return {
    environment: { ...process.env, ...shared, XAUTHORITY: undefined, ...own },
    // The browser's last process may still be writing.
    remove: () => rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
