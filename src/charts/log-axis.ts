/** Lower and upper end of an axis. */
export type Domain = readonly [low: number, high: number];

/** Room beyond the outermost value, as a factor. */
const room = 1.25;
/** An axis shows at least this factor up and down from 1, so that noise does not fill it. */
const least = 2;
const mostTicks = 6;

/** The domain of a log axis around 1 that holds all values, which are positive. */
export function logDomain(values: readonly number[]): Domain {
  return [Math.min(1 / least, ...values) / room, Math.max(least, ...values) * room];
}

/** Ticks of a log axis: powers of ten, evenly thinned out; 1, 2, 5 and their like where there are fewer than three. */
export function logTicks([low, high]: Domain): readonly number[] {
  const [first, last] = [Math.ceil(Math.log10(low)), Math.floor(Math.log10(high))];
  const stride = Math.max(1, Math.ceil((last - first + 1) / mostTicks));
  const exponents = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (exponents.length >= 3) return exponents.filter((exponent) => exponent % stride === 0).map((e) => 10 ** e);
  const candidates = [first - 1, ...exponents].flatMap((exponent) => [1, 2, 5].map((digit) => digit * 10 ** exponent));
  return candidates.filter((tick) => tick >= low && tick <= high);
}

/** Pixels below the upper end of an axis of `height` pixels at which a value stands. */
export function logPixels(value: number, [low, high]: Domain, height: number): number {
  return (height * Math.log(high / value)) / Math.log(high / low);
}

/** The inverse of `logPixels`. */
export function valueAtLogPixels(pixels: number, [low, high]: Domain, height: number): number {
  return high * (low / high) ** (pixels / height);
}
