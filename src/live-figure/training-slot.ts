/** What may hold the page's one place to train. */
export interface Trainer {
  /** How it is called on the page, as in "Figure 1". */
  readonly name: string;
  stop(): void;
}

let holder: Trainer | null = null;

/** The other figure that trains on this page, if one does: only one may. */
export function otherTraining(figure: Trainer): Trainer | null {
  return holder === figure ? null : holder;
}

export function takeTrainingSlot(figure: Trainer): void {
  holder = figure;
}

export function leaveTrainingSlot(figure: Trainer): void {
  if (holder === figure) holder = null;
}
