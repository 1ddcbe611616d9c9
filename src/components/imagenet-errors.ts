import type { ErrorDot } from '../charts/error-dots.ts';
import { cellNumber } from '../paper/tables.ts';

/** The single networks of the paper's Tables 2 and 3, in the order of its argument; both tables test on ten crops. */
export function imagenetErrors(): readonly ErrorDot[] {
  const ofTable2 = (depth: 18 | 34, column: 'plain' | 'ResNet') => cellNumber('2', `${depth} layers`, column);
  const residual = (name: string, group: number, deepens: boolean): ErrorDot => {
    return { name, kind: 'residual', percent: cellNumber('3', name, 'top-1'), group, deepens };
  };
  return [
    { name: 'plain-18', kind: 'plain', percent: ofTable2(18, 'plain'), group: 1, deepens: false },
    { name: 'plain-34', kind: 'plain', percent: ofTable2(34, 'plain'), group: 1, deepens: true },
    { name: 'ResNet-18 A', kind: 'residual', percent: ofTable2(18, 'ResNet'), group: 2, deepens: false },
    residual('ResNet-34 A', 2, true),
    residual('ResNet-34 B', 2, false),
    residual('ResNet-34 C', 2, false),
    residual('ResNet-50', 3, false),
    residual('ResNet-101', 3, true),
    residual('ResNet-152', 3, true),
  ];
}

/** The four of them that Table 2 compares: two depths, each plain and residual. */
export function twinErrors(): readonly ErrorDot[] {
  return imagenetErrors().filter(({ name }) => /^(?:plain|ResNet)-18|-34(?: A)?$/.test(name));
}

/**
 * Standard error of an error measured on `images` images, in points: how far chance in the choice of images moves it.
 * It says nothing of the chance in training.
 */
export function standardError(percent: number, images: number): number {
  return Math.sqrt((percent * (100 - percent)) / images);
}
