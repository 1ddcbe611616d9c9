import figurePages from '../../content/paper/figure-pages.json' with { type: 'json' };
import { paperTable, tableIds } from './tables.ts';

const paper = 'https://arxiv.org/pdf/1512.03385v1';

/** A page of the paper, first version on arXiv; pages count from 1. */
export function addressOfPage(page: number): string {
  return `${paper}#page=${page}`;
}

/** The page of a figure or table of the paper by its number; undefined where the paper has none of this number. */
export function pageOf(kind: 'figure' | 'table', number: string): number | undefined {
  if (kind === 'figure') return (figurePages as Readonly<Record<string, number>>)[number];
  const table = tableIds.find((id) => id === number);
  return table === undefined ? undefined : paperTable(table).page;
}
