import weightsFile from '../../../content/runs/loss-landscape.bin?checked';
import type { Loaded } from '../../data/transfer.ts';
import type { Backend } from '../../engine/backends.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { FigureState } from '../../live-figure/figure-state.ts';
import { filesNotLoaded, thrown } from '../../worker/failure.ts';
import type { Failure } from '../../worker/failure.ts';
import { TrainedFile } from '../../worker/trained-file.ts';
import { TrainedNetwork } from '../../worker/trained-network.ts';
import { GrowingPlane } from './growing-plane.ts';
import { editsAt, lossShare, sides, startingTwins } from './landscape-plan.ts';
import type { Side, Statistics } from './landscape-plan.ts';
import type { TwinPlanes } from './plane.ts';

const file = new TrainedFile(weightsFile, startingTwins);

/** A plain and a residual network, and what they have learnt, in that order. */
export interface MeasuredTwins {
  readonly experiments: readonly Experiment[];
  readonly load: TrainedFile['load'];
}

/** Those of the page; what they have learnt is fetched once. */
export const twinsOfPage: MeasuredTwins = { experiments: startingTwins, load: (options) => file.load(options) };

/** A plane that is computed: by which directions, and what becomes of BN's statistics at a point. */
export interface WantedPlanes {
  readonly directions: number;
  readonly statistics: Statistics;
}

/** Both twins over one plane, measured by a worker each, until all points are there or the reader stops it. */
export class LivePlanes {
  readonly wanted: WantedPlanes;
  readonly twins: MeasuredTwins;
  readonly #onChange: () => void;
  readonly #networks: ReadonlyMap<NetworkKind, TrainedNetwork>;
  readonly #planes: Readonly<Record<NetworkKind, GrowingPlane>> = {
    plain: new GrowingPlane(),
    residual: new GrowingPlane(),
  };
  #state: FigureState = 'recorded';
  #failure: Failure | null = null;
  #loaded: Loaded | null = null;
  #backend: Backend | null = null;
  /** Aborted when it is stopped: answers that come later are of a run that is over. */
  #run = new AbortController();
  #begun: { readonly at: number; readonly count: number } | null = null;
  #seconds = 0;

  constructor(wanted: WantedPlanes, twins: MeasuredTwins, onChange: () => void) {
    this.wanted = wanted;
    this.twins = twins;
    this.#onChange = onChange;
    this.#networks = new Map(networkKinds.map((kind) => [kind, new TrainedNetwork(() => this.#networkChanged(kind))]));
  }

  get state(): FigureState {
    return this.#state;
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  get loaded(): Loaded | null {
    return this.#loaded;
  }

  get backend(): Backend | null {
    return this.#backend;
  }

  /** The finest side that both have; null before there is one. */
  get side(): Side | null {
    const own = networkKinds.map((kind) => this.#planes[kind].side);
    return own.includes(null) ? null : (Math.min(...own.map(Number)) as Side);
  }

  /** The side that is measured now; null when all are there. */
  get nextSide(): Side | null {
    return sides.find((side) => this.#least < side * side) ?? null;
  }

  get planes(): TwinPlanes | null {
    const { side } = this;
    return side && { plain: this.#planes.plain.planeOf(side), residual: this.#planes.residual.planeOf(side) };
  }

  /** Of the finest side, from 0 to 1. */
  get progress(): number {
    return this.#count / (2 * this.#planes.plain.total);
  }

  /** Seconds that it has measured. */
  get seconds(): number {
    return this.#seconds + (this.#begun ? (performance.now() - this.#begun.at) / 1000 : 0);
  }

  /** Seconds until the side that is measured now is whole; null before the pace is known. */
  get secondsLeft(): number | null {
    const { nextSide } = this;
    if (!this.#begun || !nextSide) return null;
    const made = this.#count - this.#begun.count;
    const pace = (performance.now() - this.#begun.at) / 1000 / made;
    return made < 4 ? null : pace * (2 * nextSide * nextSide - this.#count);
  }

  get #count(): number {
    return this.#planes.plain.count + this.#planes.residual.count;
  }

  get #least(): number {
    return Math.min(this.#planes.plain.count, this.#planes.residual.count);
  }

  /** Begins, or goes on where it was stopped. */
  async start(backend: Backend | 'auto'): Promise<void> {
    this.#run = new AbortController();
    const { signal } = this.#run;
    this.#failure = null;
    this.#set('loading');
    const onProgress = (loaded: Loaded) => {
      this.#loaded = loaded;
      this.#onChange();
    };
    try {
      const trained = await this.twins.load({ signal, onProgress });
      this.#loaded = null;
      if (signal.aborted) return;
      for (const [index, kind] of networkKinds.entries())
        this.#networks.get(kind)!.hold(this.twins.experiments[index]!, trained[index]!, backend);
      await Promise.all(networkKinds.map((kind) => this.#measure(kind, signal)));
      if (!signal.aborted) this.#end('done');
    } catch (error) {
      if (!signal.aborted) this.#fail(filesNotLoaded(error));
    }
  }

  stop(): void {
    if (this.#state === 'loading' || this.#state === 'running') this.#end('stopped');
  }

  async #measure(kind: NetworkKind, signal: AbortSignal): Promise<void> {
    const plane = this.#planes[kind];
    const reads = [{ type: 'share-loss', share: lossShare }] as const;
    for (let point = plane.next; point; point = plane.next) {
      const edits = editsAt(this.wanted.directions, point, this.wanted.statistics);
      const answer = await this.#networks.get(kind)!.ask({ edits, reads });
      if (signal.aborted) return;
      const measured = answer.type === 'answered' ? answer.measurements[0] : undefined;
      if (measured?.type !== 'share-loss') {
        if (answer.type === 'unanswered')
          this.#fail(answer.reason.type === 'threw' ? answer.reason : thrown(new Error(answer.reason.misfit.code)));
        // Something else is trained on the page, or the page was left.
        else this.stop();
        return;
      }
      plane.add(measured.loss);
      if (this.#state === 'loading') this.#begin();
      this.#onChange();
    }
  }

  #begin(): void {
    this.#begun = { at: performance.now(), count: this.#count };
    this.#set('running');
  }

  #networkChanged(kind: NetworkKind): void {
    const { state } = this.#networks.get(kind)!;
    if (state.status === 'failed') return this.#fail(state.failure);
    if (state.status === 'loading') this.#loaded = state.loaded;
    if (state.status === 'held' || state.status === 'asking') this.#backend = state.backend;
    if (this.#state === 'loading') this.#onChange();
  }

  #fail(failure: Failure): void {
    if (this.#state !== 'loading' && this.#state !== 'running') return;
    this.#failure = failure;
    this.#end('failed');
  }

  #end(state: FigureState): void {
    this.#seconds = this.seconds;
    this.#begun = null;
    this.#run.abort();
    this.#set(state);
    for (const network of this.#networks.values()) network.release();
  }

  #set(state: FigureState): void {
    this.#state = state;
    this.#onChange();
  }
}
