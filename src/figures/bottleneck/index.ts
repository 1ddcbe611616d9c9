import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('bottleneck-figure', () => import('./bottleneck-figure.ts'), 'bottleneck.');
