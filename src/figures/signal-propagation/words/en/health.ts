import { chartStrings } from '../../../../i18n/en/charts.ts';
import type { Outcome } from '../../health.ts';

/** What the caption says of the health of networks, and of F(x) beside x. */

const { size } = chartStrings;

const nouns = { forward: 'signal', backward: 'gradient' } as const;

const reached = ({ health, growth }: Outcome) => {
  if (health === 'is lost') return '';
  return growth === 0 || growth === Infinity ? ` (${size(growth)})` : ` (a factor of ${size(growth)})`;
};

const told = (way: keyof typeof nouns, outcome: Outcome) => `its ${nouns[way]} ${outcome.health}${reached(outcome)}`;

const bothTold = (forward: Outcome, backward: Outcome) => {
  const second =
    forward.health === backward.health ? `its ${nouns.backward} too${reached(backward)}` : told('backward', backward);
  return `${told('forward', forward)}, ${second}`;
};

export const healthWords = {
  panel: (batchNorm: boolean) => (batchNorm ? 'With BN, ' : ' Without BN, '),
  between: '; ',
  end: '.',
  network: (forward: Outcome, backward: Outcome) => {
    const isHealthy = [forward, backward].map(({ health }) => health === 'healthy');
    if (isHealthy.every(Boolean)) return ' is healthy both ways';
    if (isHealthy[0]) return ` is healthy forward, but ${told('backward', backward)}`;
    if (isHealthy[1]) return ` is healthy backward, but ${told('forward', forward)}`;
    return ` is sick both ways: ${bothTold(forward, backward)}`;
  },
  addends: (batchNorm: boolean, [first, last]: readonly [number, number]) =>
    ` ${batchNorm ? 'With' : 'Without'} BN, F(x) is ${size(first)} times x in the first block and ${size(last)} times in the last.`,
} as const;
