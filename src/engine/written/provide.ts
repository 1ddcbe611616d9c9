import '../../experiment/provide-written.ts';
import { provideWrittenBlocks } from '../written-blocks.ts';
import { buildWrittenBlock } from './build-written-block.ts';

// In a chunk of its own, which speaks up when it is loaded.
provideWrittenBlocks(buildWrittenBlock);
