import type { DialStep } from './dial/dial-step.ts';

const amount = (tenths: number, symbol: string) => (tenths === 10 ? symbol : `${tenths / 10}\u00a0${symbol}`);

/** What a highway layer puts out when its gate is open by so many tenths: T G(x) + (1 - T) x (paper Sec. 2). */
function outputAt(open: number): string {
  return [...(open > 0 ? [amount(open, 'G(x)')] : []), ...(open < 10 ? [amount(10 - open, 'x')] : [])].join(
    '\u00a0+\u00a0',
  );
}

/** A dial of the gate, with what the layer puts out, what is carried and what is passed. */
export const gateSteps: readonly DialStep[] = Array.from({ length: 11 }, (_, open) => ({
  at: `T\u00a0=\u00a0${open / 10}`,
  shows: outputAt(open),
  also: { carried: `=\u00a0${(10 - open) / 10}`, passed: `=\u00a0${open / 10}` },
  amount: open / 10,
}));
