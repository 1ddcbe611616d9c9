import { chartStrings } from './charts.ts';
import { degradationLabStrings } from './degradation-lab.ts';
import { figureStrings } from './figure.ts';
import { siteStrings } from './site.ts';

export const en = {
  charts: chartStrings,
  degradationLab: degradationLabStrings,
  figure: figureStrings,
  site: siteStrings,
} as const;
