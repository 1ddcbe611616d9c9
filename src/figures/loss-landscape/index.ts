import { LandscapeFigure } from './landscape-figure.ts';

customElements.define('loss-landscape', LandscapeFigure);
