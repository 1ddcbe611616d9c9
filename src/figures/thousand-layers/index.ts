import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('thousand-layers', () => import('./thousand-layers.ts'), 'thousand.');
