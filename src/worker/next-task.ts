/**
 * A function whose promise resolves in a new task, so that messages which wait are read. Through a channel, since
 * browsers clamp nested timers to 4 ms: https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers
 */
export function taskChannel(): { readonly nextTask: () => Promise<void>; readonly close: () => void } {
  const { port1, port2 } = new MessageChannel();
  let resume: (() => void) | undefined;
  port1.onmessage = () => resume?.();
  return {
    nextTask: () =>
      new Promise((resolve) => {
        resume = resolve;
        port2.postMessage(null);
      }),
    close: () => port1.close(),
  };
}
