import { z } from 'astro/zod';
import { parse } from 'yaml';
import { language } from './language.ts';
import source from '../../content/en/glossary.yaml?raw';

const entrySchema = z.strictObject({
  /** Names the entry in `<Term id>` and in the address of its definition. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  term: z.string().min(1),
  /** One to three plain sentences. */
  definition: z.string().regex(/[.)]$/),
  /** Where the paper has it, such as `Sec. 3.4`. */
  paper: z.string().optional(),
  /** Ids of entries that help to understand this one. */
  see: z.array(z.string()).default([]),
});

/** A term of `content/en/glossary.yaml`. */
export type GlossaryEntry = z.infer<typeof entrySchema>;

/** Entries of a glossary by id; throws on an id that stands twice, and on a `see` that leads nowhere. */
export function parseGlossary(yaml: string): ReadonlyMap<string, GlossaryEntry> {
  const entries = new Map<string, GlossaryEntry>();
  for (const entry of z.array(entrySchema).parse(parse(yaml))) {
    if (entries.has(entry.id)) throw new Error(`term twice in the glossary: ${entry.id}`);
    entries.set(entry.id, entry);
  }
  for (const { id, see } of entries.values()) {
    const lost = see.find((other) => other === id || !entries.has(other));
    if (lost !== undefined) throw new Error(`${id} sees an unknown term: ${lost} (see content/en/glossary.yaml)`);
  }
  return entries;
}

const glossary = parseGlossary(source);

/** All entries in the order of the alphabet. */
export const glossaryEntries: readonly GlossaryEntry[] = [...glossary.values()].sort((one, other) =>
  one.term.localeCompare(other.term, language.format),
);

/** The entry with this id; throws on an id that `content/en/glossary.yaml` does not hold. */
export function glossaryEntry(id: string): GlossaryEntry {
  const found = glossary.get(id);
  if (found === undefined) throw new Error(`unknown term: ${id} (see content/en/glossary.yaml)`);
  return found;
}
