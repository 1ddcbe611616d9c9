import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { bottleneckCaption } from './caption.ts';
import { checkNames } from './checks.ts';
import { comparisonReading, comparisonsOf } from './checks-table.ts';
import { costsWith } from './costs.ts';
import { depthChanges } from './depths-table.ts';
import { errorsOf, readingOf } from './reading.ts';
import type { SeedError } from './reading.ts';
import { recordedName } from './recorded-name.ts';
import { contenders } from './twins.ts';
import type { Contender } from './twins.ts';
import { bottleneckStrings as words } from './words.ts';

const read = (name: string) => readFileSync(new URL(`../../../content/runs/${name}.json`, import.meta.url), 'utf8');

/** The file without any of our code. */
interface RawRun {
  readonly experiment: {
    readonly network: { readonly residual: boolean; readonly block: string };
    readonly seed: number;
  };
  readonly wrongImages: readonly number[];
}

/** Wrong images of the last 25 mini-batches of 64, by seed. */
function naiveErrors(blocks: number, contender: Contender): readonly number[] {
  const { runs } = JSON.parse(read(recordedName(blocks))) as { runs: readonly RawRun[] };
  return runs
    .filter(
      ({ experiment: { network } }) => contender === `${network.residual ? 'residual' : 'plain'}-${network.block}`,
    )
    .toSorted((a, b) => a.experiment.seed - b.experiment.seed)
    .map(({ wrongImages }) => wrongImages.slice(275).reduce((sum, wrong) => sum + wrong, 0));
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[2]!;
const images = 25 * 64;
const errorsWith = (blocks: number) => errorsOf(parseRecordedRuns(read(recordedName(blocks))).runs, 300);

describe.each([3, 7])('with %i blocks', (blocks) => {
  const reading = readingOf(errorsWith(blocks));

  test('medians are those of the wrong images in the file, counted another way', () => {
    expect(reading.contenders.map(({ contender }) => contender)).toEqual(contenders);
    for (const { contender, median, errors } of reading.contenders) {
      expect(errors).toHaveLength(5);
      expect(median * images).toBeCloseTo(middle(naiveErrors(blocks, contender)), 9);
    }
  });

  test.each(['plain', 'residual'] as const)('%s: the gap is that of the bottleneck less the basic block', (kind) => {
    const basic = naiveErrors(blocks, `${kind}-basic`);
    const apart = naiveErrors(blocks, `${kind}-bottleneck`).map((wrong, index) => wrong - basic[index]!);
    const { median, above, below } = reading.gaps[kind]!;
    expect(median * images).toBeCloseTo(middle(apart), 9);
    expect([above, below]).toEqual([apart.filter((by) => by > 0).length, apart.filter((by) => by < 0).length]);
  });
});

/** The size of every difference between two seeds of one network, the smallest first. */
const seedApart = (errors: readonly number[]) =>
  errors.flatMap((one, i) => errors.slice(i + 1).map((other) => Math.abs(one - other))).toSorted((a, b) => a - b);

describe.each([3, 7])('chance, with %i blocks', (blocks) => {
  const reading = readingOf(errorsWith(blocks));

  test.each(['plain', 'residual'] as const)('%s: it is that of the noisier of the two, and both are drawn', (kind) => {
    const own = (['bottleneck', 'basic'] as const).map((block) => {
      const sizes = seedApart(naiveErrors(blocks, `${kind}-${block}`));
      expect(sizes).toHaveLength(10);
      return { contender: `${kind}-${block}`, typical: (sizes[4]! + sizes[5]!) / 2 };
    });
    const [one, other] = own;
    const noisier = one!.typical > other!.typical ? one! : other!;
    const { typical, noisiest, differences } = reading.noise[kind]!;
    expect([noisiest, typical * images]).toEqual([noisier.contender, expect.closeTo(noisier.typical, 9)]);
    expect(differences).toHaveLength(20);
  });
});

test('a network of one seed is not known to be the steadier one', () => {
  const errors = errorsWith(7).filter(({ contender, seed }) => contender !== 'residual-bottleneck' || seed === 1);
  const { noise } = readingOf(errors);
  expect(noise.residual).toBeNull();
  expect(noise.plain).not.toBeNull();
});

test('what the chapter says of the deeper twins: behind at every seed, by about what another seed makes', () => {
  const chapter = readFileSync(new URL('../../../content/en/imagenet.mdx', import.meta.url), 'utf8');
  expect(chapter).toContain('ends behind at every seed');
  expect(chapter).toContain('another seed makes about as much');
  for (const kind of ['plain', 'residual'] as const) {
    const [basic, bottleneck] = [naiveErrors(7, `${kind}-basic`), naiveErrors(7, `${kind}-bottleneck`)];
    const apart = bottleneck.map((wrong, index) => wrong - basic[index]!);
    const sizes = seedApart(bottleneck);
    const typical = (sizes[4]! + sizes[5]!) / 2;
    expect(Math.min(...apart)).toBeGreaterThan(0);
    expect(middle(apart) / typical).toBeGreaterThan(1 / 2);
    expect(middle(apart) / typical).toBeLessThan(2);
  }
});

test('what more layers do is read seed by seed', () => {
  const changes = depthChanges(errorsWith(3), errorsWith(7));
  for (const { contender, median, above } of changes) {
    const few = naiveErrors(3, contender);
    const apart = naiveErrors(7, contender).map((wrong, index) => wrong - few[index]!);
    expect(median * images).toBeCloseTo(middle(apart), 9);
    expect(above).toBe(apart.filter((by) => by > 0).length);
  }
});

test('every check compares five pairs of twins at a cost that is told', () => {
  const recorded = [3, 7].map((blocks) => parseRecordedRuns(read(recordedName(blocks))).runs);
  const comparisons = comparisonsOf(recorded, parseRecordedRuns(read('bottleneck-checks')).runs);
  expect(comparisons.map(({ check }) => check)).toEqual([null, null, ...checkNames]);
  for (const { medians, gap, ratio } of comparisons.map(comparisonReading)) {
    expect(medians).toHaveLength(2);
    expect(gap.differences).toHaveLength(5);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
  }
});

/** Errors in per cent, a row a network, a column a seed. */
function captionOf(rows: Readonly<Record<Contender, readonly number[]>>): string {
  const errors = contenders.flatMap((contender) =>
    rows[contender].map((error, index): SeedError => {
      return { contender, seed: index + 1, error: error / 100, isFinal: true };
    }),
  );
  const reading = readingOf(errors);
  const milliseconds = new Map([
    ['residual-basic', 10],
    ['residual-bottleneck', 15],
  ] as const);
  const prices = { costs: costsWith(3), milliseconds };
  const { headline, rest } = bottleneckCaption(reading, reading.noise, prices, words.caption);
  return [...headline, ...rest].map((part) => (typeof part === 'string' ? part : part.kind)).join('');
}

const plain = { 'plain-basic': [30, 31, 32], 'plain-bottleneck': [33, 36, 33] };

test('a gap beyond what seeds do is told with its side, its cost and its time', () => {
  const told = captionOf({ ...plain, 'residual-basic': [20, 20.5, 21], 'residual-bottleneck': [25, 25.5, 26] });
  expect(told).toContain('ends 5.0 points above that of basic blocks, higher at 3 of 3 seeds.');
  expect(told).toContain('another seed makes 0.5 points. The gap is larger. By chance alone');
  expect(told).toContain('one sign at all 3 seeds once in 4 times');
  expect(told).toContain('4.2\u00a0% fewer multiply-adds');
  expect(told).toContain('took 1.50 times as long');
  expect(told).toContain('Without shortcuts the bottleneck lies 3.0 points above, higher at 3 of 3 seeds');
});

test('a gap beyond what seeds do to the steadier net is not beyond chance where the other one is noisy', () => {
  // Differences of seeds: 0.1, 0.2 and 0.1 in the one, 3, 5 and 2 in the other; the gaps are 4, 6.9 and 8.8.
  const told = captionOf({ ...plain, 'residual-basic': [20, 20.1, 20.2], 'residual-bottleneck': [24, 27, 29] });
  expect(told).toContain('ends 6.9 points above that of basic blocks, higher at 3 of 3 seeds.');
  expect(told).toContain('In the noisier of the two, the net with bottlenecks, another seed makes 3.0 points.');
  expect(told).toContain('The gap is larger.');
  const closer = captionOf({ ...plain, 'residual-basic': [20, 20.1, 20.2], 'residual-bottleneck': [22, 25, 27] });
  expect(closer).toContain('ends 4.9 points above that of basic blocks, higher at 3 of 3 seeds.');
  expect(closer).toContain('another seed makes 3.0 points. The gap is about as large, so its size is uncertain.');
  expect(closer).toContain('one sign at all 3 seeds once in 4 times');
});

test('a seed at which both are level is on neither side', () => {
  const told = captionOf({ ...plain, 'residual-basic': [20, 20.5, 21], 'residual-bottleneck': [20, 25.5, 26] });
  expect(told).toContain('higher at 2 of 3 seeds');
  expect(told).toContain('The gap has not one sign at all 3 seeds');
});

test('the noisier one may be that of basic blocks', () => {
  const told = captionOf({ ...plain, 'residual-basic': [20, 24, 27], 'residual-bottleneck': [21, 21.1, 21.3] });
  expect(told).toContain('In the noisier of the two, the net with basic blocks, another seed makes 4.0 points.');
});

test('where signs change, the sign of the median is counted; where the bottleneck is better, it is told so', () => {
  const told = captionOf({ ...plain, 'residual-basic': [20, 22, 25], 'residual-bottleneck': [21, 20, 23] });
  expect(told).toContain('ends 2.0 points below that of basic blocks, lower at 2 of 3 seeds.');
  expect(told).toContain('The gap has not one sign at all 3 seeds, so they cannot tell the two blocks apart');
});

test('one seed says nothing of chance', () => {
  const told = captionOf({
    ...{ 'plain-basic': [30], 'plain-bottleneck': [31] },
    ...{ 'residual-basic': [20], 'residual-bottleneck': [21] },
  });
  expect(told).toContain('One seed says nothing of chance');
  expect(told).not.toContain('another seed');
});
