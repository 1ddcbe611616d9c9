import { AccountantFigure } from './accountant-figure.ts';

customElements.define('accountant-figure', AccountantFigure);
