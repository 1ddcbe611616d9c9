import { take } from './figure-tools.ts';
import type { DataFormat, Format } from './figure-tools.ts';
import { NoticeList } from './notice-list.ts';
import { requireChild } from './require-child.ts';
import { seenChart } from './seen-chart.ts';

/** Writes what a figure shows. */
export interface RecordedExport {
  readonly write: (format: DataFormat, figure: HTMLElement) => string | Promise<string>;
}

/** Hands a reader what a recorded figure shows. */
export function takeRecorded(figure: HTMLElement, format: Format, load: () => Promise<RecordedExport>): Promise<void> {
  const notices = new NoticeList(requireChild(figure, '.fig-notices', HTMLElement));
  notices.show([]);
  return take(format, figure.dataset['figure'] ?? 'figure', {
    data: async (wanted) => (await load()).write(wanted, figure),
    chart: () => seenChart(figure),
    tell: (message) => notices.show([message]),
  });
}
