/** Hears of files that are dropped anywhere on `root`, and marks it while they hang over it. */
export function acceptDrops(root: HTMLElement, onDrop: (dropped: DataTransfer) => void): void {
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
    if (!event.dataTransfer || !hasFiles(event)) return;
    event.preventDefault();
    onDrop(event.dataTransfer);
  });
}
