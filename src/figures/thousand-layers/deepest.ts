import { defineRecordedFigure } from '../../live-figure/recorded-figure.ts';

defineRecordedFigure('deepest-network', () => import('./deepest-export.ts'));
