import type { NetworkSpec } from '../networks/network-spec.ts';
import { writtenNetwork } from '../networks/written/written-network.ts';
import type { WrittenNetworkOptions } from '../networks/written/written-network.ts';
import { parseWrittenText } from '../networks/written/written-text.ts';

/** The network of the written blocks that an experiment holds as text. Throws where they cannot be trained in it. */
export function writtenNetworkOf(options: WrittenNetworkOptions, written: string): NetworkSpec {
  const blocks = parseWrittenText(written, options.filters);
  if (!blocks.ok) throw new Error(`invalid blocks: ${JSON.stringify(blocks.fault)}`);
  return writtenNetwork(options, blocks.value);
}
