import { beforeAll, expect, test } from 'vitest';
import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { recordedTwins } from '../../experiment/recorded-twins.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { channelOf } from '../../engine/plain-maps.ts';
import { tellingChoice } from './choice.ts';
import type { ShownTrace } from './choice.ts';
import { picturedMaps } from './pictured-steps.ts';
import { traceShownImages } from './traced-images.node.ts';
import type { TracedImages } from './traced-images.node.ts';

let all: TracedImages;

beforeAll(async () => void (all = await traceShownImages(process.cwd())));

function shownOf(kind: NetworkKind): ShownTrace {
  const { trace } = all.traced.find((own) => own.kind === kind)!;
  return { kind, spec: drawnNetwork(recordedTwins[kind]), trace, classes: all.classes, label: all.labels[0]! };
}

const namesOf = (kind: NetworkKind, place: number, map: number) =>
  picturedMaps(shownOf(kind), { place, map }).map(({ steps }) => steps.map(({ name }) => name).join(' '));

test('first shown is where maps are halved, and a map that looks like the image', () => {
  const shown = shownOf('residual');
  const { place, map } = tellingChoice(shown);
  expect(place).toBe(4);
  expect(map).toBeLessThan(8);
  const maps = picturedMaps(shown, { place, map });
  expect(maps.map((own) => [own.map, own.role])).toEqual([
    [map, 'followed'],
    [map + 8, 'new'],
  ]);
});

test('the shortcut keeps every second pixel of every second row, and ReLU of the sum leaves the block', () => {
  const [followed, grown] = picturedMaps(shownOf('residual'), { place: 4, map: 3 });
  const [x, kept, residual, output] = followed!.steps;
  expect([x!.side, kept!.side, residual!.side, output!.side]).toEqual([14, 7, 7, 7]);
  expect(x!.stride).toBe(2);
  for (let row = 0; row < 7; row++)
    for (let column = 0; column < 7; column++)
      expect(kept!.values[7 * row + column]).toBe(x!.values[14 * 2 * row + 2 * column]);
  const [zeros, newResidual, newOutput] = grown!.steps;
  expect(new Set(zeros!.values)).toEqual(new Set([0]));
  for (const [added, layers, sum] of [
    [kept, residual, output],
    [zeros, newResidual, newOutput],
  ])
    // Each of three numbers is rounded to a thousandth.
    for (const [index, value] of sum!.values.entries())
      expect(Math.abs(value - Math.max(0, added!.values[index]! + layers!.values[index]!))).toBeLessThan(0.0016);
});

test('an identity adds x as it is, and a plain block adds nothing', () => {
  expect(namesOf('residual', 5, 9)).toEqual(['input layers output']);
  expect(namesOf('plain', 5, 9)).toEqual(['input rectified']);
  expect(namesOf('plain', 4, 3)).toEqual(['input rectified']);
  expect(namesOf('plain', 4, 12)).toEqual(['rectified']);
  expect(namesOf('residual', 4, 12)).toEqual(['input kept layers output', 'zeros layers output']);
});

test('the image stands before the first layer, and a mean after the last map', () => {
  expect(namesOf('residual', 0, 2)).toEqual(['image rectified']);
  const shown = shownOf('residual');
  const maps = picturedMaps(shown, { place: 10, map: 1 });
  expect(maps.map(({ role }) => role)).toEqual(['followed', 'largest']);
  const last = channelOf(shown.trace.blocks.at(-1)!.output, 1);
  expect(maps[0]!.steps[1]!.values[0]).toBeCloseTo(last.reduce((sum, value) => sum + value, 0) / 16, 12);
  const meanOf = ({ steps }: (typeof maps)[number]) => steps[1]!.values[0]!;
  const means = Array.from({ length: 32 }, (_, map) => meanOf(picturedMaps(shown, { place: 10, map })[0]!));
  expect(meanOf(maps[1]!)).toBe(Math.max(...means));
});

test('in F(x) zero is the grey in the middle, and elsewhere it is black', () => {
  for (const { name, range } of picturedMaps(shownOf('residual'), { place: 4, map: 3 }).flatMap(({ steps }) => steps)) {
    if (name === 'layers') expect(range[0]).toBe(-range[1]);
    else expect(range[0]).toBe(0);
  }
});
