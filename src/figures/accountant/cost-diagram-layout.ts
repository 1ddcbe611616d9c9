import type { BlockAccount, LayerAccount, NetworkAccount, StageAccount } from '../../networks/account.ts';

export type CostMeasure = 'multiplyAdds' | 'parameters';

/** One network of a cost diagram. */
export interface CostedNetwork {
  readonly title: string;
  readonly account: NetworkAccount;
}

/** Blocks of one shape, in a row: the first is drawn, `repeats` says how many it stands for. */
export interface DrawnBlock {
  readonly block: BlockAccount;
  readonly repeats: number;
  /** Of each layer of the drawn block: the places in the network of all layers that it stands for. */
  readonly layers: readonly (readonly number[])[];
}

export interface DrawnStage {
  readonly stage: StageAccount;
  readonly blocks: readonly DrawnBlock[];
}

/** In pixels of the picture. */
export interface BarSizes {
  readonly bar: number;
  readonly betweenBars: number;
  readonly betweenBlocks: number;
}

const widestBar = 14;
const narrowestBar = 7;
/** Stages with more blocks than this do not make the bars of all others thinner. */
const blocksToShow = 9;
/** Room for "× 199". */
export const timesWidth = 38;

const sizesOf = (bar: number): BarSizes => ({ bar, betweenBars: 1.5, betweenBlocks: bar < 9 ? 9 : bar < 12 ? 11 : 14 });

export function widthOf(layers: number, { bar, betweenBars, betweenBlocks }: BarSizes): number {
  return layers * bar + (layers - 1) * betweenBars + betweenBlocks;
}

function widthOfStage({ blocks }: StageAccount, sizes: BarSizes): number {
  return blocks.reduce((sum, { layers }) => sum + widthOf(layers.length, sizes), 0);
}

/** The widest bars with which every stage of usual length can be drawn in full. */
export function barSizes(networks: readonly CostedNetwork[], room: number): BarSizes {
  const stages = networks
    .flatMap(({ account }) => account.stages)
    .filter(({ blocks }) => blocks.length <= blocksToShow);
  for (let bar = widestBar; bar > narrowestBar; bar--) {
    if (stages.every((stage) => widthOfStage(stage, sizesOf(bar)) <= room)) return sizesOf(bar);
  }
  return sizesOf(narrowestBar);
}

/** What has to be equal for one drawn block to stand for another: what its layers cost, and how its shortcut looks. */
function look({ layers, shortcut, changesShape }: BlockAccount): string {
  const costs = layers.map(({ factors, parameters }) => [...factors, parameters].join('·'));
  return [...costs, shortcut, changesShape].join(' ');
}

/** The blocks of a network's stages, each stage in full where there is room, otherwise with repetitions drawn once. */
export function drawnStages({ account }: CostedNetwork, sizes: BarSizes, room: number): readonly DrawnStage[] {
  const places = new Map<LayerAccount, number>(account.layers.map((layer, place) => [layer, place]));
  return account.stages.map((stage) => {
    const inFull = widthOfStage(stage, sizes) <= room;
    const runs = stage.blocks.reduce<BlockAccount[][]>((before, block) => {
      const run = before.at(-1);
      if (!inFull && run && look(run[0]!) === look(block)) run.push(block);
      else before.push([block]);
      return before;
    }, []);
    return { stage, blocks: runs.map((run) => drawnBlock(run, places)) };
  });
}

function drawnBlock(run: readonly BlockAccount[], places: ReadonlyMap<LayerAccount, number>): DrawnBlock {
  const [block] = run;
  const layers = block!.layers.map((_, index) => run.map(({ layers: own }) => places.get(own[index]!)!));
  return { block: block!, repeats: run.length, layers };
}

/** The layer of a stage after which the stage is labelled: its last that is no pooling and no projection. */
export function labelLayer({ blocks }: StageAccount): LayerAccount['layer'] {
  const layers = blocks.flatMap((block) => block.layers.map(({ layer }) => layer));
  return layers.findLast(({ kind }) => kind === 'convolution' || kind === 'fully-connected') ?? layers[0]!;
}
