import { expect, test } from 'vitest';
import { agreementOf } from './agreement.ts';
import { GrowingPlane } from './growing-plane.ts';
import { sides, stepAt } from './landscape-plan.ts';
import { doublingSteps, lossOfCentre } from './plane.ts';
import type { Plane } from './plane.ts';

/** A plane of a function of both steps. */
function planeOf(side: 5 | 9 | 17, loss: (x: number, y: number) => number): Plane {
  const losses = Array.from({ length: side * side }, (_, index) =>
    loss(stepAt(index % side, side), stepAt(Math.floor(index / side), side)),
  );
  return { side, losses };
}

/** Fills a plane from a function, point after point, for so many points. */
function grown(points: number, loss: (x: number, y: number) => number): GrowingPlane {
  const plane = new GrowingPlane();
  for (let count = 0; count < points; count++) plane.add(loss(...plane.next!));
  return plane;
}

const bowl = (x: number, y: number) => 1 + 3 * x + 10 * y * y;

test('steps are dyadic: the middle is 0 to the bit, and every finer side has the points of the coarser one', () => {
  for (const side of sides) expect(Object.is(stepAt((side - 1) / 2, side), 0)).toBe(true);
  const [coarse, fine] = sides.slice(-2).map((side) => Array.from({ length: side }, (_, index) => stepAt(index, side)));
  expect(fine).toEqual(expect.arrayContaining(coarse!));
  expect([fine![0], fine!.at(-1)]).toEqual([-1, 1]);
});

test.each([5, 9, 17] as const)('a plane that grows has side %i after as many points, each where it belongs', (side) => {
  const short = grown(side * side - 1, bowl);
  expect(short.side).toBe(sides[sides.indexOf(side) - 1] ?? null);
  const plane = grown(side * side, bowl);
  expect(plane.side).toBe(side);
  expect(plane.planeOf(side)).toEqual(planeOf(side, bowl));
});

test('a plane that is whole measured every point once, and wants no other', () => {
  const asked: string[] = [];
  const plane = grown(33 * 33, (x, y) => asked.push(`${x} ${y}`));
  expect(new Set(asked).size).toBe(33 * 33);
  expect(plane.next).toBeNull();
  expect(() => plane.add(1)).toThrow('the plane is whole');
});

test('the loss has doubled where a straight line says so, and nowhere where it falls', () => {
  const plane = planeOf(9, (x, y) => 1 + 2 * x + 4 * Math.abs(y));
  expect(lossOfCentre(plane)).toBe(1);
  expect(doublingSteps(plane)).toEqual([0.5, Infinity, 0.25, 0.25]);
});

test('a loss that is no number, or infinite, has doubled', () => {
  for (const odd of [NaN, Infinity]) {
    const plane = planeOf(5, (x) => (x > 0.5 ? odd : 1));
    expect(doublingSteps(plane)).toEqual([1, Infinity, Infinity, Infinity]);
  }
});

test('planes of two sides agree where every common point has the same bits', () => {
  const twins = (side: 5 | 9, own = bowl) => ({ plain: planeOf(side, own), residual: planeOf(side, own) });
  expect(agreementOf(twins(9), twins(5))).toEqual({ points: 50, differing: 0 });
  const moved = (x: number, y: number) => (x === 0.5 && y === -1 ? bowl(x, y) + 1e-6 : bowl(x, y));
  expect(agreementOf(twins(9, moved), twins(5))).toEqual({ points: 50, differing: 2 });
});
