import { defineRecordedFigure } from '../../live-figure/recorded-figure.ts';

defineRecordedFigure('training-curves', () => import('./export.ts'));
