import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('gradient-trial', () => import('./gradient-trial.ts'), 'gradients.');
