/** The parts of ConvNetJS that the bench uses; the package brings no types. */
declare module 'convnetjs' {
  type Options = Readonly<Record<string, string | number>>;

  interface Vol {
    readonly w: Float64Array;
  }

  interface Net {
    makeLayers(layers: readonly Options[]): void;
  }

  interface SGDTrainer {
    train(image: Vol, label: number): { readonly cost_loss: number };
  }

  const convnetjs: {
    readonly Vol: new (width: number, height: number, depth: number, value: number) => Vol;
    readonly Net: new () => Net;
    readonly SGDTrainer: new (net: Net, options: Options) => SGDTrainer;
  };
  export default convnetjs;
}
