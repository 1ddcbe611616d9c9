import text from '../../../content/code/training.py?raw';
import { fieldsOf } from '../../experiment/experiment-fields.ts';
import type { Experiment } from '../../experiment/experiment.ts';

/** Augmentation is told where there is some. */
function scriptFields(experiment: Experiment) {
  const { augmentation } = experiment.training;
  return { ...fieldsOf(experiment), ...(augmentation && { augmentation }) };
}

type Fields = ReturnType<typeof scriptFields>;
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

function pythonLiteral(value: Fields[Field] | undefined): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return JSON.stringify(value);
}

function entriesOf(fields: Fields, wanted: (field: Field) => boolean): readonly string[] {
  const names = (Object.keys(fields) as Field[]).filter(wanted);
  return names.map((name) => `"${name}": ${pythonLiteral(fields[name])}`);
}

/** The template with the one text that is found by `pattern` replaced. */
function replaced(template: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(template)) throw new Error(`the script has no ${pattern}`);
  return template.replace(pattern, () => replacement);
}

/** Why the script cannot train an experiment. */
export type NotForScript =
  /** It needs another's end, edited, before it begins. */
  | 'started'
  /** Its images lie on the reader's device alone. */
  | 'own-data';

/** Null where the script can train it. */
export function whyNotForScript({ start, data }: Experiment): NotForScript | null {
  if (start !== undefined) return 'started';
  return data.name === 'own' ? 'own-data' : null;
}

export const isForScript = (experiment: Experiment): boolean => whyNotForScript(experiment) === null;

/**
 * A Python script that trains these in PyTorch, from the weights and with the order of images that they have here. It is
 * in the percent format, by which editors, and `notebookOf`, tell its cells.
 */
export function trainingScript(experiments: readonly Experiment[], { name, dataAddress }: ScriptPlace): string {
  const [first, ...others] = experiments.map((experiment) => {
    const reason = whyNotForScript(experiment);
    if (reason) throw new Error(`an experiment that is not for the script: ${reason}`);
    return scriptFields(experiment);
  });
  if (!first) throw new Error('no experiment for the script');
  const isShared = (field: Field) => !ofEachRun.includes(field) && others.every((own) => own[field] === first[field]);
  const shared = entriesOf(first, isShared).map((entry) => `    ${entry},\n`);
  const runs = [first, ...others].map((own) => `    {${entriesOf(own, (field) => !isShared(field)).join(', ')}},\n`);
  const withData = replaced(text, /^DATA = .*$/m, `DATA = ${JSON.stringify(dataAddress)}`);
  const withShared = replaced(withData, /^SHARED = \{$[^]*?^\}$/m, `SHARED = {\n${shared.join('')}}`);
  const withRuns = replaced(withShared, /^RUNS = \[$[^]*?^\]$/m, `RUNS = [\n${runs.join('')}]`);
  return withRuns.replaceAll('FILE.py', `${name}.py`);
}
