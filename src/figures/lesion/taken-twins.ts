import { networkKinds } from '../../experiment/sweep.ts';
import type { TakenAway } from '../../live-figure/take-away/taken-away.ts';
import type { Twins } from '../../live-figure/kept-networks/kept-twins.ts';

/** The twins that are cut, to be taken away as they were before; `signal`: the figure is left. */
export function takenTwins(chosen: () => Twins, signal: AbortSignal): TakenAway {
  const experimentsOf = (twins: Twins) => networkKinds.map((kind) => twins[kind].experiment);
  return {
    experiments: () => experimentsOf(chosen()),
    learntBy: async (experiment) => {
      const twins = chosen();
      const index = experimentsOf(twins).indexOf(experiment);
      return index < 0 ? null : async () => (await twins.load({ signal }))[index]!;
    },
  };
}
