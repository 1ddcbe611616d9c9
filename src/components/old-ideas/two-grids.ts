/**
 * A problem in one dimension, −u″ = f with u = 0 at both ends, on evenly spaced points between them. What a method
 * leaves of an error does not depend on f, so errors are all that is computed here.
 */

/** Damping of a sweep with which fine-grained errors shrink fastest. */
const damping = 2 / 3;

const at = (values: readonly number[], index: number) => values[index] ?? 0;

/** A times the error, up to the square of the spacing: what the equations still lack. */
function lack(error: readonly number[]): readonly number[] {
  return error.map((value, index) => 2 * value - at(error, index - 1) - at(error, index + 1));
}

/** The error after a damped Jacobi sweep, which moves each point towards what its neighbours ask for. */
export function sweep(error: readonly number[]): readonly number[] {
  const missing = lack(error);
  return error.map((value, index) => value - (damping / 2) * missing[index]!);
}

/** Solves the same equations exactly, by elimination. */
function solve(right: readonly number[]): readonly number[] {
  const [factors, values]: [number[], number[]] = [[], []];
  for (const [index, value] of right.entries()) {
    const divisor = 2 - (factors[index - 1] ?? 0);
    factors.push(1 / divisor);
    values.push((value + (values[index - 1] ?? 0)) / divisor);
  }
  for (let index = right.length - 2; index >= 0; index -= 1) values[index]! += factors[index]! * values[index + 1]!;
  return values;
}

/** The error after a correction that was solved for on every second point and drawn out to all. */
export function correct(error: readonly number[]): readonly number[] {
  const missing = lack(error);
  const coarse = Array.from({ length: (error.length - 1) / 2 }, (_, index) => {
    const middle = 2 * index + 1;
    // A mean over neighbours; the spacing is twice as large, and its square four times.
    return at(missing, middle - 1) + 2 * at(missing, middle) + at(missing, middle + 1);
  });
  const correction = solve(coarse);
  const drawnOut = (index: number) =>
    index % 2 === 1 ? correction[(index - 1) / 2]! : (at(correction, index / 2 - 1) + at(correction, index / 2)) / 2;
  return error.map((value, index) => value - drawnOut(index));
}
