import { FLOAT } from './vector';

/** weight [3, 3, channels, filters], turned by 180 degrees and transposed: turned [3, 3, filters, channels]. */
export function turnFilters(weight: usize, turned: usize, channels: i32, filters: i32): void {
  for (let tap = 8; tap >= 0; tap--) {
    for (let o = 0; o < filters; o++) {
      let source = weight + (tap * channels * filters + o) * FLOAT;
      for (let c = 0; c < channels; c++) {
        store<f32>(turned, load<f32>(source));
        turned += FLOAT;
        source += filters * FLOAT;
      }
    }
  }
}
