/** Words around code. */
export const sourceStrings = {
  copy: 'Copy to clipboard',
  copied: 'Copied!',
  terminal: 'Terminal window',
} as const;
