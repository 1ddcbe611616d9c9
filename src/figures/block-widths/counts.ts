import { numberTable } from '../../charts/number-table.ts';
import type { CaptionPart } from '../../i18n/caption-part.ts';
import type { Caption } from '../../live-figure/caption.ts';
import { countedBlock, designsOf, equalBottleneck, featureMapSize } from './designs.ts';
import type { Designs } from './designs.ts';
import type { WidthSettings } from './study.ts';
import { widthLimits } from './study.ts';
import type { BlockWidthsStrings } from './words.ts';

/** What both blocks cost. */
export function countsTable(
  { basic, bottleneck }: Designs,
  { document, words: { table: words } }: { readonly document: Document; readonly words: BlockWidthsStrings },
): HTMLTableElement {
  const rows = [basic, bottleneck].map(({ kind, channels, weights, multiplyAdds, written }) => [
    words.name(kind, channels),
    ...[weights, multiplyAdds, written].map(words.count),
  ]);
  const heads = [words.block, words.weights, words.multiplyAdds, words.written];
  return numberTable(document, words.caption(featureMapSize), heads, rows);
}

/** Where both would cost the same. */
function equalSentence({ basic, shortcut }: WidthSettings, words: BlockWidthsStrings['finding']): string {
  const filters = equalBottleneck({ basic, shortcut });
  const [wanted, own] = [countedBlock('basic', basic), countedBlock('bottleneck', filters, shortcut)];
  const cost = own.multiplyAdds / wanted.multiplyAdds;
  const isAtLimit = filters === widthLimits.bottleneck.minimum && cost > 1;
  return isAtLimit ? words.tooNarrow(basic, filters, cost) : words.equal(basic, filters, cost);
}

/** What follows from some widths, in words. */
export function widthsCaption(settings: WidthSettings, words: BlockWidthsStrings['finding']): Caption {
  const { basic, bottleneck, wide } = designsOf(settings);
  const headline: readonly CaptionPart[] = [
    words.headline(bottleneck.channels / basic.channels, bottleneck.multiplyAdds / basic.multiplyAdds),
  ];
  const bare = countedBlock('bottleneck', settings.bottleneck);
  return {
    headline,
    rest: [
      ...(settings.shortcut === 'projection' ? [words.projected(bottleneck.weights / bare.weights)] : []),
      equalSentence(settings, words),
      words.wide(wide.channels, wide.multiplyAdds / bottleneck.multiplyAdds),
      words.written(bottleneck.written / basic.written),
    ],
  };
}
