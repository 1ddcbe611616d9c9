import type { Experiment } from '../../experiment/experiment.ts';

/** Of a figure that trains, what is asked and told when its images are gone. */
interface ImagesLoser {
  readonly runs: { differFrom(experiments: readonly Experiment[]): boolean };
  settingsChanged(): void;
  changed(): void;
}

/**
 * A figure's form has other images than those that are gone. Runs of those that are gone are over, as where the reader sets
 * something else; where there are none, what the page's link said stays told. `set`: the experiments that are set now.
 */
export function imagesGone(figure: ImagesLoser, set: readonly Experiment[]): void {
  if (figure.runs.differFrom(set)) figure.settingsChanged();
  else figure.changed();
}
