import type { Translatable } from '../../../i18n/translatable.ts';
import type { signalChartWords } from './en/chart.ts';

export { signalChartWords } from './en/chart.ts';
export type SignalChartWords = Translatable<typeof signalChartWords>;
