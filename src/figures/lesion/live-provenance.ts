import { figureStrings } from '../../i18n/en/figure.ts';
import type { Provenance } from '../../live-figure/provenance.ts';
import { answeredAlike } from './answered-alike.ts';
import type { AskedTwins } from './asked-twins.ts';
import { recordedTwins } from './twins.ts';
import { liveWords as words } from './words/live.ts';

const { provenance: terms, backends, milliseconds } = figureStrings;

/** How the answers that are shown were obtained; null before there are any. */
export function liveLesionProvenance(asked: AskedTwins): Provenance | null {
  const both = answeredAlike(asked);
  const { backend, twins } = asked;
  if (!both || !backend) return null;
  const { network, seed, training } = twins.residual.experiment;
  const { provenance } = words;
  return [
    [provenance.networks, provenance.twins(network.depth, training.iterations, twins === recordedTwins)],
    [terms.seeds, `${seed}`],
    [terms.backend, backends[backend]],
    [provenance.images, words.readout.of(both.images, both.isWhole)],
    [provenance.answer, milliseconds(asked.milliseconds)],
    [provenance.charts, provenance.recorded],
  ];
}
