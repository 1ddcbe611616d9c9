import { loadOnSight } from '../../live-figure/load-on-sight.ts';
import { asksForKept, isBlockLink } from './block-mark.ts';

loadOnSight('block-editor', () => import('./block-editor.ts'), 'block.');

/** A link that brings code, or asks for runs, leads here; it may be followed in this page, too. */
function come(): void {
  if (isBlockLink(location.hash) || asksForKept(location.hash))
    document.querySelector('block-editor')?.scrollIntoView();
}

come();
addEventListener('hashchange', come);
