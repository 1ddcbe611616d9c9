import { sandboxLimits } from './report.ts';
import type { BlockRequest, SandboxReport } from './report.ts';

// The script of the sandbox's page. It is the site's own; a reader's code runs in the worker that it makes, and nowhere
// else. What the page allows its workers stands in its policy (sandbox-page.ts).

/** Browsers put this before an error that nobody has caught. */
const uncaught = /^Uncaught /;

/** Runs code and passes on what comes of it: at most that it has begun, and one report more. */
function run(request: BlockRequest, script: string, port: MessagePort): void {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (report: unknown) => {
    clearTimeout(timer);
    worker.terminate();
    port.postMessage(report);
  };
  worker.onmessage = ({ data }: MessageEvent<SandboxReport>) => {
    if (data.type !== 'began' || timer !== undefined) return end(data);
    port.postMessage(data);
    timer = setTimeout(() => end({ type: 'ended' } satisfies SandboxReport), sandboxLimits.run);
  };
  worker.onerror = (event) => {
    // It is told to the reader, and is no error of the page.
    event.preventDefault();
    const message = event.message.replace(uncaught, '');
    end({ type: 'broke', line: event.lineno, message, printed: [] } satisfies SandboxReport);
  };
  worker.postMessage(request);
}

// Opened as a page of its own it would be the site's, with the site's storage: it runs code only where it is nobody's.
if (self.origin === 'null') {
  const script = document.querySelector('script[type="text/plain"]')!.textContent;
  addEventListener('message', ({ data, ports: [port], source }: MessageEvent<BlockRequest>) => {
    if (source === parent && port) run(data, script, port);
  });
}
