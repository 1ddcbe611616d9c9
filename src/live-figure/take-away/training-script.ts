import text from '../../../content/code/training.py?raw';
import { fieldsOf } from '../../experiment/experiment-fields.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { withoutDefaults } from '../../experiment/without-defaults.ts';
import { writtenCells } from './written-cells.ts';

/** Augmentation is told where there is some, and blocks that a reader has written where any run has some. */
function fieldsOfRun(experiment: Experiment, hasWritten: boolean) {
  const { written = null } = experiment.network;
  const { augmentation } = experiment.training;
  return { ...fieldsOf(experiment), ...(augmentation && { augmentation }), ...(hasWritten && { written }) };
}

type Fields = ReturnType<typeof fieldsOfRun>;
type Field = keyof Fields;

/** Told of each run, even where all have the same. */
const ofEachRun: readonly Field[] = ['depth', 'residual', 'seed'];

/** Where a script stands and what it reads. */
export interface ScriptPlace {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Folder of all data sets. */
  readonly dataAddress: string;
}

function pythonLiteral(value: Fields[Field]): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return JSON.stringify(value);
}

function entriesOf(fields: Fields, wanted: (field: Field) => boolean): readonly string[] {
  const names = (Object.keys(fields) as Field[]).filter(wanted);
  return names.map((name) => `"${name}": ${pythonLiteral(fields[name])}`);
}

/** The template with the one text that `pattern` is, or finds, replaced. */
function replaced(template: string, pattern: RegExp | string, replacement: string): string {
  const isThere = typeof pattern === 'string' ? template.includes(pattern) : pattern.test(template);
  if (!isThere) throw new Error(`the script has no ${pattern}`);
  return template.replace(pattern, () => replacement);
}

/** Why the script cannot train an experiment. */
export type NotForScript =
  /** It needs another's end, edited, before it begins. */
  | 'started'
  /** Its images lie on the reader's device alone. */
  | 'own-data';

/** As the official archive describes itself, whole and not scaled. Its bytes are compared where the script reads them. */
const cifar = { side: 32, channels: 3, classes: 10, trainingImages: 50_000, testImages: 10_000 };

/** Whether the images are CIFAR-10 that the reader has brought, which the script can read where it runs. */
export function isOwnCifar({ data }: Experiment): boolean {
  if (data.name !== 'own') return false;
  return (Object.keys(cifar) as (keyof typeof cifar)[]).every((name) => data[name] === cifar[name]);
}

/** Null where the script can train it. */
export function whyNotForScript(experiment: Experiment): NotForScript | null {
  if (experiment.start !== undefined) return 'started';
  return experiment.data.name === 'own' && !isOwnCifar(experiment) ? 'own-data' : null;
}

export const isForScript = (experiment: Experiment): boolean => whyNotForScript(experiment) === null;

/**
 * A Python script that trains these in PyTorch, from the weights and with the order of images that they have here. It is
 * in the percent format, by which editors, and `notebookOf`, tell its cells.
 */
export function trainingScript(experiments: readonly Experiment[], { name, dataAddress }: ScriptPlace): string {
  const hasWritten = experiments.some(({ network }) => network.written !== undefined);
  const [first, ...others] = experiments.map((experiment) => {
    const reason = whyNotForScript(experiment);
    if (reason) throw new Error(`an experiment that is not for the script: ${reason}`);
    return fieldsOfRun(experiment, hasWritten);
  });
  if (!first) throw new Error('no experiment for the script');
  const isShared = (field: Field) => !ofEachRun.includes(field) && others.every((own) => own[field] === first[field]);
  const shared = entriesOf(first, isShared).map((entry) => `    ${entry},\n`);
  const runs = [first, ...others].map((own) => `    {${entriesOf(own, (field) => !isShared(field)).join(', ')}},\n`);
  const withData = replaced(text, /^DATA = .*$/m, `DATA = ${JSON.stringify(dataAddress)}`);
  const withShared = replaced(withData, /^SHARED = \{$[^]*?^\}$/m, `SHARED = {\n${shared.join('')}}`);
  const withRuns = replaced(withShared, /^RUNS = \[$[^]*?^\]$/m, `RUNS = [\n${runs.join('')}]`);
  const known = experiments.map((own) => `    ${JSON.stringify(JSON.stringify(withoutDefaults(own)))},\n`);
  const withKnown = replaced(withRuns, /^EXPERIMENTS = \[$[^]*?^\]$/m, `EXPERIMENTS = [\n${known.join('')}]`);
  const training = '# %% [markdown]\n# ## Training\n';
  const whole = replaced(withKnown, training, `${writtenCells(experiments)}${training}`);
  return whole.replaceAll('FILE.py', `${name}.py`);
}
