import type { Page } from '@playwright/test';

/** The file that a training worker asks for; its name ends in a hash. */
export const workerScript = /\/train\.worker[^/]*\.js$/;
/** That of the signal figure's worker. */
export const signalScript = /\/signal\.worker[^/]*\.js$/;

/** From now on every training worker, or every worker of another script, runs `shim` before its own script. */
export async function prependToWorker(page: Page, shim: string, script = workerScript): Promise<void> {
  await page.route(script, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${shim}\n${await response.text()}` });
  });
}

/** Shims, as text that runs in the worker. */
export const shims = {
  throwAtOnce: `throw new Error('broken on purpose');`,
  /** After the first iterations have been reported. */
  throwWhileTraining: `{
    const post = self.postMessage.bind(self);
    self.postMessage = (report) => {
      post(report);
      if (report.type === 'iterations') throw new Error('broken on purpose');
    };
  }`,
  hangWhileTraining: `{
    const post = self.postMessage.bind(self);
    self.postMessage = (report) => {
      post(report);
      if (report.type === 'iterations') for (;;);
    };
  }`,
  closeWhileTraining: `{
    const post = self.postMessage.bind(self);
    self.postMessage = (report) => {
      post(report);
      if (report.type === 'iterations') self.close();
    };
  }`,
  /** What a signal worker may do with a request, in place of an answer. */
  hangAtRequest: `addEventListener('message', () => { for (;;); });`,
  closeAtRequest: `addEventListener('message', (event) => {
    event.stopImmediatePropagation();
    self.close();
  });`,
  throwAtRequest: `addEventListener('message', (event) => {
    event.stopImmediatePropagation();
    throw new Error('broken on purpose');
  });`,
  /** What a worker that holds a network may do with a question. */
  hangAtQuestion: `addEventListener('message', ({ data }) => {
    while (data.type === 'ask') {}
  });`,
  throwAtQuestion: `addEventListener('message', (event) => {
    if (event.data.type !== 'ask') return;
    event.stopImmediatePropagation();
    throw new Error('broken on purpose');
  });`,
  /** Every WebGL context is lost when the first question comes. */
  loseContextAtQuestion: `{
    const contexts = [];
    const { getContext } = OffscreenCanvas.prototype;
    OffscreenCanvas.prototype.getContext = function (...values) {
      const context = getContext.apply(this, values);
      if (context) contexts.push(context);
      return context;
    };
    addEventListener('message', ({ data }) => {
      if (data.type !== 'ask') return;
      for (const context of contexts.splice(0)) context.getExtension('WEBGL_lose_context')?.loseContext();
    });
  }`,
  noSimd: `WebAssembly.validate = () => false;`,
  noFloatTextures: `{
    const { getExtension } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.getExtension = function (name) {
      return name.startsWith('EXT_color_buffer') ? null : getExtension.call(this, name);
    };
  }`,
  /** A driver that multiplies wrongly, by one part in a hundred, in some programs. */
  wrongPrograms: `{
    const { shaderSource } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.shaderSource = function (shader, source) {
      return shaderSource.call(this, shader, source.replaceAll('dot(own,', '1.01 * dot(own,'));
    };
  }`,
  /** WebGL that is computed in software passes for a graphics card. */
  seeminglyHardware: `{
    const { getContext } = OffscreenCanvas.prototype;
    OffscreenCanvas.prototype.getContext = function (type, options) {
      return getContext.call(this, type, { ...options, failIfMajorPerformanceCaveat: false });
    };
    const { getParameter } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.getParameter = function (name) {
      const value = getParameter.call(this, name);
      return /swiftshader/i.test(value) ? 'ANGLE (Vendor, Graphics Card 1000)' : value;
    };
  }`,
  /** Every WebGL context is lost once so many iterations have been reported; with 0, as soon as the backend is ready. */
  loseContextAfter: (iterations: number) => `{
    const contexts = [];
    const { getContext } = OffscreenCanvas.prototype;
    OffscreenCanvas.prototype.getContext = function (...values) {
      const context = getContext.apply(this, values);
      if (context) contexts.push(context);
      return context;
    };
    let reported = 0;
    const post = self.postMessage.bind(self);
    self.postMessage = (report) => {
      post(report);
      if (report.type === 'iterations') reported += report.records.length;
      if ((report.type !== 'iterations' && report.type !== 'ready') || reported < ${iterations}) return;
      for (const context of contexts.splice(0)) context.getExtension('WEBGL_lose_context')?.loseContext();
    };
  }`,
} as const;
