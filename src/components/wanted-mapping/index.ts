import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('wanted-mapping', () => import('./wanted-mapping.ts'));
