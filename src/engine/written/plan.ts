import { shortcutWay } from '../../networks/written/shortcut-shape.ts';
import { operandsOf } from '../../networks/written/written-block.ts';
import type { Operation, OperationOf, Pair, Stride } from '../../networks/written/written-block.ts';
import type { WrittenSpec } from '../../networks/written/written-spec.ts';

/** Maps that are added before ReLU: every `stride`-th pixel of what a step gives; channels that it lacks count as zero. */
export interface Added {
  readonly of: number;
  readonly stride: Stride;
}

/** What a fused kernel makes of maps: BN, then an addition, then ReLU, each where it is there. */
export interface Normalising {
  /** Index of the layer whose BN it is; null without BN. */
  readonly batchNorm: number | null;
  readonly added: Added | null;
  readonly rectify: boolean;
}

/**
 * One node of a plan, for one or more steps of a written block. `step` is the last of them, whose result it gives; `of`
 * are steps whose results it reads.
 */
export type PlanNode = { readonly step: number } & (
  | {
      readonly kind: 'convolution';
      readonly of: number;
      /** Index of the layer. */
      readonly layer: number;
      readonly stride: Stride;
      /** Null where nothing follows that the kernel could take along. */
      readonly after: Normalising | null;
    }
  | { readonly kind: 'normalisation'; readonly of: number; readonly after: Normalising }
  /** Option A. */
  | { readonly kind: 'shortcut'; readonly of: number; readonly stride: Stride; readonly filters: number }
  | { readonly kind: 'scale'; readonly of: number; readonly by: number }
  | { readonly kind: 'sigmoid'; readonly of: number }
  | { readonly kind: 'multiply' | 'concatenate'; readonly of: Pair }
);

/** A node of a fused kernel, which may take more steps along. */
type KernelNode = Extract<PlanNode, { readonly kind: 'convolution' | 'normalisation' }>;

/** How a block is computed: nodes in an order in which each reads what is there, and the step that it gives. */
export interface Plan {
  readonly nodes: readonly PlanNode[];
  readonly result: number;
}

const nothing: Normalising = { batchNorm: null, added: null, rectify: false };

/** Joins the steps of a block to nodes, one step after the other. */
class Planner {
  nodes: PlanNode[] = [];
  readonly #written: WrittenSpec;
  readonly #fused: boolean;
  /** For each step, the one whose result it gives: an identity gives its operand's. */
  readonly #sameAs: number[] = [];
  readonly #readings: number[];

  constructor(written: WrittenSpec, fused: boolean) {
    this.#written = written;
    this.#fused = fused;
    const { steps, result } = written.block;
    for (const [index, { operation }] of steps.entries())
      this.#sameAs.push(this.#isIdentity(operation, index) ? this.sameAs(operation.of) : index);
    this.#readings = steps.map(() => 0);
    this.#readings[this.sameAs(result)]!++;
    for (const [index, { operation }] of steps.entries())
      if (this.sameAs(index) === index)
        for (const operand of operandsOf(operation)) this.#readings[this.sameAs(operand)]!++;
  }

  sameAs(step: number): number {
    return this.#sameAs[step]!;
  }

  #isIdentity(operation: Operation, index: number): operation is OperationOf<'shortcut'> {
    if (operation.kind !== 'shortcut') return false;
    return shortcutWay(operation, this.#written.shapes[operation.of]!) === 'identity' && index > 0;
  }

  plan(step: number): void {
    if (this.sameAs(step) !== step) return;
    const { operation } = this.#written.block.steps[step]!;
    const layer = this.#written.layerOf[step] ?? null;
    switch (operation.kind) {
      case 'input':
        return;
      case 'conv': {
        const of = this.sameAs(operation.of);
        return this.#push({ kind: 'convolution', step, of, layer: layer!, stride: operation.stride, after: null });
      }
      case 'batchNorm':
        return this.#normalise(step, this.sameAs(operation.of), { ...nothing, batchNorm: layer });
      case 'relu':
        return this.#normalise(step, this.sameAs(operation.of), { ...nothing, rectify: true });
      case 'add':
        return this.#add(step, [this.sameAs(operation.of[0]), this.sameAs(operation.of[1])]);
      case 'shortcut':
        return this.#shortcut(step, operation, layer);
      case 'scale':
        return this.#push({ kind: 'scale', step, of: this.sameAs(operation.of), by: operation.by });
      case 'sigmoid':
        return this.#push({ kind: 'sigmoid', step, of: this.sameAs(operation.of) });
      case 'multiply':
      case 'concatenate': {
        const [one, other] = operation.of;
        return this.#push({ kind: operation.kind, step, of: [this.sameAs(one), this.sameAs(other)] });
      }
    }
  }

