import type { RunResult } from '../../src/experiment/records.ts';

export interface FigureOrder {
  /** Pauses once under way, makes three single steps, resumes. */
  readonly interrupted: boolean;
  /** Stops once some run has made so many iterations; null: trains to the end. */
  readonly stopAt: number | null;
}

/** A run of the JSON file. */
export type ExportedRun = RunResult & { readonly fingerprint: readonly string[] };

export interface FigureOutcome {
  /** As a reader gets them: from the JSON file. */
  readonly runs: readonly ExportedRun[];
  readonly backend: string | undefined;
  /** The caption's text. */
  readonly finding: string;
  /** Iterations of each run at the pause, and after each step. */
  readonly steps: readonly (readonly number[])[];
}

/** Runs in a page of the built site, and reaches nothing outside itself: operates the degradation lab as a reader does. */
export async function trainInFigure({ interrupted, stopAt }: FigureOrder): Promise<FigureOutcome> {
  const find = <Found extends Element>(root: ParentNode, selector: string): Found => {
    const found = root.querySelector<Found>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
  // Asked again and again: a busy WebKit has lost the script while it waited for `whenDefined`.
  while (!customElements.get('degradation-lab')) await wait();
  const figure = find<HTMLElement>(document, '[data-figure="degradation-lab"]');
  const press = (action: string) =>
    find<HTMLButtonElement>(figure, `button[data-action="${action}"]:not([hidden])`).click();
  const until = async (what: string, isSo: () => boolean | Promise<boolean>) => {
    const deadline = performance.now() + 60_000;
    while (!(await isSo())) {
      if (figure.dataset['state'] === 'failed') throw new Error(find(figure, '[role="alert"]').textContent);
      if (performance.now() > deadline) throw new Error(`waited in vain for ${what}`);
      await wait();
    }
  };
  const state = (wanted: string) => until(wanted, () => figure.dataset['state'] === wanted);

  /** The file is caught on its way to the disk, which every browser would treat in its own way. */
  const exportedRuns = async (): Promise<readonly ExportedRun[]> => {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    try {
      const blob = await new Promise<Blob>((caught) => {
        HTMLAnchorElement.prototype.click = () => undefined;
        URL.createObjectURL = (content) => {
          // Workers begin in a blob of their own.
          if (!(content instanceof Blob && content.type.includes('json'))) return createObjectURL.call(URL, content);
          caught(content);
          return '#';
        };
        find<HTMLButtonElement>(figure, 'button[data-download="json"]').click();
      });
      return (JSON.parse(await blob.text()) as { runs: ExportedRun[] }).runs;
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
  };
  const iterations = async () => (await exportedRuns()).map(({ records }) => records.length);
  const reach = (count: number) => until(`iteration ${count}`, async () => Math.max(...(await iterations())) >= count);

  const steps: number[][] = [];
  const interrupt = async () => {
    await until('an iteration of each run', async () => Math.min(...(await iterations())) >= 1);
    press('pause');
    await state('paused');
    // What was under way when the pause began has ended once nothing comes for half a second.
    let [before, now]: [number[], number[]] = [[], await iterations()];
    while (`${before}` !== `${now}`) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      [before, now] = [now, await iterations()];
    }
    steps.push(now);
    for (let step = 1; step <= 3; step++) {
      press('step');
      await until(`step ${step}`, async () => `${await iterations()}` === `${now.map((count) => count + step)}`);
      steps.push(await iterations());
    }
    press('resume');
  };

  press('train');
  if (interrupted) await interrupt();
  if (stopAt !== null) {
    await reach(stopAt);
    press('stop');
  }
  await state(stopAt === null ? 'done' : 'stopped');
  const runs = await exportedRuns();
  // The caption follows with the next picture.
  const finding = () => find(figure, '.finding').textContent;
  const longest = Math.max(...runs.map(({ records }) => records.length));
  if (stopAt === null) await until('the caption', () => finding().includes(`up to iteration ${longest}.`));
  return { runs, backend: figure.dataset['backend'], finding: finding(), steps };
}
