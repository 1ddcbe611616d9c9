import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('block-widths', () => import('./block-widths.ts'), 'widths.');
