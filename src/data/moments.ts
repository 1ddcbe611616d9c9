/** Of all pixels of some images, in byte units. */
export interface Moments {
  readonly mean: number;
  readonly deviation: number;
}

/** Mean and standard deviation of all pixels of several sets together; the sums are integers, hence exact. */
export function momentsOf(sets: readonly { readonly images: Uint8Array }[]): Moments {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (const { images } of sets) {
    count += images.length;
    for (const pixel of images) {
      sum += pixel;
      squares += pixel * pixel;
    }
  }
  const mean = sum / count;
  return { mean, deviation: Math.sqrt(squares / count - mean * mean) };
}

/**
 * What rounding can do, as a part of the value: whoever adds 8 million doubles one after the other, in whatever order, is
 * off by at most 8e6 x 1.1e-16 = 9e-10. A pixel in float32 is rounded by sixty times as much.
 */
const tolerance = 1e-9;

/** Throws where what is said of some images is not what they have. */
export function checkMoments(said: Moments, sets: readonly { readonly images: Uint8Array }[]): void {
  const own = momentsOf(sets);
  for (const name of ['mean', 'deviation'] as const) {
    // Asked this way round, so that what is no number is refused: it is close to nothing.
    const isClose = Math.abs(said[name] - own[name]) <= tolerance * own[name];
    if (!isClose) throw new Error(`its ${name} is ${said[name]}, but that of the images is ${own[name]}`);
  }
}
