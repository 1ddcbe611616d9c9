import type { LinkedFigure } from '../../experiment/link-fields.ts';
import { fieldsOfLink } from '../../experiment/link-fields.ts';
import { asName } from '../../store/ledger-origin.ts';

// Runs of the reader's that a figure is asked to draw stand behind the `#`, since no other device knows them:
// `#lab.runs=4711-1a2b3c.residual-8,...`.

/** A run of the ledger as a link names it. */
export interface AskedRun {
  /** By which the run is known, on whatever device: another reader's run is never taken for it. */
  readonly digest: string;
  /** What it is called, so that one that is gone can be named. Plain, but of unknown origin: set it as text. */
  readonly name: string;
}

const runsField = 'runs';
/** More runs than this in one chart say nothing to anybody. */
export const mostDrawn = 12;

/** As it stands behind the `#`; empty for no runs. */
export function formatRunsLink(figure: LinkedFigure, runs: readonly AskedRun[]): string {
  const items = runs.slice(0, mostDrawn).map(({ digest, name }) => `${digest}.${encodeURIComponent(name)}`);
  return items.length === 0 ? '' : `${figure}.${runsField}=${items.join(',')}`;
}

function nameIn(text: string): string {
  try {
    return asName(decodeURIComponent(text));
  } catch {
    return '';
  }
}

/** The runs that a link asks a figure for, each once. Never throws: what is no mark of a run is left out. */
export function parseRunsLink(figure: LinkedFigure, hash: string): readonly AskedRun[] {
  const own = fieldsOfLink(hash.replace(/^#/, '')).find(({ owner, name }) => owner === figure && name === runsField);
  const items = own?.text.slice(own.text.indexOf('=') + 1).split(',') ?? [];
  const runs = items.flatMap((item) => {
    const [, digest, name = ''] = /^(\d{1,9}-[0-9a-f]{1,8})(?:\.(.*))?$/.exec(item) ?? [];
    return digest === undefined ? [] : [{ digest, name: nameIn(name) }];
  });
  const isFirst = ({ digest }: AskedRun, index: number) => runs.findIndex((own) => own.digest === digest) === index;
  return runs.filter(isFirst).slice(0, mostDrawn);
}

/** What stands behind the `#` once a figure is asked for these runs; what others are asked there stays. */
export function hashWithRuns(hash: string, figure: LinkedFigure, runs: readonly AskedRun[]): string {
  const others = hash
    .replace(/^#/, '')
    .split('&')
    .filter((text) => text.includes('=') && !text.startsWith(`${figure}.${runsField}=`));
  return [...others, formatRunsLink(figure, runs)].filter((text) => text !== '').join('&');
}
