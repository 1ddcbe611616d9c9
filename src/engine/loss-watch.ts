/** So many equal losses in a row are no chance: every mini-batch is another. */
const equalInARow = 10;

/**
 * Knows the losses that a broken device gives: exactly zero, or one value again and again. A network may have them, too
 * (one that has learnt its mini-batch by heart, one whose every unit is dead), so that they are a reason to ask, and
 * they are asked about once as long as they stay.
 */
export class LossWatch {
  #last: number | undefined;
  #inARow = 0;

  /** Takes the next loss; whether another backend should be asked about it. */
  isSuspicious(loss: number): boolean {
    this.#inARow = loss === this.#last ? this.#inARow + 1 : 1;
    this.#last = loss;
    return loss === 0 ? this.#inARow === 1 : this.#inARow === equalInARow;
  }
}
