const perCent = (share: number) => `${Math.round(100 * share)}\u00a0%`;
const pixels = (lift: number) => (lift === 0 ? 'not at all' : `by ${lift} ${lift === 1 ? 'pixel' : 'pixels'}`);

/** Words of H(x), x and F(x) with the pixels of an image. */
export const wantedMappingStrings = {
  legend: 'Lift the boot',
  lift: pixels,
  said: (lift: number, left: number) => `${pixels(lift)}: F(x) has ${perCent(left)} of the size of x`,
  names: { wanted: 'H(x)', x: 'x', left: 'F(x)' },
  pictures: {
    wanted: 'H(x), what should come out: the boot, lifted. A picture',
    x: 'x, what enters: the boot. A picture',
    left: 'F(x), what is left: the boot, lifted, without the boot. A picture',
  },
  bars: 'What each form asks of its layers, beside the size of x',
  asked: { plain: 'plain layers have to make H(x)', residual: 'residual layers have to make F(x)' },
  share: perCent,
} as const;
