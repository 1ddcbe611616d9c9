import { buildNode } from '../../charts/build-node.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { testImages } from './lesion-record.ts';
import type { LiveWords } from './words/live.ts';

/** What is said of one network under the edits. */
export interface Readout {
  readonly kind: NetworkKind;
  readonly depth: number;
  /** Null before the first answer. */
  readonly answer: { readonly error: number; readonly images: number } | null;
  /** With nothing changed, on the same images; null until it is known. */
  readonly whole: number | null;
  /** Of the same edits, all images and the same weights; null where there is none. */
  readonly recorded: number | null;
  /** Edits that do not fit this network, in sentences. */
  readonly notes: readonly string[];
}

/** Of a bar from 0 to 1; an error that is no number stands at the border. */
const lengthOf = (error: number) => (Number.isFinite(error) ? Math.min(Math.max(error, 0), 1) : 1);

function barNode(error: number, whole: number | null): HTMLElement {
  const fill = buildNode(document, 'span', { class: 'fill' });
  const mark = buildNode(document, 'span', { class: 'whole', hidden: whole === null });
  // By the object model: the page's policy allows no attribute of style.
  fill.style.width = `${100 * lengthOf(error)}%`;
  fill.classList.toggle('odd', !Number.isFinite(error));
  mark.style.left = `${100 * lengthOf(whole ?? 0)}%`;
  return buildNode(document, 'div', { class: 'error-bar', 'aria-hidden': 'true' }, [fill, mark]);
}

/** The error of one network, on how many images, and how it lies to the network as it was. */
export function readoutNode({ kind, depth, answer, whole, recorded, notes }: Readout, words: LiveWords): HTMLElement {
  const { readout } = words;
  const line = (name: string, text: string) => buildNode(document, 'p', { class: name }, [text]);
  const isWhole = answer?.images === testImages;
  const said = answer ? [readout.of(answer.images, isWhole)] : [];
  if (whole !== null) said.push(readout.whole(whole, isWhole ? null : testImages));
  if (isWhole && recorded !== null) said.push(answer.error === recorded ? readout.equal : readout.recorded(recorded));
  return buildNode(
    document,
    'div',
    { class: `readout ${kind}`, role: 'group', 'aria-label': words.networkName(kind, depth) },
    [
      line('panel-title', words.networkName(kind, depth)),
      line('error', answer ? readout.error(answer.error) : '…'),
      barNode(answer?.error ?? 0, whole),
      line('said', said.join('; ')),
      ...notes.map((note) => line('note', note)),
    ],
  );
}
