import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('building-block', () => import('./building-block.ts'));
