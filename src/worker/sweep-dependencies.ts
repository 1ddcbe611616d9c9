import type { DataSet } from '../data/data-set.ts';
import { loadDataSet } from '../data/load-data-set.ts';
import type { DataChoice } from '../experiment/experiment.ts';
import { BackendMemory } from './backend-memory.ts';
import { watchPage } from './page-lifecycle.ts';
import type { Loaded } from './sweep-state.ts';
import { browserDependencies } from './training-run.ts';
import type { RunDependencies } from './training-run.ts';
import { thisDevice } from './worker-limit.ts';
import type { Device } from './worker-limit.ts';

/** What a sweep needs of the page. */
export interface SweepDependencies extends RunDependencies {
  readonly loadData: (
    side: DataChoice['side'],
    options: { readonly signal: AbortSignal; readonly onProgress: (loaded: Loaded) => void },
  ) => Promise<DataSet>;
  readonly watchPage: typeof watchPage;
  readonly device: () => Device;
  readonly memory: BackendMemory;
}

export const pageDependencies: SweepDependencies = {
  ...browserDependencies,
  loadData: (side, options) => loadDataSet(side, { baseUrl: `${import.meta.env.BASE_URL}data/`, ...options }),
  watchPage,
  device: thisDevice,
  memory: new BackendMemory(),
};
