import { fieldsOf } from '../../experiment/experiment-fields.ts';
import { formatStart } from '../../experiment/experiment-key.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { fnv1a32 } from '../../experiment/fnv1a.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { LabStrings } from '../../i18n/lab.ts';
import { shortcutOfLetter } from '../../networks/shortcut-letters.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';

/** What runs are told apart by. */
export type RunField = keyof LabStrings['fields'];

export type FieldValue = string | number | boolean | null;

/** In the order in which they are offered. */
export const runFields: readonly RunField[] = [
  ...(['depth', 'network', 'shortcut', 'learningRate', 'seed', 'iterations', 'batchNorm', 'filters', 'block'] as const),
  ...([
    'data',
    'side',
    'augmentation',
    'batchSize',
    'shortcutScale',
    'dividedAt',
    'warmUpRate',
    'warmUpIterations',
  ] as const),
  ...(['momentum', 'weightDecay', 'start', 'backend'] as const),
];

const utf8 = new TextEncoder();

/** What a network is: of a kind of the paper's, or a mark of the blocks that a reader has written, by which they are told apart. */
export function networkOf({ network: { residual, written } }: Experiment): NetworkKind | `#${string}` {
  if (written === undefined) return residual ? 'residual' : 'plain';
  const mark = fnv1a32(utf8.encode(written)) & 0xffff;
  return `#${mark.toString(16).padStart(4, '0')}`;
}

export type ValuedRun = Pick<LedgerEntry, 'experiment' | 'backend'>;

/** A field of a run; null where the run has no such thing. */
export function valueOf({ experiment, backend }: ValuedRun, field: RunField): FieldValue {
  const isWritten = experiment.network.written !== undefined;
  const { shortcut, shortcutScale, block, ...others } = fieldsOf(experiment);
  const residual = others.residual && !isWritten;
  switch (field) {
    case 'network':
      return networkOf(experiment);
    case 'block':
      return isWritten ? null : block;
    case 'shortcut':
      return residual ? shortcut : null;
    case 'shortcutScale':
      return residual ? shortcutScale : null;
    case 'start':
      return experiment.start ? formatStart(experiment.start) : null;
    case 'backend':
      return backend;
    case 'augmentation':
      return experiment.training.augmentation ?? null;
    case 'dividedAt':
      return others.dividedAt === '' ? null : others.dividedAt;
    default:
      return others[field];
  }
}

const letters = new Map<FieldValue, string>(Object.entries(shortcutOfLetter).map(([letter, kind]) => [kind, letter]));

/** A value of a field in words. */
export function textOf(field: RunField, value: FieldValue, words: LabStrings): string {
  if (value === null) return words.none;
  switch (field) {
    case 'network':
      return words.network(`${value}`);
    case 'shortcut':
      return letters.get(value) ?? `${value}`;
    case 'batchNorm':
      return value === true ? words.batchNorm.on : words.batchNorm.off;
    case 'data':
      return words.data(`${value}`);
    case 'augmentation':
      return words.augmentations['crop-and-mirror'];
    case 'block':
      return words.blocks[value === 'bottleneck' ? 'bottleneck' : 'basic'];
    case 'backend':
      return words.backends[value === 'webgl' || value === 'cpu' ? value : 'wasm'];
    default:
      return `${value}`;
  }
}

/** Plain networks, or those of a reader's blocks, lack them, which the field `network` says already. */
const ofSome: readonly RunField[] = ['shortcut', 'shortcutScale', 'block'];

/** The fields in which some runs differ. */
export function differingFields(entries: readonly LedgerEntry[]): readonly RunField[] {
  return runFields.filter((field) => {
    const values = new Set(entries.map((entry) => valueOf(entry, field)));
    if (ofSome.includes(field)) values.delete(null);
    return values.size > 1;
  });
}

/** Numbers by size, what has no value first, all else by the alphabet. */
export function compareValues(one: FieldValue, other: FieldValue): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return typeof one === 'number' && typeof other === 'number' ? one - other : `${one}`.localeCompare(`${other}`);
}
