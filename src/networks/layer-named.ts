import { layersOf } from './layers-of.ts';
import type { Layer } from './layers-of.ts';
import type { ArchitectureSpec } from './network-spec.ts';

/** The layer of a network with this name, such as `conv4_1.conv2`; throws where there is none. */
export function layerNamed(architecture: ArchitectureSpec, name: string): Layer {
  const found = layersOf(architecture).find((layer) => layer.name === name);
  if (found === undefined) throw new Error(`no layer ${name} in ${architecture.name}`);
  return found;
}
