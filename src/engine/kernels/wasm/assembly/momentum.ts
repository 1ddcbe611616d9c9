import { FLOAT } from './vector';

/**
 * SGD with momentum and weight decay, in place: v = mu v + g + decay w; w = w - rate v (`size` floats each).
 * Weights of every kind decay (paper Sec. 3.4 does not say which).
 */
export function momentum(w: usize, v: usize, g: usize, size: i32, rate: f32, mu: f32, decay: f32): void {
  const bytes: usize = size * FLOAT;
  const tiled = bytes & ~15;
  const rates = f32x4.splat(rate),
    mus = f32x4.splat(mu),
    decays = f32x4.splat(decay);
  for (let at: usize = 0; at < tiled; at += 16) {
    const weight = v128.load(w + at);
    const gradient = f32x4.add(v128.load(g + at), f32x4.mul(decays, weight));
    const velocity = f32x4.add(f32x4.mul(mus, v128.load(v + at)), gradient);
    v128.store(v + at, velocity);
    v128.store(w + at, f32x4.sub(weight, f32x4.mul(rates, velocity)));
  }
  for (let at: usize = tiled; at < bytes; at += FLOAT) {
    const weight = load<f32>(w + at);
    const velocity = mu * load<f32>(v + at) + (load<f32>(g + at) + decay * weight);
    store<f32>(v + at, velocity);
    store<f32>(w + at, weight - rate * velocity);
  }
}
