import type { FeatureMaps } from '../../networks/network-spec.ts';
import type { Layer } from '../../networks/layers-of.ts';
import { shortcutWay } from '../../networks/written/shortcut-shape.ts';
import type { Operation, OperationOf, WrittenBlock } from '../../networks/written/written-block.ts';
import { writtenBlockSpec } from '../../networks/written/written-block-spec.ts';
import type { WrittenSpec } from '../../networks/written/written-spec.ts';

/** The name of a layer within its block: `conv1`. */
const nameOf = ({ name }: Layer) => name.slice(name.lastIndexOf('.') + 1);

const pythonBoolean = (value: boolean) => (value ? 'True' : 'False');

function layerLine(layer: Layer): string {
  if (!('convolution' in layer)) return `self.${nameOf(layer)} = BatchNorm(${layer.output.channels})`;
  const { inputChannels, filters, kernelSize, stride } = layer.convolution;
  const options = [inputChannels, filters, kernelSize, stride, pythonBoolean('batchNorm' in layer && layer.batchNorm)];
  return `self.${nameOf(layer)} = Convolution(${options.join(', ')})`;
}

/** As the paper's shortcuts become what they give, from maps of this shape. */
function shortcutText(shortcut: OperationOf<'shortcut'>, maps: FeatureMaps, of: string, projection: string): string {
  const { filters, stride } = shortcut;
  switch (shortcutWay(shortcut, maps)) {
    case 'identity':
      return of;
    case 'projection':
      return projection;
    case 'padded-identity':
      return `pad(${of}[:, :, ::${stride}, ::${stride}], (0, 0, 0, 0, 0, ${filters - maps.channels}))`;
  }
}

/** Writes the steps of a block one after the other; each has a name that later ones read. */
class Forward {
  readonly lines: string[] = [];
  readonly #spec: WrittenSpec;
  readonly #names: string[] = [];

  constructor(spec: WrittenSpec) {
    this.#spec = spec;
    spec.block.steps.forEach(({ operation }, step) => this.#names.push(this.#write(operation, step)));
  }

  get result(): string {
    return this.#names[this.#spec.block.result]!;
  }

  /** The name of what the step gives. What changes nothing has the name of what it reads, and no line. */
  #write(operation: Operation, step: number): string {
    const text = this.#textOf(operation, step);
    if (text === 'x' || this.#names.includes(text)) return text;
    const name = `y${this.lines.length + 1}`;
    this.lines.push(`${name} = ${text}`);
    return name;
  }

  #textOf(operation: Operation, step: number): string {
    const named = (operand: number) => this.#names[operand]!;
    switch (operation.kind) {
      case 'input':
        return 'x';
      case 'conv':
        return this.#applied(step, named(operation.of));
      case 'batchNorm': {
        const { layerOf } = this.#spec;
        // BN of a convolution is a part of its layer.
        return layerOf[step] === layerOf[operation.of] ? named(operation.of) : this.#applied(step, named(operation.of));
      }
      case 'relu':
        return `relu(${named(operation.of)})`;
      case 'sigmoid':
        return `torch.sigmoid(${named(operation.of)})`;
      case 'add':
        return operation.of.map(named).join(' + ');
      case 'multiply':
        return operation.of.map(named).join(' * ');
      case 'concatenate':
        return `torch.cat([${operation.of.map(named).join(', ')}], 1)`;
      case 'scale':
        return `${operation.by} * ${named(operation.of)}`;
      case 'shortcut': {
        const of = named(operation.of);
        return shortcutText(operation, this.#spec.shapes[operation.of]!, of, this.#applied(step, of));
      }
    }
  }

  #applied(step: number, of: string): string {
    const layer = this.#spec.layerOf[step] ?? null;
    return layer === null ? of : `self.${nameOf(this.#spec.layers[layer]!)}(${of})`;
  }
}

/**
 * A written block as the text of a PyTorch module of this name, for its place. `featureMapSize`: of what it reads;
 * `batchNorm` says whether projections have BN. Throws where the block cannot be trained.
 */
export function writtenModule(
  block: WrittenBlock,
  {
    name,
    featureMapSize,
    batchNorm,
  }: { readonly name: string; readonly featureMapSize: number; readonly batchNorm: boolean },
): string {
  const { channels, filters, stride } = block.place;
  const { written } = writtenBlockSpec(block, { featureMapSize, channels }, { name, batchNorm });
  if (!written) throw new Error(`no written block: ${name}`);
  const forward = new Forward(written);
  const indented = (lines: readonly string[]) => lines.map((line) => `        ${line}\n`).join('');
  return [
    `class ${name}(nn.Module):\n`,
    `    """Reads ${channels} channels and gives ${filters}${stride === 1 ? '' : `, of half the side`}."""\n\n`,
    '    def __init__(self):\n',
    indented(['super().__init__()', ...written.layers.map(layerLine)]),
    '\n    def forward(self, x):\n',
    indented([...forward.lines, `return ${forward.result}`]),
  ].join('');
}
