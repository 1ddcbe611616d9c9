import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('experiment-lab', () => import('./experiment-lab.ts'), 'experiment.');
