import type { shortcutOptionsStrings } from './en/shortcut-options.ts';
import type { Translatable } from './translatable.ts';

export { shortcutOptionsStrings } from './en/shortcut-options.ts';
export type ShortcutOptionsStrings = Translatable<typeof shortcutOptionsStrings>;
