import { defineRecordedFigure } from '../../live-figure/recorded-figure.ts';

defineRecordedFigure('residual-preconditioning', () => import('./export.ts'));
