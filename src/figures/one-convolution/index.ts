import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('one-convolution', () => import('./one-convolution.ts'));
