import { shortPlainText } from '../../experiment/plain-text.ts';
import { areBlocksPerStage, isWholeWithin, ownLimits } from '../../networks/own-network.ts';
import { paperNetworkIds } from '../../networks/paper-networks.ts';
import { hasBottlenecks, hasShortcuts } from './choice.ts';
import type { NetworkChoice } from './choice.ts';

/** A part of a choice as text, in a form or in a link. */
interface Field {
  /** Completes "... is not". */
  readonly want: string;
  readonly format: (choice: NetworkChoice) => string;
  /** What a text says about the choice, or undefined if it says nothing valid. */
  readonly parse: (text: string) => Partial<NetworkChoice> | undefined;
  /** Whether the field means anything in a choice. */
  readonly counts: (choice: NetworkChoice) => boolean;
}

const isOwn = ({ network }: NetworkChoice) => network === 'own';

/** A field whose every valid text is listed with what it stands for. */
function listField<Key extends keyof NetworkChoice>(
  key: Key,
  choices: Readonly<Record<string, NetworkChoice[Key]>>,
  counts: Field['counts'] = isOwn,
): Field {
  return {
    want: `one of ${Object.keys(choices).join(', ')}`,
    format: (choice) => Object.entries(choices).find(([, value]) => value === choice[key])![0],
    parse: (text) => (Object.hasOwn(choices, text) ? { [key]: choices[text] } : undefined),
    counts,
  };
}

function numberField(key: 'filters' | 'featureMapSize' | 'classes'): Field {
  const limit = ownLimits[key];
  return {
    want: `a whole number from ${limit.minimum} to ${limit.maximum}`,
    format: (choice) => `${choice[key]}`,
    parse: (text) => {
      const value = /^\s*\d{1,7}\s*$/.test(text) ? Number(text) : NaN;
      return isWholeWithin(value, limit) ? { [key]: value } : undefined;
    },
    counts: isOwn,
  };
}

function parseBlocks(text: string): Partial<NetworkChoice> | undefined {
  const words = text.split(/[\s,;.]+/).filter((word) => word !== '');
  const blocksPerStage = words.map((word) => (/^\d{1,4}$/.test(word) ? Number(word) : NaN));
  return areBlocksPerStage(blocksPerStage) ? { blocksPerStage } : undefined;
}

/** The letters by which the paper calls its shortcuts (Sec. 4.1). */
export const optionLetters = {
  none: 'none',
  A: 'padded-identity',
  B: 'projection-when-widening',
  C: 'projection-always',
} as const satisfies Readonly<Record<string, NetworkChoice['shortcut']>>;

const networks = Object.fromEntries([...paperNetworkIds, 'own' as const].map((id) => [id, id]));

/** By their names in a form and in a link. What a field means may hang on those before it. */
export const choiceFields = {
  network: listField('network', networks, () => true),
  block: listField('block', { basic: 'basic', bottleneck: 'bottleneck' }),
  option: listField('shortcut', optionLetters, ({ network }) => hasShortcuts(network)),
  stride: listField('stridePosition', { '1x1': 'first-1x1', '3x3': '3x3' }, hasBottlenecks),
  blocks: {
    want: `a list of blocks per stage, at most ${ownLimits.stages.maximum} stages and ${ownLimits.blocksOfAllStages.maximum} blocks in all, such as 3, 4, 6, 3`,
    format: ({ blocksPerStage }) => blocksPerStage.join(', '),
    parse: parseBlocks,
    counts: isOwn,
  },
  filters: numberField('filters'),
  stem: listField('stem', { '3x3': '3x3', '7x7': '7x7' }),
  size: numberField('featureMapSize'),
  classes: numberField('classes'),
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof choiceFields;

export const fieldNames = Object.keys(choiceFields) as readonly FieldName[];

/** A text that a field cannot take. */
export interface Problem {
  readonly field: FieldName;
  /** Short and plain, but of unknown origin: set it as text. */
  readonly text: string;
  readonly want: string;
}

export interface ReadChoice {
  /** As its base says wherever there was a problem, or nothing was said. */
  readonly choice: NetworkChoice;
  readonly problems: readonly Problem[];
}

/** Reads a choice from texts, null where nothing is said. Fields that mean nothing in it are not judged. */
export function readChoice(textOf: (field: FieldName) => string | null, base: NetworkChoice): ReadChoice {
  let choice = base;
  const problems: Problem[] = [];
  for (const name of fieldNames) {
    const { parse, counts } = choiceFields[name];
    const text = textOf(name);
    if (text === null || !counts(choice)) continue;
    const part = isAllowed(choice, name, text) ? parse(text) : undefined;
    if (part === undefined) problems.push({ field: name, text: shortPlainText(text), want: wantOf(choice, name) });
    else choice = { ...choice, ...part };
  }
  return { choice, problems };
}

/** A residual network of the paper without its shortcuts has a name of its own. */
function isAllowed({ network }: NetworkChoice, field: FieldName, text: string): boolean {
  return field !== 'option' || text !== 'none' || network === 'own';
}

/** What a field takes in a choice. */
function wantOf(choice: NetworkChoice, field: FieldName): string {
  const letters = Object.keys(optionLetters).filter((letter) => isAllowed(choice, field, letter));
  return field === 'option' ? `one of ${letters.join(', ')}` : choiceFields[field].want;
}

/** The fields that mean something in a choice. */
export function fieldsOf(choice: NetworkChoice): readonly FieldName[] {
  return fieldNames.filter((name) => choiceFields[name].counts(choice));
}
