import type { NetworkValues, Values } from '../engine/parameters.ts';
import type { JsonValue } from '../experiment/json-value.ts';
import type { ValueShapes } from '../networks/value-shapes.ts';

/** Values by name, as they lie in the store. */
export type StoredMap = readonly {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: ArrayBuffer;
}[];

export function storedMap(values: NetworkValues): StoredMap {
  // Copies: what a network has learnt may be views of one buffer.
  return [...values].map(([name, own]) => ({ name, shape: [...own.shape], values: own.values.slice().buffer }));
}

export const bytesOf = (map: StoredMap) => map.reduce((sum, { values }) => sum + values.byteLength, 0);

function parseValues(json: JsonValue, name: string, shape: readonly number[]): Values {
  json.at('name').oneOf([name]);
  const sides = json.at('shape').items();
  if (`${sides.map(({ value }) => value)}` !== `${shape}`) throw json.at('shape').invalid(`${shape}`);
  const { value } = json.at('values');
  const length = shape.reduce((product, side) => product * side, 1);
  if (!(value instanceof ArrayBuffer) || value.byteLength !== 4 * length)
    throw json.at('values').invalid(`${length} numbers`);
  const values = new Float32Array(value);
  if (!values.every(Number.isFinite)) throw json.at('values').invalid('finite numbers');
  return { shape, values };
}

/** Throws where the values are not finite numbers of these names and shapes, in their order. */
export function parseMap(json: JsonValue, shapes: ValueShapes): NetworkValues {
  const items = json.items();
  if (items.length !== shapes.size) throw new Error(`${json.path} has ${items.length} members (want ${shapes.size})`);
  return new Map([...shapes].map(([name, shape], index) => [name, parseValues(items[index]!, name, shape)]));
}
