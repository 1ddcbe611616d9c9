import type { InstrumentQuery } from '../../experiment/instrument-choice.ts';
import type { NetworkSpec } from '../../networks/network-spec.ts';
import { answers } from './answers.ts';
import { blockRatios } from './block-ratios.ts';
import { gradientNorms } from './gradient-norms.ts';
import type { Instrument } from './instrument.ts';
import { responses } from './responses.ts';
import { shareError } from './share-error.ts';
import { shareLoss } from './share-loss.ts';

/** The instrument of a description. Throws where a network cannot be read by it. */
export function buildInstrument(query: InstrumentQuery, spec: NetworkSpec): Instrument {
  switch (query.type) {
    case 'gradient-norms':
      return gradientNorms;
    case 'responses':
      return responses(query.share, spec);
    case 'block-ratios':
      return blockRatios(query.share);
    case 'answers':
      return answers(query.set, query.images);
    case 'share-error':
      return shareError(query.share);
    case 'share-loss':
      return shareLoss(query.share);
  }
}
