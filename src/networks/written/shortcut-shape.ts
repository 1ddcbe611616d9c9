import type { FeatureMaps } from '../network-spec.ts';
import type { OperationOf } from './written-block.ts';

type Shortcut = OperationOf<'shortcut'>;

/** What a shortcut gives. */
export function shortcutOutput({ filters, stride }: Shortcut, { featureMapSize }: FeatureMaps): FeatureMaps {
  return { featureMapSize: Math.ceil(featureMapSize / stride), channels: filters };
}

/** How a shortcut becomes what it gives, from maps of so many channels. */
export function shortcutWay(
  { filters, stride, option }: Shortcut,
  { channels }: Pick<FeatureMaps, 'channels'>,
): 'identity' | 'padded-identity' | 'projection' {
  if (option === 'projection-always') return 'projection';
  if (stride === 1 && filters === channels) return 'identity';
  return option === 'padded-identity' ? 'padded-identity' : 'projection';
}
