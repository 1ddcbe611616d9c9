import { networkKinds } from '../../experiment/sweep.ts';
import { stepAt } from './landscape-plan.ts';
import type { Plane, TwinPlanes } from './plane.ts';

/** Losses of points that two planes share: how many there are, and how many differ in any bit. */
export interface Agreement {
  readonly points: number;
  readonly differing: number;
}

const pointsOf = ({ side, losses }: Plane) =>
  new Map(
    losses.map((loss, index) => [`${stepAt(index % side, side)} ${stepAt(Math.floor(index / side), side)}`, loss]),
  );

export function agreementOf(live: TwinPlanes, recorded: TwinPlanes): Agreement {
  const pairs = networkKinds.flatMap((kind) => {
    const other = pointsOf(recorded[kind]);
    return [...pointsOf(live[kind])].flatMap(([place, loss]) => (other.has(place) ? [[loss, other.get(place)!]] : []));
  });
  return { points: pairs.length, differing: pairs.filter(([one, other]) => !Object.is(one, other)).length };
}
