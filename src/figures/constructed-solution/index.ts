import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('constructed-solution', () => import('./constructed-solution.ts'), 'constructed.');
