import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { words as strings } from './words.ts';
import { accountOf } from '../../networks/account.ts';
import { paperNetwork } from '../../networks/paper-networks.ts';
import type { PaperNetworkId } from '../../networks/paper-networks.ts';
import type { ShortcutKind } from '../../networks/network-spec.ts';
import { costDiagram } from './cost-diagram.ts';
import type { CostMeasure } from './cost-diagram-layout.ts';

const { document } = parseHTML('<html></html>');

function draw(
  ids: readonly PaperNetworkId[],
  { width = 900, shortcut = 'padded-identity' as ShortcutKind, measure = 'multiplyAdds' as CostMeasure } = {},
): SVGSVGElement {
  const networks = ids.map((id) => {
    const account = accountOf(paperNetwork(id, { shortcut, stridePosition: 'first-1x1' }));
    return { title: id, account };
  });
  return costDiagram({ networks, measure }, { document, width, strings });
}

const layersOf = (bars: Iterable<Element>) =>
  [...bars].flatMap((bar) => bar.getAttribute('data-layers')?.split(' ') ?? []);
const heightOf = (bar: Element) => Number(/v-([\d.]+)/.exec(bar.getAttribute('d') ?? '')?.[1]);

test.each<readonly [PaperNetworkId, number, number]>([
  ['resnet-34', 900, 36],
  ['resnet-152', 900, 154],
  ['residual-1202', 340, 1203],
  ['vgg-19', 340, 24],
])('every layer of %s stands behind exactly one bar, also %i pixels wide', (id, width, layers) => {
  const found = layersOf(draw([id], { width }).querySelectorAll('.bar'));
  expect(found).toHaveLength(layers);
  expect(new Set(found).size).toBe(layers);
});

test('a long stage is drawn once with the number of its blocks, a short one in full', () => {
  const times = (id: PaperNetworkId) =>
    [...draw([id]).querySelectorAll('.times')].map(({ textContent }) => textContent);
  expect(times('residual-1202')).toEqual(['× 200', '× 199', '× 199']);
  expect(times('resnet-34')).toEqual([]);
});

test('shortcuts are dotted where dimensions increase and solid elsewhere, as in the paper’s Fig. 3', () => {
  const drawing = draw(['resnet-34']);
  expect(drawing.querySelectorAll('.shortcut')).toHaveLength(16);
  expect(drawing.querySelectorAll('.shortcut.dotted')).toHaveLength(3);
  expect(draw(['plain-34']).querySelectorAll('.shortcut')).toHaveLength(0);
});

test('projections are bars of their own', () => {
  expect(draw(['resnet-34']).querySelectorAll('.projection')).toHaveLength(0);
  expect(draw(['resnet-34'], { shortcut: 'projection-when-widening' }).querySelectorAll('.projection')).toHaveLength(3);
  expect(draw(['resnet-34'], { shortcut: 'projection-always' }).querySelectorAll('.projection')).toHaveLength(16);
});

test('all bars have one scale: where maps are halved and filters doubled, a 3x3 layer costs the same', () => {
  const bars = draw(['resnet-34']).querySelectorAll('[data-layers]');
  const [conv2, conv3, halving] = ['conv2_2.conv1', 'conv3_2.conv1', 'conv3_1.conv1'].map((name) => {
    const bar = [...bars].find((one) => one.getAttribute('aria-label')?.startsWith(`${name} `));
    if (!bar) throw new Error(`no bar of ${name}`);
    return heightOf(bar);
  });
  expect(conv2).toBe(conv3);
  expect(halving! / conv3!).toBeCloseTo(0.5, 1);
});

test('with parameters, the first fully connected layer of VGG-19 towers over ResNet-34', () => {
  const bars = [...draw(['vgg-19', 'resnet-34'], { measure: 'parameters' }).querySelectorAll('.bar')];
  const tallest = bars.toSorted((a, b) => heightOf(b) - heightOf(a))[0];
  expect(tallest?.getAttribute('aria-label')).toBe(
    'fc6 of vgg-19: 7·7·512·4096 = 102,760,448 multiply-adds, 102,764,544 parameters',
  );
});

test('two networks stand side by side where there is room, and otherwise one over the other', () => {
  const heights = [900, 340].map((width) => Number(draw(['plain-34', 'resnet-34'], { width }).getAttribute('height')));
  expect(heights[1]!).toBeGreaterThan(1.9 * heights[0]!);
});
