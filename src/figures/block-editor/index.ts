import { loadOnSight } from '../../live-figure/load-on-sight.ts';
import { asksForKept, isBlockLink } from './block-mark.ts';

loadOnSight('block-editor', () => import('./block-editor.ts'), 'block.');
if (isBlockLink(location.hash) || asksForKept(location.hash)) document.querySelector('block-editor')?.scrollIntoView();
