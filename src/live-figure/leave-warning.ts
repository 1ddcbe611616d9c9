/** From here on, leaving would lose minutes of work. */
const worthAWarning = 60;

/** Asks before the page is left while `secondsAtStake` says that a minute or more of training would be lost. */
export function warnBeforeLeaving(secondsAtStake: () => number, signal: AbortSignal): void {
  const options = { signal };
  addEventListener(
    'beforeunload',
    (event) => void (secondsAtStake() >= worthAWarning && event.preventDefault()),
    options,
  );
}
