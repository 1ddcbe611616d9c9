import { z } from 'astro/zod';
import { parse } from 'yaml';

const symbolSchema = z.strictObject({
  /** Names the symbol in `\sym{id}{...}`. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** As a list of symbols prints it, in TeX. */
  tex: z.string().min(1),
  /** What it stands for, in words that go on from the symbol. */
  meaning: z.string().regex(/[^.]$/),
  /** Joins the symbol to parts of drawings and lines of code with the same `data-part`. */
  part: z
    .string()
    .regex(/^[A-Za-z][\w-]*$/)
    .optional(),
});

/** A symbol of `content/en/symbols.yaml`. */
export type PaperSymbol = z.infer<typeof symbolSchema>;

/** Symbols by id; throws on an id that stands twice. */
export function parseSymbols(yaml: string): ReadonlyMap<string, PaperSymbol> {
  const symbols = new Map<string, PaperSymbol>();
  for (const symbol of z.array(symbolSchema).parse(parse(yaml))) {
    if (symbols.has(symbol.id)) throw new Error(`symbol twice: ${symbol.id} (see content/en/symbols.yaml)`);
    symbols.set(symbol.id, symbol);
  }
  return symbols;
}
