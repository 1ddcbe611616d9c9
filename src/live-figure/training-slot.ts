/** A figure that trains. */
export interface TrainingFigure {
  /** How it is called on the page, as in "Figure 1". */
  readonly name: string;
  stop(): void;
}

let trainingFigure: TrainingFigure | null = null;

/** The other figure that trains on this page, if one does: only one may. */
export function otherTraining(figure: TrainingFigure): TrainingFigure | null {
  return trainingFigure === figure ? null : trainingFigure;
}

export function takeTrainingSlot(figure: TrainingFigure): void {
  trainingFigure = figure;
}

export function leaveTrainingSlot(figure: TrainingFigure): void {
  if (trainingFigure === figure) trainingFigure = null;
}
