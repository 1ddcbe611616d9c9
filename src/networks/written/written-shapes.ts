import { areSameMaps } from '../block-maps.ts';
import type { FeatureMaps } from '../network-spec.ts';
import { shortcutOutput, shortcutWay } from './shortcut-shape.ts';
import type { Operation, Pair, WrittenStep } from './written-block.ts';
import type { OrFault, WrittenFault } from './written-fault.ts';
import { writtenLimits } from './written-limits.ts';

type Joining = Extract<Operation, { readonly of: Pair }>;

const given = (value: FeatureMaps): OrFault<FeatureMaps> => ({ ok: true, value });
const refused = (fault: WrittenFault): OrFault<FeatureMaps> => ({ ok: false, fault });

function joinedShape(line: number, { kind }: Joining, shapes: readonly [FeatureMaps, FeatureMaps]) {
  const [one, other] = shapes;
  const fit = kind === 'concatenate' ? one.featureMapSize === other.featureMapSize : areSameMaps(one, other);
  if (!fit) return refused({ code: 'shapes-differ', line, kind, shapes });
  if (kind !== 'concatenate') return given(one);
  const channels = one.channels + other.channels;
  const most = writtenLimits.filters.maximum;
  if (channels > most) return refused({ code: 'too-many-channels', line, channels, most });
  return given({ ...one, channels });
}

/** The shape that a step gives, from the shapes of all steps before it. */
function shapeOf(
  { line, operation }: WrittenStep,
  input: FeatureMaps,
  before: readonly FeatureMaps[],
): OrFault<FeatureMaps> {
  switch (operation.kind) {
    case 'input':
      return given(input);
    case 'conv': {
      const { featureMapSize } = before[operation.of]!;
      return given({ featureMapSize: Math.ceil(featureMapSize / operation.stride), channels: operation.filters });
    }
    case 'batchNorm':
    case 'relu':
    case 'sigmoid':
    case 'scale':
      return given(before[operation.of]!);
    case 'add':
    case 'multiply':
    case 'concatenate': {
      const [one, other] = operation.of;
      return joinedShape(line, operation, [before[one]!, before[other]!]);
    }
    case 'shortcut': {
      const own = before[operation.of]!;
      const { filters } = operation;
      const isNarrowing = shortcutWay(operation, own) === 'padded-identity' && filters < own.channels;
      if (isNarrowing) return refused({ code: 'narrowing-shortcut', line, channels: own.channels, filters });
      return given(shortcutOutput(operation, own));
    }
  }
}

/** What each step gives, for feature maps that the first one is; or the first step whose operands do not fit. */
export function shapesOf(steps: readonly WrittenStep[], input: FeatureMaps): OrFault<readonly FeatureMaps[]> {
  const shapes: FeatureMaps[] = [];
  for (const step of steps) {
    const own = shapeOf(step, input, shapes);
    if (!own.ok) return own;
    shapes.push(own.value);
  }
  return { ok: true, value: shapes };
}
