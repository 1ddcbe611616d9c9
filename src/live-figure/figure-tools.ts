import { figureStrings as words } from '../i18n/figure.ts';
import { requireChild } from './require-child.ts';
import { download } from './download.ts';
import { offerToTakeAway } from './take-away/offer.ts';
import type { TakenAway } from './take-away/taken-away.ts';

export type DataFormat = 'csv' | 'json';

/** What can be taken from a figure. */
export interface FigureContent {
  /** What it shows, in numbers. */
  readonly data: (format: DataFormat) => Promise<string>;
  /** Its main chart, as it is now. */
  readonly chart: () => SVGSVGElement | Promise<SVGSVGElement>;
  readonly tell: (message: string) => void;
}

/** A figure with settings. */
interface LinkedContent {
  /** Address that restores its settings. */
  readonly address: () => string;
  /** Only of a figure that has a button for it. */
  readonly takenAway?: TakenAway | undefined;
}

export type Format = DataFormat | 'svg' | 'png';

const types = { csv: 'text/csv', json: 'application/json', svg: 'image/svg+xml' } as const;

/** What draws them is loaded when one is asked for. */
const pictures = () => import('./picture.ts');

async function contentOf(format: Format, { data, chart }: FigureContent): Promise<Blob> {
  switch (format) {
    case 'csv':
    case 'json':
      return new Blob([await data(format)], { type: types[format] });
    case 'svg':
      return new Blob([(await pictures()).pictureOf(await chart())], { type: types.svg });
    case 'png':
      return (await pictures()).rasterise(await chart());
  }
}

async function copyLink({ address, tell }: FigureContent & LinkedContent): Promise<void> {
  const link = address();
  history.replaceState(history.state, '', link);
  try {
    await navigator.clipboard.writeText(link);
    tell(words.linkCopied);
  } catch {
    tell(words.linkNotCopied);
  }
}

/** Hands a reader what a figure shows, as a file of this name; what prevents it is told. */
export async function take(format: Format, name: string, content: FigureContent): Promise<void> {
  try {
    download(`${name}.${format}`, await contentOf(format, content));
  } catch (error) {
    content.tell(words.downloadFailed(error instanceof Error ? error.message : `${error}`));
  }
}

/** Makes the row of downloads and the link work. Files are called as the figure is. */
export function operateTools(root: HTMLElement, content: FigureContent & LinkedContent): void {
  const name = root.dataset['figure'] ?? 'figure';
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-download]')) {
    const format = button.dataset['download'] as Format;
    button.addEventListener('click', () => void take(format, name, content));
  }
  requireChild(root, 'button[data-copy-link]', HTMLButtonElement).addEventListener(
    'click',
    () => void copyLink(content),
  );
  const button = root.querySelector<HTMLButtonElement>('button[data-take-away]');
  if (button && content.takenAway) offerToTakeAway(button, name, content.takenAway, content.tell);
}
