import type { InstrumentChoice } from '../src/experiment/instrument-choice.ts';
import { valuesOf } from '../src/experiment/measurement-values.ts';
import { openEnginePage } from './engine-page.ts';
import type { ObservedRun } from './read-instruments.ts';
import { expect, test } from './test.ts';

const due = { kind: 'every', iterations: 1 } as const;
// No multiple of a mini-batch, which WebGL fills up.
const share = { set: 'test', images: 70 } as const;
const instruments: readonly InstrumentChoice[] = [
  { type: 'gradient-norms', due },
  { type: 'responses', due, share },
  { type: 'block-ratios', due, share },
  { type: 'answers', due, set: 'test', images: [9, 4] },
];

const namedValues = ({ measurements }: ObservedRun) =>
  measurements.flatMap((measurement) =>
    valuesOf(measurement).map(({ of, quantity, value }) => {
      return { name: `${quantity} of ${of}, ${measurement.type} at ${measurement.iteration}`, value };
    }),
  );

test('instruments read the same on WebGL as in plain JavaScript, change no loss, and leave no tensor', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await openEnginePage(page, new URL('./read-instruments.ts', import.meta.url));
  await page.waitForFunction(() => 'observeRun' in globalThis);
  const observe = (backend: 'webgl' | 'cpu', own: readonly InstrumentChoice[]) =>
    page.evaluate(([wanted, chosen]) => globalThis.observeRun(wanted, chosen), [backend, own] as const);
  const onWebGL = await observe('webgl', instruments);
  const alone = await observe('webgl', []);
  expect(onWebGL.losses).toEqual(alone.losses);
  expect([onWebGL.tensorsLeft, alone.tensorsLeft]).toEqual([0, 0]);
  const found = namedValues(onWebGL);
  const expected = namedValues(await observe('cpu', instruments));
  expect(found.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
  expect(found.length).toBeGreaterThan(100);
  const off = found.filter(({ value }, index) => {
    const wanted = expected[index]!.value;
    return !(Math.abs(value - wanted) <= 1e-3 * Math.abs(wanted) + 1e-5);
  });
  expect(off).toEqual([]);
});
