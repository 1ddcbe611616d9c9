import type { BlockKind } from '../../../networks/network-spec.ts';

/** Words of the two designs of the paper's Fig. 5, whose widths can be set. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const count = (value: number) => whole.format(value);
/** As 0.94, 4 or 16.9. */
const ratio = (value: number) => `${Number(value.toFixed(value < 10 ? 2 : 1))}`;
const titles = { basic: 'Basic block', bottleneck: 'Bottleneck' } as const satisfies Readonly<
  Record<BlockKind, string>
>;

export const blockWidthsStrings = {
  title: 'Four times as many channels, at about as many multiply-adds',
  chip: 'Paper Sec. 4.1, Fig. 5',
  provenance: [
    ['drawn from', 'specifications of the blocks'],
    ['counted by', 'the code of this page, layer by layer'],
    ['not counted', 'BN, ReLU and additions'],
    ['measured', 'nothing'],
  ],
  drawing: {
    titles,
    title: (kind: BlockKind, channels: number) => `${titles[kind]} on ${channels} channels`,
    counts: (weights: number, multiplyAdds: number) =>
      `${count(weights)} weights, ${count(multiplyAdds / 1e6)} million multiply-adds`,
    layer: (kernelSize: number, filters: number) => `${kernelSize}×${kernelSize}, ${filters}`,
    weights: (weights: number) => `${count(weights)} weights`,
    channels: (channels: number) => `${channels} channels`,
    identity: 'identity',
    projection: (channels: number) => `projection: 1×1, ${channels}`,
    nonlinearity: 'ReLU',
    /** What the drawing says to those who do not see it. */
    label: (blocks: readonly string[]) =>
      `${blocks.join(' ')} Each layer is as wide as the channels that it reads and writes; the bars are as long as the multiply-adds.`,
    says: (title: string, layers: readonly string[], shortcut: string, counts: string) =>
      `${title}. Its layers: ${layers.join('; ')}. Its shortcut: ${shortcut}. Together ${counts}.`,
  },
  form: {
    basic: 'Basic block: channels',
    bottleneck: 'Bottleneck: channels of its 3×3',
    bottleneckValue: (filters: number, channels: number) => `${filters} of ${channels}`,
    widths: 'Widths',
    widthsOf: { free: 'free', equal: 'at equal multiply-adds' },
    shortcut: 'Shortcut of the bottleneck',
    shortcutOf: { identity: 'identity', projection: 'projection' },
    reset: 'Reset',
  },
  table: {
    caption: (side: number) => `The two blocks, counted on feature maps of ${side} × ${side}`,
    block: 'block',
    weights: 'weights',
    multiplyAdds: 'multiply-adds',
    written: 'numbers that its layers write',
    name: (kind: BlockKind, channels: number) => `${titles[kind].toLowerCase()}, ${channels} channels`,
    count,
  },
  finding: {
    headline: (channels: number, cost: number) =>
      `The bottleneck carries ${ratio(channels)} times as many channels, at ${ratio(cost)} times the multiply-adds.`,
    equal: (basic: number, filters: number, cost: number) =>
      ` Beside a basic block on ${basic} channels both cost the same with about ${filters} channels in its 3×3: ${cost.toFixed(3)} times as much.`,
    tooNarrow: (basic: number, filters: number, cost: number) =>
      ` Beside a basic block on ${basic} channels it costs ${cost.toFixed(3)} times as much even with ${filters} channels in its 3×3, the fewest that can be set.`,
    wide: (channels: number, cost: number) =>
      ` Two 3×3 layers on ${channels} channels would take ${ratio(cost)} times as many as this bottleneck.`,
    written: (times: number) =>
      ` Its layers write ${ratio(times)} times as many numbers, which have to be stored and read again; multiply-adds do not count that.`,
    projected: (times: number) =>
      ` The projection makes the bottleneck ${ratio(times)} times as large: it joins the two ends that have the most channels.`,
  },
  downloads: {
    csv: 'Every layer as CSV',
    json: 'Every layer as JSON',
    svg: 'Drawing as SVG',
    png: 'Drawing as PNG',
  },
  needsScript: 'The widths can be set with JavaScript. What you see are those of the paper.',
} as const;
