import type { KatexOptions } from 'katex';

/**
 * How mathematics is set. `\sym{id}{...}` marks a symbol of `content/en/symbols.yaml` for `symbol-marks.ts`; of the
 * commands that write HTML, it uses the only one that is trusted.
 */
export const katexOptions: KatexOptions = {
  strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }) => command === '\\htmlData',
  macros: { '\\sym': '\\htmlData{symbol=#1}{#2}' },
};
