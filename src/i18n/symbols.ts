import source from '../../content/en/symbols.yaml?raw';
import { parseSymbols } from './parse-symbols.ts';
import type { PaperSymbol } from './parse-symbols.ts';

const symbols = parseSymbols(source);

export const symbolIds: readonly string[] = [...symbols.keys()];

/** The symbol with this id; throws on an id that `content/en/symbols.yaml` does not hold. */
export function paperSymbol(id: string): PaperSymbol {
  const found = symbols.get(id);
  if (found === undefined) throw new Error(`unknown symbol: ${id} (see content/en/symbols.yaml)`);
  return found;
}
