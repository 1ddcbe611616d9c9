/** The part of @citation-js that we use; its packages bring no types of their own. */
declare module '@citation-js/core' {
  /** One work in CSL-JSON. */
  export interface CslEntry {
    readonly id: string;
    readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
    readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
  }
  /** An entry as its BibTeX file has it. */
  export interface BibEntry {
    readonly label: string;
    readonly properties: Readonly<Record<string, string>>;
  }
  export class Cite {
    constructor(input: string | CslEntry);
    readonly data: readonly CslEntry[];
    format(kind: 'bibliography', options: { format: 'html'; template: string; lang: string }): string;
  }
  export const plugins: {
    readonly input: {
      chain(text: string, options: { target: '@biblatex/entries+list'; generateGraph: false }): readonly BibEntry[];
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
