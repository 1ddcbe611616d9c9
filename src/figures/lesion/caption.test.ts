import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lesionCaption, otherCuts } from './caption.ts';
import { cutChart } from './cut-chart.ts';
import { depths } from './lesion-plan.ts';
import { LesionReading } from './lesion-reading.ts';
import { lesionReading, lesionRecord } from './recorded-lesions.ts';
import { scaleChart } from './scale-chart.ts';
import { parseHTML } from 'linkedom';
import { lesionWords as words } from './words/recorded.ts';

interface Line {
  readonly experiment: string;
  readonly wrong: Readonly<Record<string, readonly [number, number]>>;
}

// Read without the code of the figure: lines by depth and kind, seeds in their order, counts of 2,000 images.
const file = JSON.parse(readFileSync(new URL('../../../content/runs/lesion.json', import.meta.url), 'utf8')) as {
  readonly networks: readonly Line[];
};
const linesOf = (depth: number, residual: boolean) =>
  file.networks.filter(
    ({ experiment }) =>
      experiment.startsWith(`depth=${depth} residual=${residual} `) && !experiment.includes('shortcutScale'),
  );
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const medianOf = (depth: number, residual: boolean, edits: string, column: 0 | 1) =>
  middle(linesOf(depth, residual).map(({ wrong }) => wrong[edits]![column])) / 2000;
const cuts = (depth: number, residual: boolean, column: 0 | 1) =>
  Array.from({ length: (depth - 2) / 2 }, (_, block) => `block-left-out:${block}`)
    .filter((edits) => edits in linesOf(depth, residual)[0]!.wrong)
    .map((edits) => medianOf(depth, residual, edits, column));

const captionText = (reading: LesionReading) => {
  const { headline, rest } = lesionCaption(reading, depths[0], words);
  return (
    [...headline, ...rest].map((part) => (typeof part === 'string' ? part : part.kind)).join('') +
    otherCuts(reading, depths, words)
  );
};
const text = captionText(lesionReading);
const { document } = parseHTML('<html></html>');

test('the headline counts the blocks that are hardly missed as the file has them', () => {
  const whole = medianOf(20, true, '', 0);
  const spared = cuts(20, true, 0).filter((error) => error - whole < 0.15).length;
  expect(Math.min(...cuts(20, false, 0))).toBeGreaterThanOrEqual(0.7);
  expect(text).toContain(`loses less than 15 points without ${spared} of its 9 blocks`);
  const wholeAgain = medianOf(20, true, '', 1);
  const again = cuts(20, true, 1).filter((error) => error - wholeAgain < 0.15).length;
  expect(text).toContain(`measured again, ${again} of 9 cost less than 15 points`);
});

test('at the other depth the headline is as true', () => {
  const { headline } = lesionCaption(lesionReading, 44, words);
  const whole = medianOf(44, true, '', 0);
  const spared = cuts(44, true, 0).filter((error) => error - whole < 0.15).length;
  expect(Math.min(...cuts(44, false, 0))).toBeGreaterThanOrEqual(0.7);
  expect(headline.at(-1)).toContain(`without ${spared} of its 21 blocks`);
});

test('were both networks alike, the caption would not speak of a contrast', () => {
  const networks = lesionRecord.networks.map((own) => {
    const wrong = new Map([...own.wrong].map(([edits]) => [edits, { asTrained: 500, remeasured: 500 }]));
    return { ...own, wrong };
  });
  const same = captionText(new LesionReading({ ...lesionRecord, networks }));
  expect(same).toContain('Without one block the plain network errs on 25\u00a0% of the test images');
  expect(same).not.toContain('near guessing');
});

test('a plain network has a bar for every block but those that widen, each as high as its median', () => {
  const drawn = cutChart(lesionReading.cutChart('plain', 20), { document, words });
  const bars = [...drawn.querySelectorAll('.bar')];
  expect(bars).toHaveLength(7);
  expect([...drawn.querySelectorAll('.must-stay')]).toHaveLength(2);
  const heights = bars.map((bar) => {
    const [, base = '', top = ''] = /M[\d.]+ ([\d.]+)V([\d.]+)/.exec(bar.getAttribute('d') ?? '') ?? [];
    return Number(base) - Number(top);
  });
  const errors = cuts(20, false, 0);
  for (const [index, height] of heights.entries()) {
    expect(height / heights[0]!).toBeCloseTo(errors[index]! / errors[0]!, 2);
  }
  expect(bars[0]!.getAttribute('aria-label')).toMatch(/^plain without block 1: \d+\.\d\u00a0%; BN measured again: /);
});

