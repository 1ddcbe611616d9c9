import type { ChartPosition } from './position.ts';
import type { DataChoice } from '../../experiment/data-sets.ts';
import type { DepthSweep } from '../../experiment/sweep.ts';
import type { RunProgress } from '../../worker/sweep.ts';
import type { Agreement } from '../../live-figure/agreement.ts';
import type { Provenance } from '../../live-figure/provenance.ts';
import type { Part } from '../../live-figure/redraw.ts';
import type { Guess } from './guess.ts';
import type { LabParts, View } from './lab-parts.ts';
import type { LabPicture } from './lab-picture.ts';
import type { TrainingFigure } from '../../live-figure/training-figure.ts';
import { restoreFindings, restorePlaces } from './lab-places.ts';
import type { LabPlaces } from './lab-places.ts';

interface Sources {
  readonly figure: TrainingFigure<DepthSweep>;
  readonly places: LabPlaces;
  readonly parts: LabParts;
  readonly guess: Guess;
  /** What is drawn beside the runs in hand; null before there is any of it. */
  readonly beside: () => Beside | null;
  readonly trainingImages: number;
  /** Seconds that a sweep will take here, and what begins it. */
  readonly secondsOf: (sweep: DepthSweep) => number;
  readonly onBegin: (sweep: DepthSweep) => void;
}

type Beside = Pick<LabPicture, 'earlier' | 'kept'>;

const nothingBeside: Beside = { earlier: [], kept: [] };
const nothingCompared: Agreement = { exact: null, rounded: null };

/** What is seen of the lab: the recorded sweep of the page, or live runs, earlier ones and a guess drawn over it. */
export class LabDrawing {
  readonly #root: Element;
  readonly #sources: Sources;
  /** Whether anything is drawn over the recorded sweep of the page. */
  #drawn = false;
  #isLive = false;
  #agreement: Agreement = nothingCompared;

  constructor(root: Element, sources: Sources) {
    this.#root = root;
    this.#sources = sources;
  }

  /** Whether live runs are drawn: the badge says what is seen. */
  get isLive(): boolean {
    return this.#isLive;
  }

  /** What the badge says of the agreement with recorded runs, as it was when it was last drawn. */
  get agreementProvenance(): Provenance {
    return this.#sources.parts.view?.agreementProvenance(this.#agreement) ?? [];
  }

  /** Other runs begin; what draws them is loaded meanwhile. */
  begin(): void {
    this.#agreement = nothingCompared;
    this.#sources.parts.askForView();
  }

  /** Says what is to be seen now. */
  narrate(): void {
    this.#sources.parts.view?.narrate(this.#sources.places, this.#runs);
  }

  /** The parts that show it; none while the page shows it as it came. */
  draw(): readonly Part[] {
    const { places, parts, guess } = this.#sources;
    const { earlier, kept } = this.#beside;
    const isLive = this.#runs.length > 0;
    if (!isLive && earlier.length + kept.length + guess.guess.length === 0) {
      if (this.#drawn) restorePlaces(places);
      this.#drawn = false;
      this.#showLive(false);
      return [];
    }
    const view = parts.askForView();
    if (!view) return [];
    this.#drawn = true;
    if (!isLive) restoreFindings(places);
    this.#showLive(isLive);
    const compare = { element: this.#root, draw: () => this.#compare(view) };
    const picture = () => this.#picture();
    const { secondsOf, onBegin } = this.#sources;
    const sweep = () => this.#sources.figure.runs.settings;
    const onMain = (locate: (event: PointerEvent) => ChartPosition) => (guess.locate = locate);
    const imagesOf = (choice: DataChoice) => parts.askForImages(choice);
    return [compare, ...view.drawLab(places, picture, { onMain, imagesOf, sweep, secondsOf, onBegin })];
  }

  /** Those of which there is something to see: until the first of them has a record the recorded sweep stands alone. */
  get #runs(): readonly RunProgress[] {
    const { runs } = this.#sources.figure.runs.state;
    return runs.some(({ records, status }) => records.length > 0 || status === 'diverged') ? runs : [];
  }

  get #beside(): Beside {
    return this.#sources.beside() ?? nothingBeside;
  }

  /** The longer the runs, the more there is to compare: it is a part of the drawing, and as rare. */
  #compare(view: View): void {
    const { parts, figure } = this.#sources;
    this.#agreement = view.compareWithRecorded(this.#runs, parts.askForRecorded(this.#runs), parts.growths);
    figure.saySoon();
  }

  #picture(): LabPicture {
    const { parts, trainingImages } = this.#sources;
    const { guess, guessing } = this.#sources.guess;
    const agreement = this.#agreement;
    const drawn = { live: this.#runs, recorded: parts.depthSweep };
    const { earlier, kept } = this.#beside;
    return { ...drawn, earlier, kept, agreement, guess, guessing, trainingImages };
  }

  #showLive(isLive: boolean): void {
    if (this.#isLive === isLive) return;
    this.#isLive = isLive;
    this.#sources.figure.say();
  }
}
