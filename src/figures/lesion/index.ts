import { LesionFigure } from './lesion-figure.ts';

customElements.define('lesion-figure', LesionFigure);