  #push(node: PlanNode): void {
    this.nodes.push(node);
  }

  #shortcut(step: number, { of, stride, filters }: OperationOf<'shortcut'>, layer: number | null): void {
    const x = this.sameAs(of);
    if (layer === null) return this.#push({ kind: 'shortcut', step, of: x, stride, filters });
    const normalised = this.#written.learning[layer]!.normalised > 0;
    const after = normalised ? { ...nothing, batchNorm: layer } : null;
    this.#push({ kind: 'convolution', step, of: x, layer, stride, after });
  }

  /** The node that gives a step, where nothing else reads that and the next step may be taken along. */
  #openNode(step: number): KernelNode | null {
    const node = this.nodes.find((own) => own.step === step);
    const isKernel = node?.kind === 'convolution' || node?.kind === 'normalisation';
    return this.#fused && isKernel && this.#readings[step] === 1 && !node.after?.rectify ? node : null;
  }

  /** Takes a step along in the node of its operand. It moves to the end, where all that it reads has been computed. */
  #extend(node: KernelNode, step: number, more: Partial<Normalising>): void {
    this.nodes = this.nodes.filter((own) => own !== node);
    this.#push({ ...node, step, after: { ...(node.after ?? nothing), ...more } });
  }

  #normalise(step: number, of: number, after: Normalising): void {
    const node = this.#openNode(of);
    // BN comes first in the kernel.
    const fits = node && (after.rectify || (node.kind === 'convolution' && node.after === null));
    if (node && fits) this.#extend(node, step, after.rectify ? { rectify: true } : { batchNorm: after.batchNorm });
    else this.#push({ kind: 'normalisation', step, of, after });
  }

  #add(step: number, [one, other]: Pair): void {
    const open = (own: number) => {
      const node = one === other ? null : this.#openNode(own);
      return node?.after?.added ? null : node;
    };
    // Rather the residual function than a projection, and a shortcut is read in place.
    const [first, second] = [open(one), open(other)];
    const node =
      first && second
        ? first.kind === 'convolution' && !this.#isProjection(first)
          ? first
          : second
        : (first ?? second);
    if (node) return this.#extend(node, step, { added: this.#taken(node.step === one ? other : one) });
    const isThinned = this.#isTakenInPlace(one);
    const [of, added] = isThinned ? [other, one] : [one, other];
    this.#push({ kind: 'normalisation', step, of, after: { ...nothing, added: this.#taken(added) } });
  }

  #isProjection({ step }: PlanNode): boolean {
    return this.#written.block.steps[step]!.operation.kind === 'shortcut';
  }

  #isTakenInPlace(step: number): boolean {
    const node = this.nodes.find((own) => own.step === step);
    return this.#fused && node?.kind === 'shortcut' && this.#readings[step] === 1;
  }

  /** How a step is added: option A by its stride and its channels, without ever being there as maps. */
  #taken(step: number): Added {
    if (!this.#isTakenInPlace(step)) return { of: step, stride: 1 };
    const node = this.nodes.find((own) => own.step === step) as Extract<PlanNode, { readonly kind: 'shortcut' }>;
    this.nodes = this.nodes.filter((own) => own !== node);
    return { of: node.of, stride: node.stride };
  }
}

/**
 * How a written block is computed. Where steps follow each other as in the paper's block (convolution, BN, addition,
 * ReLU), one fused kernel computes them, so that a block that is the paper's has its bits. With `fused` false each step is
 * a node of its own, and can be looked at.
 */
export function planOf(written: WrittenSpec, fused = true): Plan {
  const planner = new Planner(written, fused);
  for (const step of written.block.steps.keys()) planner.plan(step);
  return { nodes: planner.nodes, result: planner.sameAs(written.block.result) };
}
