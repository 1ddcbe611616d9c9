import data from '../../content/paper/quotations.json' with { type: 'json' };

/** Words of the paper, exactly as printed. */
export interface PaperQuotation {
  /** Section and paragraph. */
  readonly where: string;
  /** Page of the arXiv PDF. */
  readonly page: number;
  readonly words: string;
  /** Footnotes were compared with the arXiv version only. */
  readonly versions: string;
}

const quotations: Readonly<Record<string, PaperQuotation>> = data.quotations;

export type QuotationId = keyof typeof data.quotations;

export const quotationIds = Object.keys(quotations) as readonly QuotationId[];

/** The quotation with this id; throws on an id that `content/paper/quotations.json` does not hold. */
export function quotation(id: QuotationId): PaperQuotation {
  const found = Object.hasOwn(quotations, id) ? quotations[id] : undefined;
  if (found === undefined) throw new Error(`unknown quotation: ${id} (see content/paper/quotations.json)`);
  return found;
}
