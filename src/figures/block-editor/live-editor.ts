import { writtenPlaces } from '../../networks/written/written-block.ts';
import type { WrittenBlocks } from '../../networks/written/written-block.ts';
import type { Notice } from '../../live-figure/notice-list.ts';
import { CodeEditor } from './code-editor.ts';
import { fitting } from './counts.ts';
import { keepDraft, readDraft } from './draft.ts';
import { papersBlock, presetNames, presets } from './presets.ts';
import type { PresetName } from './presets.ts';
import { lineOf, problemSentence } from './problem-sentence.ts';
import type { Problem } from './problem-sentence.ts';
import { runBlock } from './sandbox/run-block.ts';
import type { BlockRun, CodeProblem } from './sandbox/run-block.ts';
import type { Printed } from './sandbox/report.ts';
import { writingStrings as words } from './words/writing.ts';

/** Blocks that fit, with the code that they were read from and the filters of the network that it was read for. */
export interface ShownBlocks {
  readonly code: string;
  readonly filters: number;
  readonly blocks: WrittenBlocks;
}

/** What became of the code that was run last. */
interface Outcome {
  readonly code: string;
  readonly filters: number;
  readonly problem: CodeProblem | null;
  readonly printed: Printed;
}

export interface LiveEditorOptions {
  readonly place: HTMLElement;
  readonly label: string;
  /** Of the first stage, as they are set now. */
  readonly filters: () => number;
  /** Code of a link; null where the page was opened without. */
  readonly linked: string | null;
  /** What was wrong when a network of these blocks trained; null where nothing was. */
  readonly wrongInTraining: (shown: ShownBlocks) => Problem | null;
  readonly onChange: () => void;
  /** The reader leaves the editor by the keyboard. */
  readonly onLeave: () => void;
  readonly signal: AbortSignal;
}

/** What a reader writes and what comes of it: code, its draft on the device, its runs in the sandbox. */
export class LiveEditor {
  readonly #editor: CodeEditor;
  readonly #filters: () => number;
  readonly #wrongInTraining: LiveEditorOptions['wrongInTraining'];
  readonly #onChange: () => void;
  readonly #leaving: AbortSignal;
  /** Where the code in the editor came from. */
  readonly #notices: readonly string[];
  readonly #linked: string | null;
  /** Whether it began with other code than the page has come with. */
  readonly #hasOther: boolean;
  #isKept = true;
  /** Whether changes are the reader's. */
  #isReady = false;
  #running: AbortController | null = null;
  #outcome: Outcome | null = null;
  #shown: ShownBlocks | null = null;

  constructor(options: LiveEditorOptions) {
    const { place, label, filters, linked, wrongInTraining, onChange, onLeave, signal } = options;
    const draft = readDraft();
    const isOther = draft !== null && draft !== papersBlock;
    this.#filters = filters;
    this.#wrongInTraining = wrongInTraining;
    this.#onChange = onChange;
    this.#leaving = signal;
    this.#linked = linked;
    this.#editor = new CodeEditor(place, {
      label,
      description: words.leave,
      code: draft ?? papersBlock,
      onChange: () => this.#changed(),
      onLeave,
    });
    this.#notices = linked !== null ? (isOther ? [words.draftUnder] : []) : isOther ? [words.draft] : [];
    // Over the draft, so that undo brings that back.
    if (linked !== null) this.#editor.code = linked;
    this.#hasOther = this.code !== papersBlock;
    this.#isReady = true;
    signal.addEventListener('abort', () => {
      this.#running?.abort();
      this.#editor.destroy();
    });
  }

  get code(): string {
    return this.#editor.code;
  }

  set code(code: string) {
    this.#editor.code = code;
  }

  /** The blocks that are drawn; null before any code has run as it should. */
  get shown(): ShownBlocks | null {
    return this.#shown;
  }

  /** Whether they are those of the code as it is, and of the network that is set. */
  get isShown(): boolean {
    return this.#shown !== null && this.#shown.code === this.code && this.#shown.filters === this.#filters();
  }

  /** Whether code came with a link or from the device and none has run: what the page came with is of another block. */
  get isWaiting(): boolean {
    return this.#shown === null && this.#hasOther;
  }

  /** The block to begin with that the code is; null where it is another. */
  get preset(): PresetName | null {
    return presetNames.find((name) => presets[name] === this.code) ?? null;
  }

  get printed(): Printed {
    return this.#outcome?.printed ?? [];
  }

  get status(): string {
    const { status } = words;
    if (this.#running) return status.running;
    if (this.#current) return this.#current.problem ? '' : status.shown;
    if (this.#outcome !== null) return this.#outcome.code === this.code ? status.otherFilters : status.changed;
    // The page has come with the drawing of the paper's block.
    if (this.code === papersBlock && !this.isWaiting) return status.shown;
    return this.code === this.#linked ? status.notRun : status.changed;
  }

  /** What is wrong with the code as it is; empty where nothing is, or it has not run. */
  get alert(): string {
    const problem = this.#problem;
    return problem ? words.at(lineOf(problem), problemSentence(problem, words)) : '';
  }

  get notices(): readonly Notice[] {
    const problem = this.#problem;
    const line = problem ? lineOf(problem) : 0;
    const way = { text: words.where, action: words.goTo(line), onPress: () => this.#editor.goTo(line) };
    return [...(line > 0 ? [way] : []), ...this.#notices, ...(this.#isKept ? [] : [words.noDraft])];
  }

  /** Marks the line of what is wrong with the code as it is, and none where nothing is. */
  mark(): void {
    const problem = this.#problem;
    this.#editor.mark(problem && { line: lineOf(problem), message: problemSentence(problem, words) });
  }

  focus(): void {
    this.#editor.focus();
  }

  undo(): void {
    this.#editor.undo();
  }

  /** Runs the code as it is, and hears what it is. A run that is under way is over. */
  async run(): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const { code } = this;
    const filters = this.#filters();
    this.#onChange();
    const places = writtenPlaces(filters);
    const signal = AbortSignal.any([running.signal, this.#leaving]);
    const run = await runBlock(code, places, signal).catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    if (run === null) return;
    this.#running = null;
    this.#take(code, filters, run);
    this.#onChange();
  }

  /** What became of the code as it is, in the network that is set; null where it has not run so. */
  get #current(): Outcome | null {
    const outcome = this.#outcome;
    return outcome?.code === this.code && outcome.filters === this.#filters() ? outcome : null;
  }

  get #problem(): Problem | null {
    return this.#current?.problem ?? (this.isShown ? this.#wrongInTraining(this.#shown!) : null);
  }

  #take(code: string, filters: number, run: BlockRun): void {
    const fits = run.ok ? fitting(run.blocks, filters) : null;
    const problem = run.ok ? (fits!.ok ? null : fits!.fault) : run.problem;
    this.#outcome = { code, filters, problem, printed: run.printed };
    if (run.ok && problem === null) this.#shown = { code, filters, blocks: run.blocks };
    if (code === this.code) this.mark();
  }

  /** A link's code is the reader's own once it has been changed. */
  #changed(): void {
    if (!this.#isReady) return;
    if (this.code !== this.#linked) this.#isKept = keepDraft(this.code === papersBlock ? null : this.code);
    this.#onChange();
  }
}
