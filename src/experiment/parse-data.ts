import { dataNames, dataSets } from './data-sets.ts';
import type { DataChoice } from './data-sets.ts';
import type { JsonValue } from './json-value.ts';
import { fingerprintPattern, ownChannels, ownDataLimits as limits, ownSides } from './own-data-limits.ts';

/** A choice of data of unknown origin. Throws an error that names the first field that is wrong. */
export function parseData(json: JsonValue): DataChoice {
  const name = json.at('name').oneOf(['own', ...dataNames]);
  if (name !== 'own') return { name, side: json.at('side').oneOf(dataSets[name].sides) };
  return {
    name,
    fingerprint: json.at('fingerprint').text('32 hexadecimal digits', fingerprintPattern),
    side: json.at('side').oneOf(ownSides),
    channels: json.at('channels').oneOf(ownChannels),
    classes: json.at('classes').number(limits.classes),
    trainingImages: json.at('trainingImages').number(limits.trainingImages),
    testImages: json.at('testImages').number(limits.testImages),
  };
}
