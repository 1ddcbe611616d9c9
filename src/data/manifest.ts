import { dataNames, dataSets } from '../experiment/data-sets.ts';
import type { DataName } from '../experiment/data-sets.ts';

/** One file of images: `count` labels, a byte each, then `count` images of side x side x channels bytes; packed with gzip. */
export interface ShardEntry {
  /** File name beside the manifest. It ends in .bin, since hosts send .gz with a Content-Encoding. */
  readonly file: string;
  readonly count: number;
  /** Size of the file as it is sent. */
  readonly packedBytes: number;
  /** "sha256-" and the hash of the file as it is sent, in base64: the form of subresource integrity. */
  readonly integrity: string;
}

/** What a folder of shards holds, and where it comes from. */
export interface Manifest {
  readonly schema: 1;
  readonly name: DataName;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  readonly side: number;
  /** How the images were made from the originals. */
  readonly preparation: string;
  readonly classes: readonly string[];
  /** Mean and standard deviation of all training pixels, in byte units. */
  readonly mean: number;
  readonly deviation: number;
  readonly training: readonly ShardEntry[];
  readonly test: readonly ShardEntry[];
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`invalid ${what}: not an object`);
  return value as Fields;
}

function refuse(name: string, value: unknown, wanted: string): never {
  const shown = String(JSON.stringify(value)).slice(0, 60);
  throw new Error(`invalid ${name} in the data manifest: ${shown} (want ${wanted})`);
}

function text(fields: Fields, name: string, pattern = /./, wanted = 'text'): string {
  const value = fields[name];
  return typeof value === 'string' && pattern.test(value) ? value : refuse(name, value, wanted);
}

function positive(fields: Fields, name: string, isRight: (value: number) => boolean = Number.isFinite): number {
  const value = fields[name];
  return typeof value === 'number' && isRight(value) && value > 0 ? value : refuse(name, value, 'a positive number');
}

function shardEntry(value: unknown): ShardEntry {
  const fields = fieldsOf(value, 'shard in the data manifest');
  return {
    // A name, never a path: a manifest cannot make the page fetch from elsewhere.
    file: text(fields, 'file', /^[a-z0-9-]+\.bin$/, 'a name that ends in .bin'),
    count: positive(fields, 'count', Number.isSafeInteger),
    packedBytes: positive(fields, 'packedBytes', Number.isSafeInteger),
    // As it is computed here: in any other form it would fit nothing.
    integrity: text(fields, 'integrity', /^sha256-[A-Za-z0-9+/]{43}=$/, 'sha256- and a hash in base64'),
  };
}

function shards(fields: Fields, name: string): readonly ShardEntry[] {
  const value = fields[name];
  if (!Array.isArray(value) || value.length === 0) refuse(name, value, 'shards');
  return value.map(shardEntry);
}

/** Checks a manifest that came over the network; throws an error that names the field and shows its value. */
export function parseManifest(value: unknown): Manifest {
  const fields = fieldsOf(value, 'data manifest');
  if (fields['schema'] !== 1) refuse('schema', fields['schema'], '1');
  const name = dataNames.find((own) => own === fields['name']);
  if (!name) refuse('name', fields['name'], dataNames.join(' or '));
  const classes = fields['classes'];
  if (!Array.isArray(classes) || !classes.every((name): name is string => typeof name === 'string')) {
    refuse('classes', classes, 'names');
  }
  // Networks are built by the description, before any manifest has come.
  const { classes: count } = dataSets[name];
  if (classes.length !== count) refuse('classes', classes, `${count} names`);
  return {
    schema: 1,
    name,
    title: text(fields, 'title'),
    source: text(fields, 'source'),
    licence: text(fields, 'licence'),
    side: positive(fields, 'side', Number.isSafeInteger),
    preparation: text(fields, 'preparation'),
    classes,
    mean: positive(fields, 'mean'),
    deviation: positive(fields, 'deviation'),
    training: shards(fields, 'training'),
    test: shards(fields, 'test'),
  };
}
