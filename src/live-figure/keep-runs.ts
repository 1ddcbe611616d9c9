import { buildNode } from '../charts/build-node.ts';
import { language } from '../i18n/language.ts';
import { ledgerNoticeStrings as words } from '../i18n/ledger-notice.ts';
import { pagePath } from '../i18n/page-path.ts';
import { isPlainCode } from '../store/ledger-code.ts';
import { addToLedger } from '../store/ledger-store.ts';
import type { LedgerRun } from '../store/ledger-entry.ts';
import type { Ending } from '../store/ledger-origin.ts';
import type { RunProgress, RunStatus } from '../worker/run-progress.ts';

/** What is set in a figure, as the query of a link, and the reader's code for written blocks. */
export type MadeOf = Pick<LedgerRun, 'settings' | 'code'>;

/** What was handed to the ledger, by this page. */
const handed = new WeakSet<RunProgress>();

function endingOf(status: RunStatus): Ending | null {
  switch (status) {
    case 'done':
    case 'stopped':
    case 'diverged':
    case 'failed':
      return status;
    case 'queued':
    case 'loading':
    case 'running':
    case 'paused':
      return null;
  }
}

/** How many cores the browser tells of; some tell of none. */
function coresHere(): number | null {
  const cores: unknown = navigator.hardwareConcurrency;
  return typeof cores === 'number' && cores >= 1 ? cores : null;
}

function ledgerRunOf(
  run: RunProgress,
  ending: Ending,
  own: Pick<LedgerRun, 'figure' | 'settings' | 'code'>,
): LedgerRun {
  const { experiment, records, measurements, evaluation, backend } = run;
  return {
    ...own,
    code: experiment.network.written !== undefined && own.code !== null && isPlainCode(own.code) ? own.code : null,
    date: new Date().toISOString(),
    backend,
    cores: coresHere(),
    ending,
    name: '',
    pinned: false,
    run: { experiment, records, measurements, evaluation },
  };
}

/**
 * The way to all runs that are kept, beside what can be taken from the figure; there is none before something is kept, nor
 * where they stand in the page.
 */
function showWay(figure: HTMLElement): void {
  const tools = figure.querySelector('.fig-tools');
  if (!tools || tools.querySelector('[data-to-lab]') || document.querySelector('run-ledger')) return;
  tools.append(buildNode(document, 'a', { href: pagePath(language.locale, 'lab'), 'data-to-lab': '' }, [words.way]));
}

/**
 * Keeps those of a figure's runs that have ended and recorded something, or diverged, each once, on this device, with what they were made
 * of. Null where that is done, else what to tell the reader.
 */
export async function keepRuns(
  figure: HTMLElement,
  madeOf: MadeOf,
  runs: readonly RunProgress[],
): Promise<string | null> {
  const own = { figure: figure.dataset['figure'] ?? null, ...madeOf };
  const fresh = runs.flatMap((run) => {
    const ending = endingOf(run.status);
    // Of one that diverged at once, that it did is all that there is to tell.
    const isEmpty = run.records.length === 0 && ending !== 'diverged';
    if (ending === null || isEmpty || handed.has(run)) return [];
    handed.add(run);
    return [ledgerRunOf(run, ending, own)];
  });
  if (fresh.length === 0) return null;
  const result = await addToLedger(fresh);
  if (result.type === 'failed') return words.notKept[result.problem];
  showWay(figure);
  return result.value > 0 ? words.noRoom : null;
}
