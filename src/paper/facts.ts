import abstract from '../../content/paper/facts/abstract.json' with { type: 'json' };
import appendixA from '../../content/paper/facts/appendix-a.json' with { type: 'json' };
import appendixB from '../../content/paper/facts/appendix-b.json' with { type: 'json' };
import appendixC from '../../content/paper/facts/appendix-c.json' with { type: 'json' };
import later from '../../content/paper/facts/later.json' with { type: 'json' };
import section1 from '../../content/paper/facts/section-1.json' with { type: 'json' };
import section2 from '../../content/paper/facts/section-2.json' with { type: 'json' };
import section31 from '../../content/paper/facts/section-3-1.json' with { type: 'json' };
import section32 from '../../content/paper/facts/section-3-2.json' with { type: 'json' };
import section33 from '../../content/paper/facts/section-3-3.json' with { type: 'json' };
import section34 from '../../content/paper/facts/section-3-4.json' with { type: 'json' };
import section41 from '../../content/paper/facts/section-4-1.json' with { type: 'json' };
import section42 from '../../content/paper/facts/section-4-2.json' with { type: 'json' };
import section43 from '../../content/paper/facts/section-4-3.json' with { type: 'json' };

/** A number as the paper prints it: numeric where it is one, text where the paper says it in words, a list where it gives several. */
export type FactValue = number | string | readonly (number | string)[];

interface StatedNumber {
  /** Section, table, figure or footnote. */
  readonly where: string;
  readonly value: FactValue;
  readonly unit?: string;
  /** What is counted or measured, and by which protocol. */
  readonly meaning: string;
  /** Our own arithmetic that arrives at the number. */
  readonly check?: string;
}

/**
 * One number of He, Zhang, Ren and Sun, Deep Residual Learning for Image Recognition, arXiv:1512.03385v1 (2015) and
 * CVPR 2016.
 */
export interface PaperFact extends StatedNumber {
  /** Page of the arXiv PDF. */
  readonly page: number;
}

/** One number of a later work. */
export interface LaterFact extends StatedNumber {
  /** Key of the work in `content/paper/references.bib`. */
  readonly work: string;
}

export type Fact = PaperFact | LaterFact;

/** Facts by the part of the paper where they stand; those of later works come last. */
const data = {
  ...abstract,
  ...section1,
  ...section2,
  ...section31,
  ...section32,
  ...section33,
  ...section34,
  ...section41,
  ...section42,
  ...section43,
  ...appendixA,
  ...appendixB,
  ...appendixC,
  ...later,
};

const facts: Readonly<Record<string, Fact>> = data;

export type FactId = keyof typeof data;

export const factIds = Object.keys(facts) as readonly FactId[];

/** The fact with this id; throws on an id that `content/paper/facts` does not hold. */
export function fact(id: FactId): Fact {
  const found = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (found === undefined) throw new Error(`unknown fact: ${id} (see content/paper/facts)`);
  return found;
}
