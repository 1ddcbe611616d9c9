/** How much is taken, so that no file can fill a device. CIFAR-10 has 184 million bytes, packed 170, and MNIST 55. */
export const sizeLimits = {
  /** Bytes of a file as it is given. */
  file: 400_000_000,
  /** Bytes of all that is unpacked. */
  unpacked: 400_000_000,
  /** Files in an archive, or in a folder. */
  files: 100_000,
  /** Folders in each other. */
  depth: 8,
  /** A file that promises to unpack to more times its size is none that holds images. */
  ratio: 200,
  /** Files that are smaller than this unpacked may promise more: the picture of one colour that is very small. */
  ratioFrom: 1_000_000,
  /** Pixels of a picture that is decoded. */
  pixels: 16_000_000,
  /** Bytes of all images together, as a network takes them. */
  images: 250_000_000,
} as const;
