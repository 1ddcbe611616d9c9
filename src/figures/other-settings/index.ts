import { defineRecordedFigure } from '../../live-figure/recorded-figure.ts';

defineRecordedFigure('other-settings', () => import('./export.ts'));
