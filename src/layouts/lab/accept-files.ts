import { acceptDrops } from './accept-drops.ts';

/** Takes files that are chosen in `input` or dropped anywhere on `root`, one after the other. */
export function acceptFiles(root: HTMLElement, input: HTMLInputElement, onFile: (file: File) => Promise<void>): void {
  const take = async (files: readonly File[]) => {
    for (const file of files) await onFile(file);
  };
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // The same file can be chosen again.
    input.value = '';
    void take(files);
  });
  acceptDrops(root, ({ files }) => void take([...files]));
}
