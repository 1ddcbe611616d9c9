/** The names of layers, which the specifications of networks have in English. */
export const layerStrings = {
  /** `conv2_1.conv1`, `max pool`, `classifier`. */
  name: (name: string) => name,
} as const;
