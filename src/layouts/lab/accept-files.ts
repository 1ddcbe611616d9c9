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
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  root.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    root.dataset['dropping'] = '';
  });
  for (const end of ['dragleave', 'drop'] as const) {
    root.addEventListener(end, () => delete root.dataset['dropping']);
  }
  root.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    void take([...(event.dataTransfer?.files ?? [])]);
  });
}
