import { startBackend } from '../../../src/engine/backends.ts';
import type { Backend, EngineAssets } from '../../../src/engine/backends.ts';
import { runIteration } from '../../../src/engine/iteration.ts';
import { MomentumOptimizer } from '../../../src/engine/momentum-optimizer.ts';
import { Network } from '../../../src/engine/network.ts';
import { initialParameters, initialRunningStatistics } from '../../../src/engine/parameters.ts';
import { defaultExperiment } from '../../../src/experiment/defaults.ts';
import { cifarNetwork } from '../../../src/networks/cifar-network.ts';
import { images, labels } from '../work.ts';
import type { Work } from '../work.ts';

/** One iteration of this site's engine on a backend. */
export async function ourIteration(
  backend: Backend,
  assets: EngineAssets,
  work: Work,
): Promise<() => Promise<unknown>> {
  const choice = await startBackend(backend, assets);
  if (choice.backend !== backend) throw new Error(choice.notice ?? `no ${backend}`);
  const { network: own, training } = defaultExperiment;
  const { depth, filters, featureMapSize } = work;
  const spec = cifarNetwork({ ...own, depth, filters, featureMapSize, channels: 1, classes: 10 });
  const network = new Network(spec, initialParameters(spec, 1), initialRunningStatistics(spec));
  const optimizer = new MomentumOptimizer(network.parameters);
  const batch = { images: images(work), labels: labels(work) };
  return () => runIteration(network, optimizer, batch, training, 0);
}
