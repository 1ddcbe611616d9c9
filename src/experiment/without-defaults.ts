import type { Experiment } from './experiment.ts';

/** An experiment as files and exports hold it: without what is taken for granted where it is not there. */
export function withoutDefaults({ start, ...experiment }: Experiment): Experiment {
  const { shortcutScale = 1, ...network } = experiment.network;
  return {
    ...experiment,
    network: { ...network, ...(shortcutScale !== 1 && { shortcutScale }) },
    ...(start && { start: { ...start, experiment: withoutDefaults(start.experiment) } }),
  };
}
