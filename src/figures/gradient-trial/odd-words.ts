import { oddityOf, odds } from './border.ts';
import type { Profile } from './profiles.ts';
import type { GradientTrialStrings } from './words.ts';

/** What stands at a border of the chart. */
interface BorderWords {
  readonly at: 'low' | 'high';
  readonly text: string;
}

/** How many layers of a profile have no place on the axis, and why, a sentence for each of its two ends. */
export function oddWords(profile: Profile, words: GradientTrialStrings['chart']): readonly BorderWords[] {
  const counted = odds.map((odd) => ({ odd, count: profile.filter((value) => oddityOf(value) === odd).length }));
  return (['low', 'high'] as const).flatMap((at) => {
    const here = counted.filter(({ odd, count }) => count > 0 && (odd === 'zero') === (at === 'low'));
    const text = here.map(({ odd, count }) => words.odd[odd](count)).join(', ');
    return text === '' ? [] : [{ at, text }];
  });
}
