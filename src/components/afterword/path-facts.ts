import { fact } from '../../paper/facts.ts';

/** `5 to 17` as two numbers. */
function rangeIn(text: string): { readonly shortest: number; readonly longest: number } {
  const match = /^(\d+) to (\d+)$/.exec(text);
  if (match === null) throw new Error(`invalid range: ${text} (want "5 to 17")`);
  return { shortest: Number(match[1]), longest: Number(match[2]) };
}

/** Lengths, in blocks, of the paths that carry almost all of the gradient in a network of 110 layers. */
export const effectivePaths = rangeIn(String(fact('later-path-blocks').value));
