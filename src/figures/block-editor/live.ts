// The page counts what training costs, and so builds such networks, too.
import '../../experiment/provide-written.ts';

/** What the figure is operated by once it is touched: the editor, the sandbox, what draws. */
export { blockExperiments } from './block-experiment.ts';
export { codeOf } from './block-link.ts';
export { CodeAddress } from './code-address.ts';
export { papersExperiment } from './papers-experiment.ts';
export { CodeView } from './code-view.ts';
export { DivergedLine } from './diverged-line.ts';
export { LiveEditor } from './live-editor.ts';
export { tellRefusals } from './number-refusals.ts';
export { operationsNode } from './operations-node.ts';
export { presets } from './presets.ts';
export { UnfinishedBlocks } from './unfinished-blocks.ts';
export { timeFor } from './training-time.ts';
export { learnFromTwins } from '../../live-figure/own-images/time-here.ts';
export { blockParts, trainingParts, waitingParts } from './view.ts';
