import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { trialCaption } from './caption.ts';
import { recordedName } from './recorded-name.ts';
import { trialStudy } from './trial-study.ts';
import { gradientTrialStrings as words } from './words.ts';

const read = (depth: number, batchNorm: boolean) =>
  readFileSync(new URL(`../../../content/runs/${recordedName({ depth, batchNorm })}.json`, import.meta.url), 'utf8');

interface RawRun {
  readonly experiment: { readonly network: { readonly residual: boolean } };
  readonly measurements: readonly {
    readonly iteration: number;
    readonly layers: readonly { readonly gradientNorm: number; readonly weightNorm: number }[];
  }[];
}

/** From the text of the file alone: the first layer over the last, the middle one of three seeds. */
function middleRatio(text: string, residual: boolean, iteration: number, weighted = false): number {
  const { runs } = JSON.parse(text) as { readonly runs: readonly RawRun[] };
  const ratios = runs
    .filter(({ experiment }) => experiment.network.residual === residual)
    .map(({ measurements }) => {
      const { layers } = measurements.find((one) => one.iteration === iteration)!;
      const [first, last] = [layers[0]!, layers[layers.length - 1]!].map(
        ({ gradientNorm, weightNorm }) => gradientNorm * (weighted ? weightNorm : 1),
      );
      return first! / last!;
    });
  expect(ratios).toHaveLength(3);
  return ratios.sort((a, b) => a - b)[1]!;
}

function textOf(depth: number, batchNorm: boolean, time: number): string {
  const { runs } = parseRecordedRuns(read(depth, batchNorm));
  const { headline, rest } = trialCaption(runs, { ...trialStudy.defaults, depth, batchNorm, time }, words.caption);
  return [...headline, ...rest].map((part) => (typeof part === 'string' ? part : part.kind)).join('');
}

const digits = (value: number) => new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 }).format(value);

test('the caption has the ratios of the file: plain, with the weights, and residual, first and at the end', () => {
  const text = read(56, true);
  const said = textOf(56, true, 299);
  const [first, then] = [0, 299].map((time) => digits(middleRatio(text, false, time)));
  expect(said).toContain(`gradient is ${first} times the last one’s at initialisation, and ${then} times after 299`);
  expect(said).toContain(
    `the ratios of the plain network are ${digits(middleRatio(text, false, 0, true))} and ${digits(middleRatio(text, false, 299, true))}.`,
  );
  const [twin, later] = [0, 299].map((time) => digits(middleRatio(text, true, time)));
  expect(said).toContain(`In residual-56 it is ${twin} times at initialisation, and ${later} times after`);
  expect(said).toContain('Medians over the runs');
});

test('at initialisation the caption speaks of nothing later', () => {
  expect(textOf(56, true, 0)).not.toMatch(/after|then/);
});

test('without BN the caption gives the size of all layers, and says which runs diverged', () => {
  const said = textOf(56, false, 299);
  expect(said).toMatch(
    /In plain-56 without BN the norms of all layers’ gradients are between \S+ and \S+ at initialisation/,
  );
  const { runs } = parseRecordedRuns(read(56, false));
  const ended = runs.filter(({ experiment, records }) => experiment.network.residual && records.length < 300).length;
  expect(ended).toBeGreaterThan(0);
  expect(said).toContain(`${ended} of 3 residual runs diverged`);
});
