import type { ShortcutKind } from './network-spec.ts';

/** Shortcuts by the letters that the paper calls them by (Sec. 4.1). */
export const shortcutOfLetter = {
  A: 'padded-identity',
  B: 'projection-when-widening',
  C: 'projection-always',
} as const satisfies Readonly<Record<string, ShortcutKind>>;
