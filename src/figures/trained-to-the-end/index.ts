import { defineRecordedFigure } from '../../live-figure/recorded-figure.ts';

defineRecordedFigure('trained-to-the-end', () => import('./export.ts'));
