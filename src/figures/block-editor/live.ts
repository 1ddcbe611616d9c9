/** What the figure is operated by once it is touched: the editor, the sandbox, what draws. */
export { formatBlocks } from './export.ts';
export { LiveEditor } from './live-editor.ts';
export { papersBlock, presetNames, presets } from './presets.ts';
export { blockParts } from './view.ts';
