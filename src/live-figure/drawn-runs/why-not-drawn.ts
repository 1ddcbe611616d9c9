import { fieldsOf } from '../../experiment/experiment-fields.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { errorWindow } from '../../experiment/records.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';

/** A setting in which a run is none of a figure's. */
export type OtherSetting = Exclude<keyof ReturnType<typeof fieldsOf>, 'residual' | 'data' | 'side'> | 'augmentation';

/** Why a figure cannot draw a run. */
export type WhyNotDrawn =
  /** It has blocks that a reader has written. */
  | { readonly type: 'written' }
  /** It trained on images that the figure does not have. */
  | { readonly type: 'images' }
  /** It went on from another's end. */
  | { readonly type: 'start' }
  | { readonly type: 'settings'; readonly settings: readonly OtherSetting[] }
  /** It ended before there was an error to tell. */
  | { readonly type: 'short'; readonly iterations: number };

/** What is asked of a run before it is drawn. */
export type Drawable = Pick<LedgerEntry, 'experiment' | 'iterations' | 'ending'>;

/** Too few iterations for a training error; one that diverged, or was stopped, is drawn as far as it got. */
export function whyTooShort({ iterations, ending }: Drawable): WhyNotDrawn | null {
  const isWhole = iterations >= errorWindow || ending === 'diverged' || ending === 'stopped';
  return isWhole && iterations > 0 ? null : { type: 'short', iterations };
}

/** Why an experiment is not the one that a figure trains where it has the same of all that can be set there. */
export function whyOther(experiment: Experiment, own: Experiment): WhyNotDrawn | null {
  if (experiment.start) return { type: 'start' };
  const [theirs, ours] = [fieldsOf(experiment), fieldsOf(own)];
  if (theirs.data !== ours.data || theirs.side !== ours.side) return { type: 'images' };
  const { residual } = experiment.network;
  // A plain network has no shortcuts, whatever is written of them.
  const names = (Object.keys(theirs) as (keyof typeof theirs)[]).filter(
    (name) => theirs[name] !== ours[name] && (residual || (name !== 'shortcut' && name !== 'shortcutScale')),
  );
  const settings = [...names, ...(experiment.training.augmentation ? ['augmentation'] : [])] as OtherSetting[];
  return settings.length > 0 ? { type: 'settings', settings } : null;
}
