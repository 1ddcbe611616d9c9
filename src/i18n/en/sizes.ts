/** Sizes of what a device keeps or reads. */

const oneDigit = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

export const sizeStrings = {
  bytes: (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${oneDigit.format(bytes / 1e6)} MB`),
} as const;
