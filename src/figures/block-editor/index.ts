import { comeTo } from '../../live-figure/drawn-runs/come-to.ts';
import { loadOnSight } from '../../live-figure/load-on-sight.ts';
import { asksForKept, isBlockLink } from './block-mark.ts';

loadOnSight('block-editor', () => import('./block-editor.ts'), 'block.');

/** A link that brings code, or asks for runs, leads here; it may be followed in this page, too. */
function come(): void {
  const figure = document.querySelector<HTMLElement>('block-editor');
  if (figure && (isBlockLink(location.hash) || asksForKept(location.hash))) comeTo(figure);
}

come();
addEventListener('hashchange', come);
