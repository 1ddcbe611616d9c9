import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('through-a-network', () => import('./through-a-network.ts'));
