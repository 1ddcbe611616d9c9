import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  circle,
  directionAfter,
  directionAt,
  distanceFromTarget,
  distancesAfter,
  gradientsOf,
  initialLayers,
  targetsOf,
} from './network.ts';
import type { TurnTask, TwoLayers } from './network.ts';
import { distanceOf } from './distances.ts';
import { formatDistances, parseDistances, plan } from './plan.ts';

const task: TurnTask = { blocks: 2, width: 3, residual: true, degrees: 45, seed: 1 };
const still: readonly TwoLayers[] = [{ first: new Float64Array(6), second: new Float64Array(6) }];

test('directions are those of the circle, without the sines of an engine', () => {
  for (let turns = 0; turns < 24; turns++) {
    const [x, y] = directionAfter(turns);
    expect(x).toBeCloseTo(Math.cos((turns * Math.PI) / 12), 12);
    expect(y).toBeCloseTo(Math.sin((turns * Math.PI) / 12), 12);
  }
  expect(circle).toHaveLength(24);
});

test('between them the target turns by whole degrees', () => {
  for (let degrees = 0; degrees <= 180; degrees++) {
    const [x, y] = directionAt(degrees);
    expect(x).toBeCloseTo(Math.cos((degrees * Math.PI) / 180), 12);
    expect(y).toBeCloseTo(Math.sin((degrees * Math.PI) / 180), 12);
  }
});

test('with weights zero the residual form is the identity and the plain one is zero', () => {
  for (const turns of [0, 2, 4, 8, 12]) {
    const targets = targetsOf({ degrees: 15 * turns });
    // The identity is 2 sin(angle / 2) away from a turn, zero is 1 away from every turn.
    expect(distanceFromTarget(still, true, targets)).toBeCloseTo(2 * Math.sin((turns * Math.PI) / 24), 12);
    expect(distanceFromTarget(still, false, targets)).toBeCloseTo(1, 12);
  }
});

test.each([true, false])('gradients are those of finite differences (residual: %s)', (residual) => {
  const layers = initialLayers({ ...task, residual });
  const targets = targetsOf(task);
  const halfSquare = () => distanceFromTarget(layers, residual, targets) ** 2 / 2;
  const gradients = gradientsOf(layers, residual, targets);
  for (const [index, own] of layers.entries()) {
    for (const part of ['first', 'second'] as const) {
      for (const at of own[part].keys()) {
        const kept = own[part][at]!;
        const step = 1e-6;
        own[part][at] = kept + step;
        const above = halfSquare();
        own[part][at] = kept - step;
        const below = halfSquare();
        own[part][at] = kept;
        expect(gradients[index]![part][at]).toBeCloseTo((above - below) / (2 * step), 6);
      }
    }
  }
});

test('at 60 degrees the residual form has a problem that the plain form has at 120', () => {
  // What is missing to the identity is a turn by 120 degrees, of full length.
  const residual = distancesAfter({ ...task, blocks: 1, degrees: 60 }, [0, 40], 0.02);
  const plain = distancesAfter({ ...task, blocks: 1, residual: false, degrees: 120 }, [0, 40], 0.02);
  for (const [index, distance] of residual.entries()) expect(plain[index]).toBeCloseTo(distance, 9);
});

const file = readFileSync(new URL('../../../../content/runs/residual-preconditioning.json', import.meta.url), 'utf8');
const recorded = parseDistances(file);

test('what is recorded comes back from its file, and is made again', () => {
  expect(formatDistances(recorded)).toBe(file);
  for (const [index, panel] of plan.panels.entries()) {
    const { plain, residual } = recorded.distances[index]!;
    expect(distanceOf(panel, false, 6, 4)).toBe(plain[6]?.[3]);
    expect(distanceOf(panel, true, 2, 15)).toBe(residual[2]?.[14]);
  }
});

test('a recording of another plan is refused', () => {
  expect(() => parseDistances(file.replace('"rate":0.02', '"rate":0.03'))).toThrow('invalid recorded distances.plan');
  expect(() => parseDistances(file.replace('"plain":[[', '"plain":[[1,'))).toThrow('want every angle and every seed');
});
