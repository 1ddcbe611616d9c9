import { BackendMemory } from './backend-memory.ts';
import { engineFiles } from './engine-files.ts';
import { PageFiles } from './page-files.ts';
import { watchPage } from './page-lifecycle.ts';
import { browserDependencies } from './training-run.ts';
import type { RunDependencies } from './training-run.ts';
import { thisDevice } from './worker-limit.ts';
import type { Device } from './worker-limit.ts';

/** What a sweep needs of the page. */
export interface SweepDependencies extends RunDependencies {
  readonly loadFiles: PageFiles['loadFiles'];
  readonly watchPage: typeof watchPage;
  readonly device: () => Device;
  readonly memory: BackendMemory;
  /** Networks that are held on this page: each has a worker, and makes room where others are trained. */
  readonly heldNetworks: ReadonlySet<{ release(): void }>;
}

/** What this page has loaded for training and for looking at: one for all its figures. */
export const pageFiles = new PageFiles(engineFiles, `${import.meta.env.BASE_URL}data/`);

/** Those of all figures of the page. */
export const heldNetworks = new Set<{ release(): void }>();

export const pageDependencies: SweepDependencies = {
  ...browserDependencies,
  loadFiles: (choices, options) => pageFiles.loadFiles(choices, options),
  watchPage,
  device: thisDevice,
  memory: new BackendMemory(),
  heldNetworks,
};
