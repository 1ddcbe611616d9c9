import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('layer-responses', () => import('./layer-responses.ts'), 'responses.');
