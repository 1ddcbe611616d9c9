import type { Caption } from '../../live-figure/caption.ts';
import type { Counted } from './counts.ts';
import type { BlockEditorStrings } from './words.ts';

/** What a block costs beside the paper's, in words. */
export function blockCaption(own: Counted, papers: Counted, { finding: words }: BlockEditorStrings): Caption {
  const [parameters, multiplyAdds] = [own.parameters / papers.parameters, own.multiplyAdds / papers.multiplyAdds];
  const isSame = own.parameters === papers.parameters && own.multiplyAdds === papers.multiplyAdds;
  return {
    headline: [isSame ? words.same : words.cost(parameters, multiplyAdds)],
    rest: own.depth === papers.depth ? [] : [words.layers(own.depth, papers.depth)],
  };
}
