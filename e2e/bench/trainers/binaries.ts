import type { EngineModules } from '../../../src/engine/backends.ts';

/** Addresses of the two WebAssembly modules: TF.js can only be told an address. */
export interface ModuleAddresses {
  readonly tfjsWasm: string;
  readonly kernelsWasm: string;
}

/** With the address of the kernel for others. */
export interface Binaries extends ModuleAddresses {
  readonly publishedKernel: string;
}

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered with status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** What stands at the addresses, for our engine. */
export async function fetchModules({ tfjsWasm, kernelsWasm }: ModuleAddresses): Promise<EngineModules> {
  const [own, kernels] = await Promise.all([fetchBytes(tfjsWasm), fetchBytes(kernelsWasm)]);
  return { tfjsWasm: own, kernelsWasm: kernels };
}
