import { defaultSignalSettings, signalLimits } from './signal-settings.ts';
import type { SignalSettings } from './signal-settings.ts';
import { numberField } from './study-fields.ts';
import type { Study } from './study.ts';

/** What can be set in the figure of signal propagation. */
export const signalStudy: Study<SignalSettings> = {
  figure: 'signal',
  version: '1',
  fields: [
    numberField('gain', 'gainPercent', signalLimits.gainPercent),
    numberField('layers', 'layers', signalLimits.layers),
    numberField('width', 'width', signalLimits.width),
    numberField('seed', 'firstSeed', signalLimits.firstSeed),
  ],
  defaults: defaultSignalSettings,
};
