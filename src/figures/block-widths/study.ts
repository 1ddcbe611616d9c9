import type { NumberRange } from '../../experiment/limits.ts';
import { choiceField, numberField } from '../../experiment/study-fields.ts';
import type { Study } from '../../experiment/study.ts';

/** The two blocks that are compared. */
export interface WidthSettings {
  /** Channels of the basic block. */
  readonly basic: number;
  /** Channels of the bottleneck's 3x3; it reads and writes four times as many. */
  readonly bottleneck: number;
  /** Whether one width follows the other, so that both blocks cost the same. */
  readonly widths: 'free' | 'equal';
  /** Of the bottleneck. */
  readonly shortcut: 'identity' | 'projection';
}

/** Wide enough at its end for a bottleneck that costs as much as the widest basic block. */
export const widthLimits = {
  basic: { minimum: 8, maximum: 128, step: 1 },
  bottleneck: { minimum: 8, maximum: 132, step: 1 },
} as const satisfies Record<string, NumberRange>;

/** What can be set; at first the blocks of the paper's Fig. 5. */
export const widthsStudy: Study<WidthSettings> = {
  figure: 'widths',
  version: '1',
  fields: [
    numberField('basic', 'basic', widthLimits.basic),
    numberField('bottleneck', 'bottleneck', widthLimits.bottleneck),
    choiceField('widths', 'widths', { free: 'free', equal: 'equal' }),
    choiceField('shortcut', 'shortcut', { identity: 'identity', projection: 'projection' }),
  ],
  defaults: { basic: 64, bottleneck: 64, widths: 'free', shortcut: 'identity' },
};
