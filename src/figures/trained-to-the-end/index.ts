import { loadOnSight } from '../../live-figure/load-on-sight.ts';
import { defineRecordedFigure } from '../../live-figure/recorded-figure.ts';

defineRecordedFigure('trained-to-the-end', () => import('./export.ts'));
loadOnSight('long-training', () => import('./long-training.ts'), 'long.');

/** A link that asks for runs leads here, where the rest is loaded on sight; it may be followed in this page, too. */
function come(): void {
  if (location.hash.includes('long.runs=')) document.querySelector('long-training')?.scrollIntoView();
}

come();
addEventListener('hashchange', come);
