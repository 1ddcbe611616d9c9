import { choiceField, numberField } from '../../experiment/study-fields.ts';
import type { Field } from '../../experiment/study.ts';
import { areBlocksPerStage, ownLimits } from '../../networks/own-network.ts';
import { paperNetworkIds } from '../../networks/paper-networks.ts';
import { shortcutOfLetter } from '../../networks/shortcut-letters.ts';
import { choiceOf, hasBottlenecks, hasShortcuts } from './choice.ts';
import type { NetworkChoice } from './choice.ts';

type ChoiceField = Field<NetworkChoice>;

/** What is said about the reader's own network alone. */
const ofOwn = (field: ChoiceField): ChoiceField => ({ ...field, counts: ({ network }) => network === 'own' });

const ofOwnNumber = (name: string, key: 'filters' | 'featureMapSize' | 'classes') =>
  ofOwn(numberField(name, key, { ...ownLimits[key], step: 1 }));

const networks = [...paperNetworkIds, 'own'] as const;

const network: ChoiceField = {
  name: 'network',
  want: () => ({ kind: 'choice', choices: networks }),
  format: (choice) => choice.network,
  // A network brings all that is usual of it.
  parse: (text) => {
    const id = networks.find((one) => one === text);
    return id && choiceOf(id);
  },
};

export const optionLetters = { none: 'none', ...shortcutOfLetter } as const;

const anyOption: ChoiceField = choiceField('option', 'shortcut', optionLetters);
const someOption: ChoiceField = choiceField('option', 'shortcut', shortcutOfLetter);

/** A residual network of the paper without its shortcuts has a name of its own. */
const optionIn = (choice: NetworkChoice) => (choice.network === 'own' ? anyOption : someOption);

const option: ChoiceField = {
  name: 'option',
  want: (choice) => optionIn(choice).want(choice),
  format: anyOption.format,
  parse: (text, choice) => optionIn(choice).parse(text, choice),
  counts: (choice) => hasShortcuts(choice.network),
};

const blocks: ChoiceField = {
  name: 'blocks',
  want: () => {
    const { stages, blocksOfAllStages } = ownLimits;
    return { kind: 'blocks', mostStages: stages.maximum, mostBlocks: blocksOfAllStages.maximum };
  },
  format: ({ blocksPerStage }) => blocksPerStage.join(', '),
  parse: (text, choice) => {
    const words = text.split(/[\s,;.]+/).filter((word) => word !== '');
    const blocksPerStage = words.map((word) => (/^\d{1,4}$/.test(word) ? Number(word) : NaN));
    return areBlocksPerStage(blocksPerStage) ? { ...choice, blocksPerStage } : undefined;
  },
};

/** By their names in a form and in a link. What a field means may hang on those before it. */
export const choiceFields = {
  network,
  block: ofOwn(choiceField('block', 'block', { basic: 'basic', bottleneck: 'bottleneck' })),
  option,
  stride: {
    ...choiceField<'stridePosition', NetworkChoice>('stride', 'stridePosition', { '1x1': 'first-1x1', '3x3': '3x3' }),
    counts: hasBottlenecks,
  },
  blocks: ofOwn(blocks),
  filters: ofOwnNumber('filters', 'filters'),
  stem: ofOwn(choiceField('stem', 'stem', { '3x3': '3x3', '7x7': '7x7' })),
  size: ofOwnNumber('size', 'featureMapSize'),
  classes: ofOwnNumber('classes', 'classes'),
} as const satisfies Readonly<Record<string, ChoiceField>>;

export type FieldName = keyof typeof choiceFields;

export const fieldNames = Object.keys(choiceFields) as readonly FieldName[];
