import { accountantStrings } from './accountant.ts';
import { benchStrings } from './bench.ts';
import { buildingBlockStrings } from './building-block.ts';
import { chartStrings } from './charts.ts';
import { degradationLabStrings } from './degradation-lab.ts';
import { figureStrings } from './figure.ts';
import { linkStrings } from './link.ts';
import { signalPropagationStrings } from './signal-propagation.ts';
import { siteStrings } from './site.ts';

export const en = {
  accountant: accountantStrings,
  bench: benchStrings,
  buildingBlock: buildingBlockStrings,
  charts: chartStrings,
  degradationLab: degradationLabStrings,
  figure: figureStrings,
  link: linkStrings,
  signalPropagation: signalPropagationStrings,
  site: siteStrings,
} as const;
