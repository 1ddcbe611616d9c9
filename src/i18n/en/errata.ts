const threeDecimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const whole = new Intl.NumberFormat('en-GB');

/** How counts are said that stand beside printed ones. */
export const errataStrings = {
  /** `3.858 billion`. */
  billions: (count: number) => `${threeDecimals.format(count / 1e9)} billion`,
  count: (count: number) => whole.format(count),
} as const;
