import { provideWrittenNetworks } from '../../experiment/drawn-network.ts';
import { writtenNetworkOf } from '../../experiment/written-network-of.ts';
import { provideWrittenBlocks } from '../written-blocks.ts';
import { buildWrittenBlock } from './build-written-block.ts';

// In a chunk of its own, which speaks up when it is loaded.
provideWrittenNetworks(writtenNetworkOf);
provideWrittenBlocks(buildWrittenBlock);
