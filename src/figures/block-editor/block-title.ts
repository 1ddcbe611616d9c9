import { shortPlainText } from '../../experiment/plain-text.ts';
import { presetNames, presets } from './presets.ts';
import { blockEditorStrings as words } from './words.ts';

const longest = 40;

/** Of one line, or of several. */
const comment = /\/\/([^\n]*)|\/\*([^]*?)\*\//g;

/** What a block is called: by its first comment that says something, or as a block to begin with; null where by neither. */
export function blockTitle(code: string): string | null {
  const preset = presetNames.find((name) => presets[name] === code);
  if (preset) return words.form.presets[preset];
  for (const [, line, lines] of code.matchAll(comment)) {
    const text = (line ?? lines ?? '').replace(/^[\s*/]+|[\s*/]+$/g, '').split('\n')[0]!;
    if (/[\p{L}\p{N}]/u.test(text)) return shortPlainText(text, longest);
  }
  return null;
}
