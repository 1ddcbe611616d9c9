import { figureStrings } from '../../i18n/figure.ts';
import { keptNetworksStrings } from '../../i18n/kept-networks.ts';
import { takeAwayStrings } from '../../i18n/take-away.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { download } from '../download.ts';
import { learntHere } from './learnt-here.ts';
import type { LearntNetwork } from './learnt-here.ts';
import { notebookOf } from './notebook.ts';
import styles from './panel.css?inline';
import { panelNode } from './panel-node.ts';
import type { ScriptFormat } from './panel-node.ts';
import type { TakenAway } from './taken-away.ts';
import { isForScript, trainingScript } from './training-script.ts';
import { weightsFile } from './weights-file.ts';
import type { WeightsFormat } from './weights-file.ts';

adoptStyles(styles);

const types = { py: 'text/x-python', ipynb: 'application/x-ipynb+json' } as const;

/** What a figure's button `Take it away` opens and closes, below the row in which it stands. */
export class TakeAwayPanel {
  readonly #button: HTMLButtonElement;
  readonly #name: string;
  readonly #taken: TakenAway;
  readonly #tell: (message: string) => void;
  #node: HTMLElement | null = null;

  /** `name`: of the figure; its files are called by it. */
  constructor(button: HTMLButtonElement, name: string, taken: TakenAway, tell: (message: string) => void) {
    this.#button = button;
    this.#name = name;
    this.#taken = taken;
    this.#tell = tell;
  }

  async toggle(): Promise<void> {
    if (this.#node) return this.#close();
    const node = await this.#build();
    // A second press may have been quicker.
    if (this.#node) return;
    this.#node = node;
    this.#button.parentElement?.after(node);
    this.#button.setAttribute('aria-expanded', 'true');
  }

  #close(): void {
    this.#node?.remove();
    this.#node = null;
    this.#button.setAttribute('aria-expanded', 'false');
  }

  async #build(): Promise<HTMLElement> {
    const experiments = this.#taken.experiments();
    const found = await learntHere(experiments.filter(isForScript), this.#taken.learntBy).catch((error: unknown) => {
      return error instanceof Error ? error.message : `${error}`;
    });
    const offer = {
      experiments,
      learnt: typeof found === 'string' ? [] : found,
      problem: typeof found === 'string' ? found : null,
      takeScript: (format: ScriptFormat) => this.#takeScript(format),
      takeWeights: (format: WeightsFormat, network: LearntNetwork) => void this.#takeWeights(format, network),
    };
    return panelNode(offer, {
      title: figureStrings.takeAway,
      takeAway: takeAwayStrings,
      networks: keptNetworksStrings,
    });
  }

  /** Of what is set when it is asked for. */
  #takeScript(format: ScriptFormat): void {
    const all = this.#taken.experiments();
    const experiments = all.filter(isForScript);
    if (all.length === 0) return this.#tell(takeAwayStrings.nothingSet);
    if (experiments.length === 0) return this.#tell(takeAwayStrings.notStarted(all.length, all.length));
    const dataAddress = new URL(`${import.meta.env.BASE_URL}data/`, location.href).href;
    const script = trainingScript(experiments, { name: this.#name, dataAddress });
    const content = format === 'py' ? script : notebookOf(script);
    download(`${this.#name}.${format}`, new Blob([content], { type: types[format] }));
  }

  async #takeWeights(format: WeightsFormat, { run, experiment, load }: LearntNetwork): Promise<void> {
    try {
      const parts = weightsFile(format, experiment, await load());
      download(`${this.#name}-run-${run}.${format}`, new Blob(parts, { type: 'application/octet-stream' }));
    } catch (error) {
      this.#tell(figureStrings.downloadFailed(error instanceof Error ? error.message : `${error}`));
    }
  }
}
