/** A browser that a test drives from outside: one page, in which expressions are evaluated. */
export interface DrivenBrowser {
  /** As the browser says it. */
  readonly version: string;
  /** Opens an address and waits for the page to be loaded. */
  open(url: string): Promise<void>;
  /** The value of an expression in the page, awaited; it has to be one that JSON can carry. */
  evaluate<Result>(expression: string): Promise<Result>;
  close(): Promise<void>;
}

/** Runs a function in the page. It reaches nothing but its argument and what pages have. */
export function runIn<Argument, Result>(
  browser: DrivenBrowser,
  action: (argument: Argument) => Promise<Result>,
  argument: Argument,
): Promise<Result> {
  return browser.evaluate<Result>(`(${action})(${JSON.stringify(argument)})`);
}
