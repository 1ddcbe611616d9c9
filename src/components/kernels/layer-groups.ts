import found from '../../../content/kernels/layers.json' with { type: 'json' };

/** Layers that fare alike on the WASM backend of TensorFlow.js. */
export interface LayerGroup {
  readonly trains: string;
  /** Kernels that are missing beside the published one. */
  readonly lacking: readonly string[];
  readonly layers: readonly string[];
}

const published = 'Conv2DBackpropFilter';
const order = ['with-the-kernel', 'as-it-is', 'no', 'otherwise'];

export const tfjsVersion = found.versions['@tensorflow/tfjs'];

/** What was found by training with each layer, those that the published file helps first. */
export function layerGroups(): readonly LayerGroup[] {
  const groups = Map.groupBy(found.layers, ({ trains, missing }) =>
    [trains, ...(trains === 'no' ? missing.filter((name) => name !== published) : [])].join(' '),
  );
  return [...groups]
    .map(([key, layers]): LayerGroup => {
      const [trains = '', ...lacking] = key.split(' ');
      return { trains, lacking, layers: layers.map(({ layer }) => layer) };
    })
    .toSorted((a, b) => order.indexOf(a.trains) - order.indexOf(b.trains));
}
