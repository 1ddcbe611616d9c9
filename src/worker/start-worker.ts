import trainingScript from './train.worker.ts?worker&url';
import { lifeEnds, nameLife } from './worker-life.ts';
import type { WorkerPort } from './worker-port.ts';

/** Addresses of the scripts that several figures run in workers; a room starts its own. */
export const workerScripts = {
  training: new URL(trainingScript, import.meta.url).href,
} as const;

/**
 * Starts a script in a worker that has the page's policy. A worker takes its policy from the headers of its script,
 * and most hosts send none; one whose script is a `blob:` takes that of the page which made it
 * (https://html.spec.whatwg.org/multipage/workers.html#run-a-worker). So it begins with a line that imports the script.
 */
export function startWorker<Request, Report>(script: string): WorkerPort<Request, Report> {
  const line = new Blob([`import ${JSON.stringify(script)};`], { type: 'text/javascript' });
  const address = URL.createObjectURL(line);
  const name = nameLife();
  const worker = new Worker(address, { type: 'module', name });
  let heard = false;
  // Once it says something, it has read what stands there.
  const addressIsRead = () => URL.revokeObjectURL(address);
  worker.addEventListener('error', addressIsRead, { once: true });
  const onFirstMessage = () => {
    heard = true;
    addressIsRead();
  };
  worker.addEventListener('message', onFirstMessage, { once: true });
  const gone = (busy: boolean) => {
    addressIsRead();
    return lifeEnds(name, { heard, busy });
  };
  return Object.assign(worker, { gone });
}
