const start = performance.now();

function clock(): string {
  const seconds = Math.floor((performance.now() - start) / 1000);
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
}

/** A line to the error output, so that the output holds the result alone. */
export function say(text: string): void {
  process.stderr.write(`${clock()}  ${text}\n`);
}
