import { buildNode } from '../../charts/build-node.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { keptNetworksStrings } from '../../i18n/kept-networks.ts';
import { takeAwayStrings } from '../../i18n/take-away.ts';
import { hearOfChanges } from '../../store/ledger-news.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { download } from '../download.ts';
import { replaceKeepingFocus } from '../replace-keeping-focus.ts';
import { hearOfFigure } from './hear-of-figure.ts';
import { learntHere } from './learnt-here.ts';
import type { LearntNetwork } from './learnt-here.ts';
import { notebookOf } from './notebook.ts';
import styles from './panel.css?inline';
import { panelNode, whyLeftOut } from './panel-node.ts';
import type { Offer, ScriptFormat } from './panel-node.ts';
import type { TakenAway } from './taken-away.ts';
import { isForScript, trainingScript } from './training-script.ts';
import { weightsFile } from './weights-file.ts';
import type { WeightsFormat } from './weights-file.ts';

adoptStyles(styles);

const types = { py: 'text/x-python', ipynb: 'application/x-ipynb+json' } as const;

type Found = Pick<Offer, 'experiments' | 'learnt' | 'problem'>;

interface OpenPanel {
  readonly node: HTMLElement;
  readonly closing: AbortController;
  /** What it offers, and the experiments of which, as texts that no two share. */
  shown: string;
  experiments: string;
  /** Rises with every question to the device: only the last is answered. */
  turn: number;
}

/** What a figure's button `Take it away` opens and closes, below the row in which it stands. */
export class TakeAwayPanel {
  readonly #button: HTMLButtonElement;
  readonly #name: string;
  readonly #taken: TakenAway;
  readonly #tell: (message: string) => void;
  #open: OpenPanel | null = null;

  /** `name`: of the figure; its files are called by it. */
  constructor(button: HTMLButtonElement, name: string, taken: TakenAway, tell: (message: string) => void) {
    this.#button = button;
    this.#name = name;
    this.#taken = taken;
    this.#tell = tell;
  }

  async toggle(): Promise<void> {
    if (this.#open) return this.#close();
    const found = await this.#find();
    // A second press may have been quicker.
    if (this.#open) return;
    const closing = new AbortController();
    const node = buildNode(document, 'div');
    this.#open = { node, closing, shown: '', experiments: '', turn: 0 };
    this.#show(this.#open, found);
    this.#button.parentElement?.after(node);
    this.#button.setAttribute('aria-expanded', 'true');
    const root = this.#button.closest('[data-figure]');
    if (root) hearOfFigure(root, () => this.#look(), closing.signal);
    hearOfChanges(() => void this.#renew(), closing.signal, 'networks');
    // Something may have been set while the device was asked.
    this.#look();
  }

  #close(): void {
    this.#open?.closing.abort();
    this.#open?.node.remove();
    this.#open = null;
    this.#button.setAttribute('aria-expanded', 'false');
  }

  /** Whether something else is set; while it trains, the same is set for long. */
  #look(): void {
    if (this.#open && this.#open.experiments !== JSON.stringify(this.#taken.experiments())) void this.#renew();
  }

  async #renew(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    const turn = ++open.turn;
    const found = await this.#find();
    if (turn === open.turn && open === this.#open) this.#show(open, found);
  }

  /** What is offered stays as it is while it is the same. */
  #show(open: OpenPanel, found: Found): void {
    open.experiments = JSON.stringify(found.experiments);
    const shown = JSON.stringify([found.experiments, found.learnt.map(({ run }) => run), found.problem]);
    if (shown === open.shown) return;
    open.shown = shown;
    const offer = {
      ...found,
      takeScript: (format: ScriptFormat) => this.#takeScript(format),
      takeWeights: (format: WeightsFormat, network: LearntNetwork) => void this.#takeWeights(format, network),
    };
    const words = { title: figureStrings.takeAway, takeAway: takeAwayStrings, networks: keptNetworksStrings };
    replaceKeepingFocus(open.node, panelNode(offer, words));
  }

  async #find(): Promise<Found> {
    const experiments = this.#taken.experiments();
    try {
      const learnt = await learntHere(experiments.filter(isForScript), this.#taken.learntBy);
      return { experiments, learnt, problem: null };
    } catch (error) {
      return { experiments, learnt: [], problem: error instanceof Error ? error.message : `${error}` };
    }
  }

  /** Of what is set when it is asked for. */
  #takeScript(format: ScriptFormat): void {
    const all = this.#taken.experiments();
    const experiments = all.filter(isForScript);
    if (experiments.length === 0) return this.#tell(whyLeftOut(all, takeAwayStrings) ?? takeAwayStrings.nothingSet);
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
