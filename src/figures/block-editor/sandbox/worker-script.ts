import { blockOf } from './evaluate.ts';
import { closeScope } from './closed-scope.ts';
import { Printer } from './printer.ts';
import { sandboxLimits } from './report.ts';
import type { BlockRequest, SandboxReport } from './report.ts';
import { lineIn, Refused, traceBlock } from './tracer.ts';

// The script of the sandbox's worker: closes its scope, then runs a reader's code once for each place. Only what is taken
// here, before the code runs, can still send.

const scope = self;
const report: (sent: SandboxReport) => void = postMessage.bind(scope);

/** Where WebKit says that an error began, if that is in code without an address, as the reader's is; else 0. */
function lineInWebKit(error: unknown): number {
  if (!(error instanceof Error)) return 0;
  const { line, sourceURL } = error as { readonly line?: unknown; readonly sourceURL?: unknown };
  return sourceURL === undefined && typeof line === 'number' ? line : 0;
}

/** What the code did. An error that JavaScript itself throws while it reads the code leaves: the frame hears its line. */
function run({ code, places }: BlockRequest, { printed }: Printer): SandboxReport {
  const block = blockOf(code);
  try {
    return { type: 'traced', blocks: places.map((place) => traceBlock(block, place)), printed };
  } catch (error) {
    if (error instanceof Refused) return { type: 'refused', refused: error.refused, printed };
    const { name, message, stack } = error instanceof Error ? error : { name: '', message: typeof error, stack: '' };
    const text = `${name}: ${message}`.slice(0, sandboxLimits.lineLength);
    return { type: 'broke', line: lineIn(stack) || lineInWebKit(error), message: text, printed };
  }
}

addEventListener(
  'message',
  ({ data }: MessageEvent<BlockRequest>) => {
    const printer = new Printer();
    closeScope(scope);
    Object.defineProperty(scope, 'console', { value: Object.freeze({ log: printer.log }) });
    report({ type: 'began' });
    report(run(data, printer));
  },
  { once: true },
);
