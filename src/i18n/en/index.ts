import { chartStrings } from './charts.ts';
import { figureStrings } from './figure.ts';
import { linkStrings } from './link.ts';
import { siteStrings } from './site.ts';

export const en = {
  charts: chartStrings,
  figure: figureStrings,
  link: linkStrings,
  site: siteStrings,
} as const;
