import { loadOnSight } from '../../live-figure/load-on-sight.ts';

loadOnSight('shortcut-workbench', () => import('./shortcut-workbench.ts'), 'workbench.');
