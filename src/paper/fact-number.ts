import { fact } from './facts.ts';
import type { FactId } from './facts.ts';

const written = /^(?<mantissa>\d+(?:\.\d+)?)(?:×10(?<power>[⁰¹²³⁴⁵⁶⁷⁸⁹])| (?<word>million))?$/;

/** A fact as a number to compute with, also where the paper writes `60×10⁴` or `1.28 million`. Throws on other words. */
export function factNumber(id: FactId): number {
  const { value } = fact(id);
  if (typeof value === 'number') return value;
  const groups = typeof value === 'string' ? written.exec(value)?.groups : undefined;
  if (groups === undefined) throw new Error(`not a number: ${id} is ${JSON.stringify(value)}`);
  const power = groups['word'] === 'million' ? 6 : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(groups['power'] ?? '⁰');
  return Number(groups['mantissa']) * 10 ** power;
}

/** Passes over all training images that so many iterations with so many images each are. */
export function countEpochs(iterations: FactId, batchSize: FactId, images: FactId): number {
  return (factNumber(iterations) * factNumber(batchSize)) / factNumber(images);
}
