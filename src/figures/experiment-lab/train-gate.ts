import { areImagesReady, bringImages } from '../../live-figure/own-images/bring-images.ts';
import type { ImagesUser } from '../../live-figure/own-images/bring-images.ts';
import type { LabForm } from './lab-form.ts';
import type { LabRuns } from './lab-runs.ts';
import type { QueuePanel } from './queue/queue-panel.ts';
import { labWords as words } from './words.ts';

interface GateSources {
  readonly form: LabForm;
  readonly runs: LabRuns;
  readonly queue: QueuePanel;
  /** Whose press of Train it is; it says what stands in the way. */
  readonly figure: () => ImagesUser;
  readonly tell: (sentence: string) => void;
}

/** Lets a press of Train pass where there is something to be trained, and it is known what is trained already. */
export class TrainGate {
  readonly #sources: GateSources;

  constructor(sources: GateSources) {
    this.#sources = sources;
  }

  /** Hears of a press before anything else does, and takes it away where it may not pass. */
  readonly judge = (event: Event): void => {
    const refuse = () => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const { form, runs, queue, figure, tell } = this.#sources;
    if (form.refusal !== '') {
      refuse();
      return figure().warn(form.refusal);
    }
    // Not before this event has ended: a form that is being submitted is deaf to a second time.
    const again = () => void setTimeout(() => form.element.requestSubmit());
    if (!runs.hasRead) {
      refuse();
      return void runs.isRead.then(again);
    }
    const { data } = form.settings;
    if (!areImagesReady(data, figure())) {
      refuse();
      return void bringImages(data, figure()).then((isHere) => isHere && again());
    }
    if (queue.waitingOf(runs.experimentsOf(form.settings)).length > 0) return;
    refuse();
    tell(words.nothingLeft);
  };
}
