import { buildNode } from '../../charts/build-node.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { KeptNetworksStrings } from '../../i18n/kept-networks.ts';
import type { TakeAwayStrings } from '../../i18n/take-away.ts';
import type { LearntNetwork } from './learnt-here.ts';
import { isForScript, whyNotForScript } from './training-script.ts';
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

function buttonOf(text: string, label: string, press: () => void): HTMLButtonElement {
  const button = buildNode(document, 'button', { type: 'button', class: 'quiet', 'aria-label': label }, [text]);
  button.addEventListener('click', press);
  return button;
}

function scriptNodes({ experiments, takeScript }: Offer, words: TakeAwayStrings): readonly HTMLElement[] {
  if (experiments.length === 0) return [paragraph(words.nothingSet)];
  const left = experiments.filter((own) => !isForScript(own)).length;
  const count = experiments.length - left;
  const isOfOwn = experiments.some((own) => whyNotForScript(own) === 'own-data');
  const why = isOfOwn ? words.ownData : words.notStarted(left, experiments.length);
  const note = left > 0 ? [paragraph(why)] : [];
  if (count === 0) return note;
  const choices = buildNode(document, 'div', { class: 'choices' }, [
    buttonOf(words.python, words.python, () => takeScript('py')),
    buttonOf(words.notebook, words.notebook, () => takeScript('ipynb')),
  ]);
  return [paragraph(words.script), choices, ...note];
}

function weightsItem(own: LearntNetwork, { takeWeights }: Offer, { takeAway, networks }: PanelWords): HTMLElement {
  const { network, seed } = own.experiment;
  const name = takeAway.run(own.run, networks.name(network.residual, network.depth, seed));
  const buttons = weightsFormats.map((format) => {
    const text = takeAway.formats[format];
    return buttonOf(text, takeAway.formatLabel(text, name), () => takeWeights(format, own));
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