test('only the residual network is drawn with shortcuts', () => {
  const shortcuts = (kind: 'plain' | 'residual') =>
    cutChart(lesionReading.cutChart(kind, 20), { document, words }).querySelectorAll('.shortcut').length;
  expect([shortcuts('plain'), shortcuts('residual')]).toEqual([0, 2]);
});

/** Median of the seeds of residual networks that were trained with a factor; the lab's are those with 1. */
const trainedWith = (depth: number, scale: number) => {
  const lines = file.networks.filter(
    ({ experiment }) =>
      experiment.startsWith(`depth=${depth} `) && experiment.includes(` shortcutScale=${scale} block=`),
  );
  return scale === 1 ? medianOf(depth, true, '', 0) : middle(lines.map(({ wrong }) => wrong['']![0])) / 2000;
};

test.each([
  [20, 44],
  [44, 20],
])('at %i layers lines over the factor, and at each that was trained what all are there', (depth, other) => {
  const drawn = scaleChart(lesionReading.scaleChart(depth), { document, words });
  expect([...drawn.querySelectorAll('.line')]).toHaveLength(4);
  const circles = [...drawn.querySelectorAll('circle')];
  const labels = circles.map((circle) => circle.getAttribute('aria-label') ?? '');
  const per = (error: number) => `${tenths.format(100 * error)}\u00a0%`;
  for (const scale of [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2]) {
    const [asTrained, again] = ([0, 1] as const).map((column) =>
      per(medianOf(depth, true, `shortcut-scale:all:${scale}`, column)),
    );
    expect(labels).toContain(
      `λ ${scale}: trained with it ${per(trainedWith(depth, scale))} (${other} layers ${per(trainedWith(other, scale))}); set after training ${asTrained}, BN measured again ${again}`,
    );
  }
});

test('networks trained with other factors are told apart at 44 layers, where the identity is best', () => {
  const others = [0, 0.2, 0.4, 0.6, 0.8, 1.2].map((scale) => 100 * trainedWith(44, scale));
  const whole = 100 * medianOf(44, true, '', 0);
  expect(Math.min(...others)).toBeGreaterThan(whole);
  expect(text).toContain(
    `Trained with λ = 1, residual-44 ends at ${whole.toFixed(0)}\u00a0%; with any other, at ${Math.min(...others).toFixed(0)} to ${Math.max(...others).toFixed(0)}\u00a0%`,
  );
  expect(text).toMatch(/Whatever λ from 0 to 1\.2 residual-20 is trained with, it ends at \d+ to \d+\u00a0%/);
});

test('the drawing of many blocks numbers the ends of the stages, and has every bar all the same', () => {
  const drawn = cutChart(lesionReading.cutChart('residual', 44), { document, words });
  expect(drawn.querySelectorAll('.bar')).toHaveLength(21);
  expect(drawn.querySelectorAll('.value')).toHaveLength(0);
  const [numbers] = drawn.querySelectorAll('.block-number');
  expect(numbers!.textContent).toBe('1 7 8 14 15 21'.replaceAll(' ', ''));
  expect(numbers!.getAttribute('x')!.split(' ')).toHaveLength(numbers!.textContent.length);
});

// Sentences of the chapter that no expression in it makes.
test('what the chapter says of the cuts holds', () => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const errors = cuts(20, true, 0);
  expect(mean(errors.slice(0, 3))).toBeGreaterThan(mean(errors.slice(6)) + 0.05);
  const whole = medianOf(20, true, '', 1);
  expect(cuts(20, true, 1).filter((error) => error - whole < 0.06).length).toBeGreaterThan(5);
  const trained = lesionReading.scaleChart(20).trained.map(({ error }) => error);
  expect(Math.max(...trained) - Math.min(...trained)).toBeLessThan(0.08);
});
