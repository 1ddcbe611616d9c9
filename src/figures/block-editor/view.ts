import { chartStrings } from '../../i18n/charts.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import type { ContentPlace } from '../../live-figure/content-place.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { blockDrawing } from './block-drawing.ts';
import { countedBlocks, countsTable } from './counts.ts';
import { blockCaption } from './finding.ts';
import type { ShownBlocks } from './live-editor.ts';
import { drawnPlace } from './study.ts';
import type { BlockSettings } from './study.ts';
import { blockEditorStrings as words } from './words.ts';

/** Where the figure shows what code computes. */
export interface BlockPlaces {
  readonly drawing: ContentPlace;
  readonly counts: ContentPlace;
  readonly finding: ContentPlace;
}

/** All that follows from blocks, in parts. */
export function blockParts({ blocks }: ShownBlocks, settings: BlockSettings, places: BlockPlaces): readonly Part[] {
  const { drawing, counts, finding } = places;
  const context = { document, words };
  const counted = countedBlocks(blocks, settings.depth);
  const drawDrawing = () =>
    drawing.show([blockDrawing(blocks[drawnPlace[settings.place]]!, { document, words: words.drawing })]);
  const drawFinding = () =>
    finding.show([captionNode(blockCaption(counted, words), { document, kinds: chartStrings.kinds })]);
  return [
    { element: drawing.element, draw: drawDrawing },
    { element: counts.element, draw: () => counts.show([countsTable(counted, context)]) },
    { element: finding.element, draw: drawFinding },
  ];
}
