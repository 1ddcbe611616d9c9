import type { MomentumParameter, MomentumSettings } from '../kernels.ts';
import { mostOutputs } from './gpu.ts';
import type { Gpu } from './gpu.ts';
import { rows, rowsTarget } from './texture-layout.ts';
import type { Operand, Target } from './texture-layout.ts';

/** A parameter has two outputs: its velocity and its weight. */
const parametersPerDraw = mostOutputs / 2;

/**
 * v = momentum v + gradient + weightDecay w; w = w - rate v. What a draw reads it cannot write, so that the new values
 * are new textures. Parameters of one size share a draw.
 */
export function momentum(gpu: Gpu, parameters: readonly MomentumParameter[], settings: MomentumSettings): void {
  const bySize = Map.groupBy(parameters, ({ weight }) => `${weight.shape}`);
  for (const alike of bySize.values()) {
    for (let first = 0; first < alike.length; first += parametersPerDraw) {
      update(gpu, alike.slice(first, first + parametersPerDraw), settings);
    }
  }
}

function update(gpu: Gpu, parameters: readonly MomentumParameter[], settings: MomentumSettings): void {
  const inputs: Record<string, Operand> = {};
  const outputs: Record<string, Target> = {};
  parameters.forEach(({ weight, velocity, gradient }, index) => {
    Object.assign(inputs, {
      [`w${index}`]: rows(weight),
      [`v${index}`]: rows(velocity),
      [`g${index}`]: rows(gradient),
    });
    const target = rowsTarget(weight.shape);
    Object.assign(outputs, { [`velocity${index}`]: target, [`weight${index}`]: target });
  });
  const { rate, momentum: kept, weightDecay } = settings;
  const updated = gpu.draw({
    inputs,
    outputs,
    constants: {},
    uniforms: { rate, kept, weightDecay },
    body: parameters
      .map(
        (_, index) => `
  velocity${index} = kept * v${index}_at(at.x, at.y) + g${index}_at(at.x, at.y) + weightDecay * w${index}_at(at.x, at.y);
  weight${index} = w${index}_at(at.x, at.y) - rate * velocity${index};`,
      )
      .join('\n'),
  });
  parameters.forEach(({ weight, velocity }, index) => {
    gpu.assign(velocity, updated[2 * index]!);
    gpu.assign(weight, updated[2 * index + 1]!);
  });
}
