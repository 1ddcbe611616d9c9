import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { LabStrings } from '../../../i18n/lab.ts';
import type { LedgerRun } from '../../../store/ledger-entry.ts';
import { networkOf, runFields, valueOf } from '../run-fields.ts';
import type { RunField } from '../run-fields.ts';
import { settingText } from '../table-rows.ts';

/** Told of every run; the rest only where it is not the site's default. */
const always: readonly RunField[] = ['seed', 'learningRate', 'batchSize', 'data', 'side', 'filters'];
/** Told by the name of the network, or elsewhere. */
const elsewhere: readonly RunField[] = ['network', 'depth', 'iterations', 'backend'];

/** All that a run was trained with, in words: a document is read where nobody can look it up. */
export function settingsOf({ run: { experiment }, backend }: LedgerRun, words: LabStrings): string {
  const own = { experiment, backend };
  const usual = { experiment: defaultExperiment, backend };
  const fields = runFields.filter((field) => {
    const value = valueOf(own, field);
    if (value === null || elsewhere.includes(field)) return false;
    return always.includes(field) || value !== valueOf(usual, field);
  });
  const texts = fields.map((field) => settingText(field, own, words));
  return [words.networkName(networkOf(experiment), experiment.network.depth), ...texts].join(', ');
}
