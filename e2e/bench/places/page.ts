import type { Order, Question, Reply } from '../protocol.ts';

declare global {
  var startTrainer: (id: number) => void;
  var tellTrainer: (id: number, message: Order | Question) => Promise<Reply>;
  var endTrainer: (id: number) => void;
  /** Whether a graphics card draws, and not the processor. */
  var hasGraphicsCard: () => boolean;
}

/** The workers of the page that the bench opens. */
const workers = new Map<number, Worker>();

globalThis.startTrainer = (id) => void workers.set(id, new Worker('/trainer.worker.js', { type: 'module' }));

globalThis.tellTrainer = (id, message) =>
  new Promise((resolve) => {
    const worker = workers.get(id);
    if (!worker) return resolve({ error: `no worker ${id}` });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data);
    worker.onerror = ({ message: reason }) => resolve({ error: reason || 'its worker did not load' });
    worker.postMessage(message);
  });

globalThis.endTrainer = (id) => {
  workers.get(id)?.terminate();
  workers.delete(id);
};

globalThis.hasGraphicsCard = () => {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  const names = context?.getExtension('WEBGL_debug_renderer_info');
  const renderer = context && names ? String(context.getParameter(names.UNMASKED_RENDERER_WEBGL)) : '';
  return renderer !== '' && !/swiftshader|llvmpipe|software|basic render/i.test(renderer);
};
