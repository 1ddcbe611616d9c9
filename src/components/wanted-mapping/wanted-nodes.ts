import { buildNode } from '../../charts/build-node.ts';
import { pixelMap } from '../../charts/pixel-map.ts';
import type { GreyRange } from '../../charts/pixel-map.ts';
import type { WantedMappingStrings } from '../../i18n/wanted-mapping.ts';
import { sharesOf } from './lifted.ts';
import type { Wanted } from './lifted.ts';

interface Context {
  readonly document: Document;
  readonly words: WantedMappingStrings;
}

/** Of bytes from 0 to 255: an image from black to white, and a difference with zero in the middle. */
const ranges: Readonly<Record<keyof Wanted, GreyRange>> = { x: [0, 255], wanted: [0, 255], left: [-255, 255] };
const steps = [
  ['wanted', null],
  ['x', '−'],
  ['left', '='],
] as const;
const bars = [
  ['wanted', 'plain'],
  ['left', 'residual'],
] as const;

/** H(x), x, and what is left of the one without the other, as pictures. */
export function picturesNode(mapping: Wanted, side: number, { document, words }: Context): HTMLElement {
  const nodes = steps.flatMap(([name, sign]) => [
    ...(sign === null ? [] : [buildNode(document, 'span', { class: 'sign' }, [sign])]),
    buildNode(document, 'div', {}, [
      pixelMap(mapping[name], side, { document, label: words.pictures[name], range: ranges[name] }),
      buildNode(document, 'p', { class: 'name' }, [words.names[name]]),
    ]),
  ]);
  return buildNode(document, 'div', { class: 'wanted-pictures' }, nodes);
}

/** How much each form asks of its layers, as bars beside the size of x. */
export function barsNode(mapping: Wanted, { document, words }: Context): HTMLElement {
  const shares = sharesOf(mapping);
  const rows = bars.map(([name, kind]) =>
    buildNode(document, 'li', {}, [
      buildNode(document, 'span', {}, [words.asked[kind]]),
      buildNode(document, 'span', { class: `bar ${kind}`, style: `--share: ${shares[name].toFixed(3)}` }),
      buildNode(document, 'b', {}, [words.share(shares[name])]),
    ]),
  );
  return buildNode(document, 'ul', { class: 'wanted-bars', 'aria-label': words.bars }, rows);
}
