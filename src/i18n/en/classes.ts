/** The classes of images, which the data set has in English. */
export const classStrings = {
  /** `Ankle boot`. */
  name: (name: string) => name,
} as const;
