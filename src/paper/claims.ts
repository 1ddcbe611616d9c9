import { z } from 'astro/zod';
import { parse } from 'yaml';
import { checkClaimText } from './claim-text.ts';

/** The parts of the paper in their order; `0` is the abstract, letters are the appendices of the arXiv version. */
export const claimSections = ['0', '1', '2', '3.1', '3.2', '3.3', '3.4', '4.1', '4.2', '4.3', 'A', 'B', 'C'] as const;

export type ClaimSection = (typeof claimSections)[number];

const claimType = z.enum(['measured', 'argued', 'supposed', 'motivation', 'definition', 'design', 'concession']);

/**
 * How firmly a step is said. *Measured* is a result that the paper reports, *argued* what it asserts, infers or takes
 * from others, *supposed* what it offers as a guess or an expectation. The others are no claims about the world.
 */
export type ClaimType = z.infer<typeof claimType>;

const finding = z.enum(['confirmed', 'in-part', 'not-confirmed', 'contrary', 'not-tested', 'nothing-to-test']);

/** What the figures of this site show of a step; a definition, a choice or a report leaves nothing to be tested. */
export type Finding = z.infer<typeof finding>;

const tested: readonly Finding[] = ['confirmed', 'in-part', 'not-confirmed', 'contrary'];

const text = z.string().min(1);

const entry = z
  .strictObject({
    /** Section, paragraph and letter: `1.3b` is the second step of the third paragraph of Section 1. */
    step: z.string().regex(/^(?:[34]\.[1-4]|[012ABC])\.\d{1,2}[a-z]$/),
    /** Of the arXiv PDF. */
    page: z.number().int().min(1).max(12),
    type: claimType,
    /** How far the authors commit themselves, in a few words. */
    hedge: text,
    claim: text,
    /** What it rests on in the paper. */
    ground: text,
    here: finding,
    /** Rooms of `src/figures` that bear on it. */
    figures: z.array(z.string()).default([]),
    /** What they show of it. */
    shows: text.optional(),
    /** What is known since. */
    since: text.optional(),
    /** The chapter, and the heading in it, that tell of it: `introduction#degradation`. */
    at: z.string().regex(/^[a-z0-9-]+(?:#[a-z0-9-]+)?$/),
    /** What is often said of it and is not so, with the answer. */
    said: z.array(z.strictObject({ often: text, answer: text })).default([]),
  })
  .refine(({ here, figures }) => figures.length > 0 || !tested.includes(here), 'a finding without a figure')
  .refine(({ shows, figures }) => (shows === undefined) === (figures.length === 0), 'figures go with what they show');

/** One step of the paper's argument, in words of ours: a row of /claims/. */
export interface Claim extends z.infer<typeof entry> {
  /** Names it in addresses: `c-1-3b`. */
  readonly id: string;
  readonly section: ClaimSection;
  /** In its section, from 1. */
  readonly paragraph: number;
}

/** All that is said of a claim, with its marks. */
export function textsOfClaim({ claim, hedge, ground, shows, since, said }: Claim): readonly string[] {
  const answers = said.flatMap(({ often, answer }) => [often, answer]);
  return [claim, hedge, ground, shows, since, ...answers].filter((one) => one !== undefined);
}

function claimOf(given: z.infer<typeof entry>): Claim {
  const { step } = given;
  const section = claimSections.find((one) => step.startsWith(`${one}.`));
  if (section === undefined) throw new Error(`unknown section: ${step}`);
  const paragraph = Number.parseInt(step.slice(section.length + 1));
  return { ...given, id: `c-${step.replaceAll('.', '-').toLowerCase()}`, section, paragraph };
}

/** The claims of a file; throws on one that is not of the section, and on a mark in them that leads nowhere. */
export function parseClaims(section: ClaimSection, yaml: string): readonly Claim[] {
  return z
    .array(entry)
    .parse(parse(yaml))
    .map(claimOf)
    .map((claim) => {
      if (claim.section !== section) throw new Error(`not a step of section ${section}: ${claim.step}`);
      for (const one of textsOfClaim(claim)) checkClaimText(one);
      return claim;
    });
}

/** Names a section in addresses: `section-3-1`, `section-a`. */
export function sectionAnchor(section: string): string {
  return `section-${section.replaceAll('.', '-').toLowerCase()}`;
}
