import { FLOAT, multiplyAdd } from './vector';

/**
 * One image, without padding of its own: frame [.., columns, inputChannels], filters
 * [kernelSize, kernelSize, inputChannels, filters], output [height, width, filters].
 *
 * A tile is four pixels by eight filters: eight sums stay in registers. The tiles run over the pixels of the whole
 * image, not of a row, so that only the last one is not full. For one kernel row, column and input channel are
 * neighbours in the frame as well as in the filters: they are one loop.
 */
export function convolveImage(
  frame: usize,
  columns: i32,
  inputChannels: i32,
  weight: usize,
  kernelSize: i32,
  output: usize,
  height: i32,
  width: i32,
  filters: i32,
  stride: i32,
): void {
  const frameRow: usize = columns * inputChannels * FLOAT;
  const step: usize = stride * inputChannels * FLOAT;
  const weightRow: usize = filters * FLOAT;
  const run = kernelSize * inputChannels;
  const pixels = height * width;
  const vectorised = filters & ~7;

  for (let filter = 0; filter < vectorised; filter += 8) {
    let i = 0,
      j = 0;
    for (let pixel = 0; pixel < pixels; pixel += 4) {
      const left = pixels - pixel;
      const pa = frame + i * stride * frameRow + j * step;
      if (left > 1 && ++j === width) {
        j = 0;
        i++;
      }
      const pb = frame + i * stride * frameRow + j * step;
      if (left > 2 && ++j === width) {
        j = 0;
        i++;
      }
      const pc = frame + i * stride * frameRow + j * step;
      if (left > 3 && ++j === width) {
        j = 0;
        i++;
      }
      const pd = frame + i * stride * frameRow + j * step;
      if (++j === width) {
        j = 0;
        i++;
      }

      let a0 = f32x4.splat(0),
        a1 = a0,
        b0 = a0,
        b1 = a0,
        c0 = a0,
        c1 = a0,
        d0 = a0,
        d1 = a0;
      let w = weight + filter * FLOAT;
      for (let row = 0; row < kernelSize; row++) {
        const down: usize = row * frameRow;
        let qa = pa + down,
          qb = pb + down,
          qc = pc + down,
          qd = pd + down;
        for (let k = 0; k < run; k++) {
          const w0 = v128.load(w),
            w1 = v128.load(w, 16);
          const xa = v128.load_splat<f32>(qa),
            xb = v128.load_splat<f32>(qb);
          const xc = v128.load_splat<f32>(qc),
            xd = v128.load_splat<f32>(qd);
          a0 = multiplyAdd(xa, w0, a0);
          a1 = multiplyAdd(xa, w1, a1);
          b0 = multiplyAdd(xb, w0, b0);
          b1 = multiplyAdd(xb, w1, b1);
          c0 = multiplyAdd(xc, w0, c0);
          c1 = multiplyAdd(xc, w1, c1);
          d0 = multiplyAdd(xd, w0, d0);
          d1 = multiplyAdd(xd, w1, d1);
          qa += FLOAT;
          qb += FLOAT;
          qc += FLOAT;
          qd += FLOAT;
          w += weightRow;
        }
      }
      const out = output + pixel * weightRow + filter * FLOAT;
      v128.store(out, a0);
      v128.store(out, a1, 16);
      if (left > 1) {
        v128.store(out + weightRow, b0);
        v128.store(out + weightRow, b1, 16);
      }
      if (left > 2) {
        v128.store(out + 2 * weightRow, c0);
        v128.store(out + 2 * weightRow, c1, 16);
      }
      if (left > 3) {
        v128.store(out + 3 * weightRow, d0);
        v128.store(out + 3 * weightRow, d1, 16);
      }
    }
  }
  if (vectorised < filters) {
    convolveRemainder(
      frame,
      frameRow,
      step,
      run,
      weight,
      kernelSize,
      output,
      height,
      width,
      filters,
      stride,
      vectorised,
    );
  }
}

/** The filters that do not fill a tile of eight, one at a time. */
function convolveRemainder(
  frame: usize,
  frameRow: usize,
  step: usize,
  run: i32,
  weight: usize,
  kernelSize: i32,
  output: usize,
  height: i32,
  width: i32,
  filters: i32,
  stride: i32,
  first: i32,
): void {
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      const pixel = frame + i * stride * frameRow + j * step;
      const out = output + (i * width + j) * filters * FLOAT;
      for (let filter = first; filter < filters; filter++) {
        let sum: f32 = 0;
        for (let row = 0; row < kernelSize; row++) {
          for (let k = 0; k < run; k++) {
            const w = load<f32>(weight + ((row * run + k) * filters + filter) * FLOAT);
            sum += load<f32>(pixel + row * frameRow + k * FLOAT) * w;
          }
        }
        store<f32>(out + filter * FLOAT, sum);
      }
    }
  }
}
