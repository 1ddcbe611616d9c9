import { loadOnSight } from '../../live-figure/load-on-sight.ts';
import { defineRecordedFigure } from '../../live-figure/recorded-figure.ts';

defineRecordedFigure('trained-to-the-end', () => import('./export.ts'));
loadOnSight('long-training', () => import('./long-training.ts'), 'long.');
