import { defaultSignalSettings, signalLimits } from './settings.ts';
import type { SignalSettings } from './settings.ts';
import { numberField } from '../../../experiment/study-fields.ts';
import type { Study } from '../../../experiment/study.ts';

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
