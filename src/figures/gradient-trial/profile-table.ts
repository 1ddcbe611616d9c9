import { buildNode } from '../../charts/build-node.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { TrialPicture } from './profile-data.ts';
import { isOfKind, layersOf, medianProfile, profilesAt } from './profiles.ts';
import type { GradientTrialStrings } from './words.ts';

/** Medians over the runs by layer, at initialisation and at the time that is drawn; `stride`: every so many layers. */
export function profileTable(
  { recorded, live, settings }: TrialPicture,
  words: GradientTrialStrings,
  document: Document,
  stride = 1,
): HTMLTableElement {
  const runs = live.length > 0 ? live : recorded;
  const names = layersOf(runs);
  const times = settings.time === 0 ? [0] : [0, settings.time];
  const columns = networkKinds.flatMap((kind) =>
    times.map((time) => {
      const own = runs.filter((run) => isOfKind(run, kind));
      const profile = medianProfile(profilesAt(own, time, settings.quantity));
      return { heading: words.table.column(kind, time), cells: profile?.map(words.size) ?? [] };
    }),
  );
  const cell = (text: string) => buildNode(document, 'td', {}, [text]);
  const rows = names.flatMap((name, layer) => {
    if (layer % stride !== 0 && layer !== names.length - 1) return [];
    const head = buildNode(document, 'th', { scope: 'row' }, [`${layer + 1}`]);
    return [
      buildNode(document, 'tr', {}, [
        head,
        cell(words.table.layerName(name)),
        ...columns.map(({ cells }) => cell(cells[layer] ?? '–')),
      ]),
    ];
  });
  const heads = [words.table.layer, words.table.name, ...columns.map(({ heading }) => heading)];
  return buildNode(document, 'table', { class: 'results' }, [
    buildNode(document, 'caption', {}, [words.table.caption]),
    buildNode(document, 'thead', {}, [
      buildNode(
        document,
        'tr',
        {},
        heads.map((head) => buildNode(document, 'th', { scope: 'col' }, [head])),
      ),
    ]),
    buildNode(document, 'tbody', {}, rows),
  ]);
}
