import { buildNode } from '../../charts/build-node.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import { drawnRunsStrings } from '../../i18n/drawn-runs.ts';
import { labStrings } from '../../i18n/lab.ts';
import { canBeAsked, keptTwins } from '../../live-figure/kept-networks/kept-twins.ts';
import { formatTwinsLink } from '../../live-figure/kept-networks/twins-link.ts';
import type { KeptNetwork } from '../../store/network-store.ts';
import { nameOf } from './table-rows.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import type { TrainingPlaces } from './training-places.ts';

const words = drawnRunsStrings.ways;
/** More than these are found in the list of the figure. */
const mostPairs = 4;

/** Figures that ask twins what they have learnt. */
const askingFigures = [
  { room: 'lesion', figure: 'lesion', text: words.cut },
  { room: 'loss-landscape', figure: 'landscape', text: words.plane },
] as const;

const named = ({ experiment }: KeptNetwork) => nameOf({ name: '', experiment, code: null }, labStrings);

/** Leads from runs whose networks the device keeps to the figures that ask them, and names those that lack their twin. */
export function twinsNodes(
  entries: readonly LedgerEntry[],
  networks: readonly KeptNetwork[],
  places: TrainingPlaces,
): readonly HTMLLIElement[] {
  const chosen = new Set(entries.map(({ experiment }) => experimentKey(experiment)));
  const pairs = keptTwins(networks);
  const wanted = pairs.filter((pair) => networkKinds.some((kind) => chosen.has(pair[kind].key)));
  const paired = new Set(wanted.flatMap((pair) => networkKinds.map((kind) => pair[kind].key)));
  const lone = networks.filter((own) => canBeAsked(own) && chosen.has(own.key) && !paired.has(own.key));
  const links = (pair: (typeof pairs)[number]) =>
    askingFigures.flatMap(({ room, figure, text }) => {
      const place = Object.hasOwn(places, room) ? places[room]! : null;
      if (place === null) return [];
      const href = `${place.address.split('#')[0]}#${formatTwinsLink(figure, pair)}`;
      return [' ', buildNode(document, 'a', { href }, [text(place.name)])];
    });
  const item = (...content: readonly (Node | string)[]) => buildNode(document, 'li', {}, content);
  return [
    ...wanted
      .slice(0, mostPairs)
      .map((pair) => item(words.learnt(named(pair.plain), named(pair.residual)), ...links(pair))),
    ...lone.slice(0, mostPairs).map((network) => item(words.alone(named(network)))),
  ];
}
