import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('residual-preconditioning', () => import('./residual-preconditioning.ts'), 'preconditioning.');
