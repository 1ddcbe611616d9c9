import { imagenetNetwork } from '../networks/imagenet-network.ts';
import type { ArchitectureSpec } from '../networks/network-spec.ts';
import { vggNetwork } from '../networks/vgg-network.ts';
import type { FactId } from '../paper/facts.ts';

/** A network of the paper's Fig. 3, and how it is coloured. */
export interface ComparedArchitecture {
  readonly kind: 'vgg' | 'plain' | 'residual';
  readonly architecture: ArchitectureSpec;
  /** The multiply-adds that the figure gives. */
  readonly printed: FactId;
}

const choice = { depth: 34, shortcut: 'padded-identity', stridePosition: 'first-1x1' } as const;

/** The columns of the paper's Fig. 3. Its 3.6 billion multiply-adds for the residual net are those of option A. */
export const comparedArchitectures: readonly ComparedArchitecture[] = [
  { kind: 'vgg', architecture: vggNetwork(19), printed: 's33-196' },
  { kind: 'plain', architecture: imagenetNetwork({ ...choice, residual: false }), printed: 's33-36' },
  { kind: 'residual', architecture: imagenetNetwork({ ...choice, residual: true }), printed: 's33-36' },
];
