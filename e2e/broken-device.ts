/** Ways in which a graphics card fails, as text that runs in the worker before its own script. */
export const brokenDevices = {
  /** From a call on, textures get no memory; the browser says so, if it is asked. */
  memoryEndsAfter: (calls: number) => `{
    let calls = 0;
    const failing = new Set();
    const { texStorage2D, getError } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.texStorage2D = function (...values) {
      calls += 1;
      if (calls <= ${calls}) return texStorage2D.apply(this, values);
      failing.add(this);
    };
    WebGL2RenderingContext.prototype.getError = function () {
      return failing.delete(this) ? this.OUT_OF_MEMORY : getError.call(this);
    };
  }`,
  /** The same, and whoever asks for errors is told that there is none. */
  memoryEndsUnsaidAfter: (calls: number) => `{
    let calls = 0;
    const { texStorage2D } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.texStorage2D = function (...values) {
      calls += 1;
      if (calls <= ${calls}) return texStorage2D.apply(this, values);
    };
    WebGL2RenderingContext.prototype.getError = () => 0;
  }`,
  /** Once so many iterations have been told, what is uploaded arrives as no numbers. */
  uploadsBreakAfter: (iterations: number) => `{
    let told = 0;
    const post = self.postMessage.bind(self);
    self.postMessage = (report) => {
      if (report.type === 'iterations') told += report.records.length;
      post(report);
    };
    const { texSubImage2D } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.texSubImage2D = function (...values) {
      const last = values.at(-1);
      if (told >= ${iterations} && last instanceof Float32Array) values[values.length - 1] = last.map(() => NaN);
      return texSubImage2D.apply(this, values);
    };
  }`,
  compilesNothing: `WebGL2RenderingContext.prototype.getProgramParameter = () => false;
    WebGL2RenderingContext.prototype.getShaderParameter = () => false;`,
} as const;
