import { buildNode } from '../../charts/build-node.ts';
import { relu } from '../../engine/layer-pixel.ts';
import type { LayerPixel, Product } from '../../engine/layer-pixel.ts';
import type { Place } from '../../engine/plain-maps.ts';
import type { PixelPath } from './follow-pixel.ts';
import type { Words } from './words.ts';

interface Context {
  readonly document: Document;
  readonly words: Words;
}

interface LayerStep {
  readonly pixel: LayerPixel;
  readonly title: string;
  /** Of the maps that are read. */
  readonly source: string;
  /** The place among those read that the figure works out. */
  readonly marked: Place | null;
}

const isSame = (a: Place, b: Place | null) => a.row === b?.row && a.column === b.column && a.channel === b.channel;

/** Nine numbers, three by three, under what they are. */
function matrix({ document }: Context, name: string, cells: readonly { text: string; name: string }[]): HTMLElement {
  const numbers = cells.map(({ text, name }) =>
    buildNode(document, 'span', name === '' ? {} : { class: name }, [text]),
  );
  return buildNode(document, 'div', { class: 'matrix' }, [
    buildNode(document, 'p', {}, [name]),
    buildNode(document, 'div', { class: 'cells' }, numbers),
  ]);
}

/** One map read: nine values times nine weights gives nine products. */
function productsNode(context: Context, products: readonly Product[], { source, marked }: LayerStep): HTMLElement {
  const { document, words } = context;
  const sign = (text: string) => buildNode(document, 'span', { class: 'sign' }, [text]);
  const channel = (products[0]?.place.channel ?? 0) + 1;
  const values = products.map(({ value, place }) => ({
    text: words.number(value),
    name: isSame(place, marked) ? 'marked' : '',
  }));
  const plain = (numbers: readonly number[]) => numbers.map((number) => ({ text: words.number(number), name: '' }));
  return buildNode(document, 'div', { class: 'product-line' }, [
    matrix(context, words.steps.reads(source, channel), values),
    sign('×'),
    matrix(context, words.steps.weights, plain(products.map(({ weight }) => weight))),
    buildNode(document, 'div', { class: 'product' }, [
      sign('='),
      matrix(context, words.steps.products, plain(products.map(({ product }) => product))),
    ]),
  ]);
}

/** What is computed, the calculation with its numbers, and the result. */
function line({ document }: Context, name: string, calculation: readonly (Node | string)[], result: string, kind = '') {
  return buildNode(document, 'div', { class: `line ${kind}`.trim() }, [
    buildNode(document, 'dt', {}, [name]),
    buildNode(document, 'dd', {}, [...calculation, ' = ', buildNode(document, 'strong', {}, [result])]),
  ]);
}

function layerLines(context: Context, { products, sum, norm, deviation, normalised }: LayerPixel): readonly Node[] {
  const { document, words } = context;
  const { number, signed, steps } = words;
  const total = buildNode(document, 'div', { class: 'line' }, [
    buildNode(document, 'dt', {}, [steps.sum(products.length)]),
    buildNode(document, 'dd', {}, [buildNode(document, 'strong', {}, [number(sum)])]),
  ]);
  const calculation = `(${number(sum)} − ${signed(norm.mean)}) ÷ ${number(deviation)} × ${signed(norm.gamma)} + ${signed(norm.beta)}`;
  return [total, line(context, steps.norm, [calculation], number(normalised))];
}

function layerNode(context: Context, step: LayerStep, further: readonly Node[]): HTMLElement {
  const { document } = context;
  const { products } = step.pixel;
  const lines = Array.from({ length: products.length / 9 }, (_, channel) =>
    productsNode(context, products.slice(9 * channel, 9 * channel + 9), step),
  );
  return buildNode(document, 'section', {}, [
    buildNode(document, 'h4', {}, [step.title]),
    buildNode(document, 'div', { class: 'step' }, [
      buildNode(document, 'div', {}, lines),
      buildNode(document, 'dl', {}, [...layerLines(context, step.pixel), ...further]),
    ]),
  ]);
}

function firstNode(context: Context, { first, hiddenPlace, hidden, output }: PixelPath): HTMLElement {
  const { document, words } = context;
  const { steps } = words;
  const { row, column, channel } = hiddenPlace;
  const title = steps.first(channel + 1, row + 1, column + 1);
  if (!first) {
    const text = steps.outside(row + 1, column + 1);
    return buildNode(document, 'section', {}, [
      buildNode(document, 'h4', {}, [title]),
      buildNode(document, 'p', {}, [`${text.charAt(0).toUpperCase()}${text.slice(1)}`]),
    ]);
  }
  const { normalised } = first;
  const rectified = line(context, steps.rectified, [`max(0, ${words.number(normalised)})`], words.number(hidden));
  const step = { pixel: first, title, source: words.maps.names.x, marked: output };
  return layerNode(context, step, [rectified]);
}

function secondNode(context: Context, { second, hiddenPlace, output, x, sum, y }: PixelPath): HTMLElement {
  const { document, words } = context;
  const { number, signed, steps } = words;
  const title = steps.second(output.channel + 1, output.row + 1, output.column + 1);
  const added = buildNode(document, 'span', { class: 'r' }, [signed(x)]);
  const step = { pixel: second, title, source: steps.readsHidden, marked: hiddenPlace };
  return layerNode(context, step, [
    line(context, steps.residual, [`${number(second.normalised)} + `, added], number(sum)),
    line(context, steps.output, [`max(0, ${number(sum)})`], number(relu(y)), 'result'),
  ]);
}

/** The arithmetic of one pixel, every number of it. */
export function stepsNode(path: PixelPath, context: Context): HTMLElement {
  return buildNode(context.document, 'div', { class: 'block-steps' }, [
    firstNode(context, path),
    secondNode(context, path),
  ]);
}
