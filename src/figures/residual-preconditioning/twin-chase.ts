import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { Chase } from './study/chase.ts';
import type { DialSettings } from './study/dial-study.ts';

/** Twins after one target, from the same weights: all that is drawn of them moves. */
export class TwinChase {
  readonly settings: DialSettings;
  readonly chases: Readonly<Record<NetworkKind, Chase>>;
  #frames = 0;
  #request: number | undefined;

  constructor({ degrees, network, seed }: DialSettings) {
    this.settings = { degrees, network, seed };
    const chaseOf = (residual: boolean) => new Chase({ network, residual, degrees, seed });
    this.chases = { plain: chaseOf(false), residual: chaseOf(true) };
  }

  get hasEnded(): boolean {
    return networkKinds.every((kind) => this.chases[kind].hasEnded);
  }

  /** Steps of the one that has made more. */
  get steps(): number {
    return Math.max(...networkKinds.map((kind) => this.chases[kind].steps));
  }

  /** Goes on until one of both is near enough to its target, or neither can be. */
  advanceToFirst(): void {
    const { plain, residual } = this.chases;
    while (!plain.hasEnded && !residual.hasEnded) {
      plain.advanceTo(plain.steps + 1);
      residual.advanceTo(residual.steps + 1);
    }
  }

  /** Trains in the frames of the page. There are more steps to a frame as time goes on: most is seen at the start. */
  start(onFrame: () => void): void {
    this.#request = requestAnimationFrame(() => {
      this.#frames++;
      for (const kind of networkKinds) this.chases[kind].advanceTo(this.#frames * this.#frames);
      if (!this.hasEnded) this.start(onFrame);
      onFrame();
    });
  }

  stop(): void {
    if (this.#request !== undefined) cancelAnimationFrame(this.#request);
  }
}
