import { chartStrings } from './charts.ts';
import { clauseOf } from '../sentence.ts';

/** Trained networks that the reader's own browser keeps. */

const { perCent, networkName, kinds } = chartStrings;

const oneDigit = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const size = (bytes: number) => (bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${oneDigit.format(bytes / 1e6)} MB`);
const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
const networks = (count: number) => (count === 1 ? 'One network' : `${count} networks`);
const because = (reason: string) => (reason === '' ? '' : ` (${clauseOf(reason)})`);

export const keptNetworksStrings = {
  empty: 'No network is kept on this device.',
  total: (count: number, bytes: number, limit: number) =>
    `${networks(count)}, ${size(bytes)} of at most ${size(limit)}. When there is no more room, the oldest goes.`,
  damaged: (count: number) =>
    count === 1
      ? 'One more record cannot be read; it goes with “Delete all”.'
      : `${count} more records cannot be read; they go with “Delete all”.`,
  name: (residual: boolean, depth: number, seed: number) =>
    `${networkName(residual ? kinds.residual : kinds.plain, depth)}, seed ${seed}`,
  settings: (iterations: number, filters: number, side: number) =>
    `${iterations} iterations, ${filters} filters, ${side}\u00a0×\u00a0${side} pixels`,
  errors: (trainingError: number, testError: number) =>
    `Training error ${perCent(trainingError)}, test error ${perCent(testError)}`,
  sizeAndDate: (bytes: number, savedAt: number) => `${size(bytes)}, ${when.format(savedAt)}`,
  delete: 'Delete',
  deleteAll: 'Delete all',
  deleted: (name: string) => `${name}, was deleted.`,
  allDeleted: 'All were deleted.',
  /** Why the list cannot be shown or changed. */
  problems: {
    unavailable: (reason: string) => `This browser keeps nothing for this site${because(reason)}.`,
    full: () => 'This browser gives the site no more room.',
    'newer-version': () => 'A newer version of this site has changed what is kept. Reload the page to see it.',
    blocked: () => 'Another tab has an older version of this site open. Close it, then open this list again.',
    damaged: (reason: string) => `What is kept cannot be read${because(reason)}.`,
    failed: (reason: string) => `What is kept could not be reached${because(reason)}. Open this list again to retry.`,
  },
  /** Beside a figure whose networks were trained and not kept. */
  notKept: {
    unavailable: 'This browser keeps nothing for this site, so the trained networks are gone when the page is closed.',
    full: 'This browser has no room left for the trained networks; they are gone when the page is closed.',
    'newer-version': 'The trained networks are not kept: a newer version of this site is open. Reload the page.',
    blocked: 'The trained networks are not kept: another tab has an older version of this site open.',
    damaged: 'The trained networks could not be kept on this device.',
    failed: 'The trained networks could not be kept on this device.',
  },
} as const;
