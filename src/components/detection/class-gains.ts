import type { ClassGain } from '../../charts/class-gains-chart.ts';
import { cellNumber, paperTable } from '../../paper/tables.ts';

/** Tables 10 and 11, and how their baselines were trained. */
const sources = {
  '2007': { table: '10', training: '07+12' },
  '2012': { table: '11', training: '07++12' },
} as const;

type Year = keyof typeof sources;

/** Names of the twenty classes, as Tables 10 and 11 head their columns. */
export const classNames: readonly string[] = paperTable('10')
  .columns.filter(({ name, better }) => better !== undefined && name !== 'mAP')
  .map(({ name }) => name);

/** What ResNet-101 gains over VGG-16 in a column, both as baselines, in points. */
export function gainOf(name: string, year: Year): number {
  const { table, training } = sources[year];
  const of = (net: string) => cellNumber(table, `baseline / ${net} / ${training}`, name);
  return Math.round(10 * (of('ResNet-101') - of('VGG-16'))) / 10;
}

/** Every class with its gains, the largest mean gain first. */
export const classGains: readonly ClassGain[] = classNames
  .map((name) => ({ name, '2007': gainOf(name, '2007'), '2012': gainOf(name, '2012') }))
  .toSorted((one, other) => other['2007'] + other['2012'] - one['2007'] - one['2012']);

/** The same for the mean over all classes. */
export const meanGain: ClassGain = { name: 'mAP', '2007': gainOf('mAP', '2007'), '2012': gainOf('mAP', '2012') };

/** Classes that lose in one of the two years. */
export const losses = classGains.filter((gain) => gain['2007'] < 0 || gain['2012'] < 0);
