import type { SignalWay } from './chart.ts';
import type { SignalResult } from './study/export.ts';
import type { SignalNetwork } from './study/networks.ts';
import { medianSizes } from './lines.ts';

/** What has become of a signal, or of a gradient, at the end of its way. */
export type Health = 'healthy' | 'vanishes' | 'explodes' | 'is lost';

/** Up to this factor from its size at the start we call a signal or gradient healthy; the choice is ours. */
export const healthyFactor = 1000;

function healthOf(growth: number): Health {
  if (Number.isNaN(growth)) return 'is lost';
  if (growth > healthyFactor) return 'explodes';
  return growth < 1 / healthyFactor ? 'vanishes' : 'healthy';
}

/** One way through a network: the size at its end in units of that at its start, and what it comes to. */
export interface Outcome {
  readonly growth: number;
  readonly health: Health;
}

/** In the median over seeds. */
export function outcomeOf(result: SignalResult, network: SignalNetwork, way: SignalWay): Outcome {
  const sizes = medianSizes(result, network, way);
  const [first, last] = [sizes[0]!, sizes.at(-1)!];
  const growth = way === 'forward' ? last / first : first / last;
  return { growth, health: healthOf(growth) };
}
