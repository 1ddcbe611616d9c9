import { buildNode } from '../../charts/build-node.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { KeptNetworksStrings } from '../../i18n/kept-networks.ts';
import type { TakeAwayStrings } from '../../i18n/take-away.ts';
import type { LearntNetwork } from './learnt-here.ts';
import { isForScript, isOwnCifar, whyNotForScript } from './training-script.ts';
import { weightsFormats } from './weights-file.ts';
import type { WeightsFormat } from './weights-file.ts';

export type ScriptFormat = 'py' | 'ipynb';

/** What the panel offers, and what its buttons do. */
export interface Offer {
  readonly experiments: readonly Experiment[];
  readonly learnt: readonly LearntNetwork[];
  /** Why it is not known what has been learnt. */
  readonly problem: string | null;
  readonly takeScript: (format: ScriptFormat) => void;
  readonly takeWeights: (format: WeightsFormat, network: LearntNetwork) => void;
}

export interface PanelWords {
  readonly title: string;
  readonly takeAway: TakeAwayStrings;
  readonly networks: Pick<KeptNetworksStrings, 'name'>;
}

const paragraph = (text: string) => buildNode(document, 'p', {}, [text]);

/** `key`: what of the panel it is, by which it keeps the focus when the panel is made anew. */
function buttonOf(text: string, label: string, key: string, press: () => void): HTMLButtonElement {
  const attributes = { type: 'button', class: 'quiet', 'aria-label': label, 'data-key': key };
  const button = buildNode(document, 'button', attributes, [text]);
  button.addEventListener('click', press);
  return button;
}

/** Why the script leaves out some of the experiments, or all; null where it leaves out none. */
export function whyLeftOut(experiments: readonly Experiment[], words: TakeAwayStrings): string | null {
  if (experiments.length === 0) return words.nothingSet;
  const left = experiments.filter((own) => !isForScript(own));
  if (left.length === 0) return null;
  const isOfOwn = left.some((own) => whyNotForScript(own) === 'own-data');
  return isOfOwn ? words.ownData : words.notStarted(left.length, experiments.length);
}

function scriptNodes({ experiments, takeScript }: Offer, words: TakeAwayStrings): readonly HTMLElement[] {
  const why = whyLeftOut(experiments, words);
  const note = why === null ? [] : [paragraph(why)];
  const taken = experiments.filter(isForScript);
  if (taken.length === 0) return note;
  const text = taken.some(isOwnCifar) ? words.cifarScript : words.script;
  const choices = buildNode(document, 'div', { class: 'choices' }, [
    buttonOf(words.python, words.python, 'py', () => takeScript('py')),
    buttonOf(words.notebook, words.notebook, 'ipynb', () => takeScript('ipynb')),
  ]);
  return [paragraph(text), choices, ...note];
}

function weightsItem(own: LearntNetwork, { takeWeights }: Offer, { takeAway, networks }: PanelWords): HTMLElement {
  const { network, seed } = own.experiment;
  const name = takeAway.run(own.run, networks.name(network.residual, network.depth, seed));
  const buttons = weightsFormats.map((format) => {
    const text = takeAway.formats[format];
    const label = takeAway.formatLabel(text, name);
    return buttonOf(text, label, `${format}-${own.run}`, () => takeWeights(format, own));
  });
  return buildNode(document, 'li', {}, [buildNode(document, 'span', {}, [name]), ...buttons]);
}

function weightsNodes(offer: Offer, words: PanelWords): readonly HTMLElement[] {
  if (offer.problem !== null) return [paragraph(offer.problem)];
  if (offer.learnt.length === 0) return [paragraph(words.takeAway.noWeights)];
  const items = offer.learnt.map((own) => weightsItem(own, offer, words));
  return [paragraph(words.takeAway.weights), buildNode(document, 'ul', {}, items)];
}

/** The group of all that can be taken away, with why something cannot. */
export function panelNode(offer: Offer, words: PanelWords): HTMLElement {
  const attributes = { class: 'take-away', role: 'group', 'aria-label': words.title };
  return buildNode(document, 'div', attributes, [...scriptNodes(offer, words.takeAway), ...weightsNodes(offer, words)]);
}
