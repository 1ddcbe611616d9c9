import { chartStrings } from '../../../../i18n/en/charts.ts';
import type { Outcome } from '../../health.ts';

/** What the caption says of the health of networks, and of F(x) beside x. */

const { size } = chartStrings;

const nouns = { forward: 'signal', backward: 'gradient' } as const;

const told = (way: keyof typeof nouns, { health }: Outcome) => `its ${nouns[way]} ${health}`;

const became = ({ growth }: Outcome) =>
  growth === 0 || growth === Infinity ? `becomes ${size(growth)}` : `is multiplied by ${size(growth)}`;

export const healthWords = {
  panel: (batchNorm: boolean) => (batchNorm ? 'With BN, ' : ' Without BN, '),
  between: '; ',
  end: '.',
  network: (forward: Outcome, backward: Outcome) => {
    const isHealthy = [forward, backward].map(({ health }) => health === 'healthy');
    if (isHealthy.every(Boolean)) return ' is healthy both ways';
    if (isHealthy[0]) return ` is healthy forward, but ${told('backward', backward)}`;
    if (isHealthy[1]) return ` is healthy backward, but ${told('forward', forward)}`;
    const second = forward.health === backward.health ? `its ${nouns.backward} too` : told('backward', backward);
    return ` is sick both ways: ${told('forward', forward)}, ${second}`;
  },
  /** What multiplies those that are not healthy: a sentence around the network’s name, and what follows of another. */
  growths: (forward: Outcome, backward: Outcome) =>
    (
      [
        ['forward', forward],
        ['backward', backward],
      ] as const
    )
      .filter(([, { health }]) => health === 'explodes' || health === 'vanishes')
      .map(([way, outcome]) => ({
        start: ` From end to end, the ${nouns[way]} of `,
        end: ` ${became(outcome)}`,
        after: `, its ${nouns[way]} ${became(outcome)}`,
      })),
  addends: (batchNorm: boolean, [first, last]: readonly [number, number]) =>
    ` ${batchNorm ? 'With' : 'Without'} BN, F(x) is ${size(first)} times x in the first block and ${size(last)} times in the last.`,
} as const;
