import { defineRecordedFigure } from '../../live-figure/recorded-figure.ts';

defineRecordedFigure('layer-responses', () => import('./export.ts'));
