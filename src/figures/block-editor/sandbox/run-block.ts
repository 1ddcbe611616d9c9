import { parseWrittenBlocks } from '../../../networks/written/parse-written-block.ts';
import type { WrittenBlocks, WrittenPlace } from '../../../networks/written/written-block.ts';
import type { WrittenFault } from '../../../networks/written/written-fault.ts';
import { parseReport } from './parse-report.ts';
import type { ParsedReport } from './parse-report.ts';
import { sandboxLimits } from './report.ts';
import type { BlockRequest, Printed, RefusedCode } from './report.ts';

/** Why code gave no block that can be looked at. */
export type CodeProblem =
  | RefusedCode
  | WrittenFault
  | { readonly code: 'broke'; readonly line: number; readonly message: string }
  | { readonly code: 'too-much-code'; readonly characters: number; readonly most: number }
  | { readonly code: 'too-long'; readonly seconds: number }
  /** The sandbox has not come, or not begun. */
  | { readonly code: 'no-sandbox' };

export type BlockRun =
  | { readonly ok: true; readonly blocks: WrittenBlocks; readonly printed: Printed }
  | { readonly ok: false; readonly problem: CodeProblem; readonly printed: Printed };

const failed = (problem: CodeProblem, printed: Printed = []): BlockRun => ({ ok: false, problem, printed });

/** What is made of a report, null while it is not the last. */
function runOf(report: ParsedReport | null): BlockRun | null {
  switch (report?.type) {
    case 'began':
      return null;
    case 'ended':
      return failed({ code: 'too-long', seconds: sandboxLimits.run / 1000 });
    case 'refused':
      return failed(report.refused, report.printed);
    case 'broke':
      return failed({ code: 'broke', line: report.line, message: report.message }, report.printed);
    case 'traced': {
      const { printed } = report;
      const parsed = parseWrittenBlocks(report.blocks);
      return parsed.ok ? { ok: true, blocks: parsed.value, printed } : failed(parsed.fault, printed);
    }
    case undefined:
      return failed({ code: 'malformed', path: 'report' });
  }
}

/** A frame that is nobody's: its scripts can neither read this site's storage nor go anywhere, whatever they are. */
function sandboxFrame(address: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.hidden = true;
  frame.src = address;
  return frame;
}

/** Address of the page that runs code (sandbox-page.ts). */
export const sandboxAddress = `${import.meta.env.BASE_URL}sandbox.htm`;

/**
 * Runs a reader's code in a sandbox of its own, which is gone afterwards, and says which block it writes at each place.
 * What goes wrong is a problem; rejects only with the reason of `signal`.
 */
export function runBlock(code: string, places: readonly WrittenPlace[], signal: AbortSignal): Promise<BlockRun> {
  signal.throwIfAborted();
  const { code: most, run, start } = sandboxLimits;
  if (code.length > most) return Promise.resolve(failed({ code: 'too-much-code', characters: code.length, most }));
  return new Promise((resolve, reject) => {
    const frame = sandboxFrame(sandboxAddress);
    const { port1: port, port2: itsPort } = new MessageChannel();
    let timer = setTimeout(() => end(failed({ code: 'no-sandbox' })), start);
    const leave = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      port.close();
      frame.remove();
    };
    const end = (outcome: BlockRun) => {
      leave();
      resolve(outcome);
    };
    const onAbort = () => {
      leave();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', onAbort);
    // The port is this run's alone: what comes by another way is of nobody that was asked.
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const outcome = runOf(parseReport(data));
      if (outcome) return end(outcome);
      // The frame ends its worker before that, unless it cannot.
      clearTimeout(timer);
      timer = setTimeout(() => end(failed({ code: 'too-long', seconds: run / 1000 })), run + 800);
    };
    const onLoad = () => {
      const request: BlockRequest = { code, places };
      // The frame has no origin that could be named; the code is no secret.
      frame.contentWindow?.postMessage(request, '*', [itsPort]);
    };
    frame.addEventListener('load', onLoad, { once: true });
    document.body.append(frame);
  });
}
