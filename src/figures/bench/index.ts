import { defineRecordedFigure } from '../../live-figure/recorded-figure.ts';

defineRecordedFigure('bench-figure', () => import('./export.ts'));
